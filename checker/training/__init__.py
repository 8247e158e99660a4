"""How the networks that ship in ``checker/language`` were made: ``make train``, ``make train-comparer``.

No part of the package. It needs the extra ``training`` and the corpora in ``../shared/corpora``.
"""
