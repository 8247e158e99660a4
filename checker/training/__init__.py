"""How the detector that ships in ``checker/language`` was made: ``make train``.

No part of the package. It needs the extra ``training`` and the corpora in ``../shared/corpora``.
"""
