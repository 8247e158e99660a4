r"""Characters were read in the wrong encoding.

Why it matters:
    "â€œ" for a quotation mark tells every reader that nobody looked, and a lost character can be a letter of a name.

Flags:
    B: The mayor said: â€œThe bridge will stay shut.â€\u009d

    B: The cafÃ© beside the bridge has closed.

    B: The minister met Zo\ufffd Lind in the harbour.

    B: The ferry to JÃ¶nvik carried 40 people – “all of them safeâ€\u009d, the police said.

Passes:
    B: The café beside the bridge has closed, said Zoë Ångström.

    B: SÃO JORGE – The governor of São Jorge said “não”.

    B: „Die Straße ist zu groß“, sagte Jürgen Weiß – «c’est fermé», dit Chloé.

    B: В понедельник мост закрыли: «Это опасно», — сказала Анна.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks._reading import named
from checker.collation import Collation
from checker.document import Span
from checker.finding import Place, Remark, Suggestion
from checker.registry import check
