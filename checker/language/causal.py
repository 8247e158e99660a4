"""The causal language model: how likely each word of a text is, and what else could stand there.

SmolLM2-135M-Instruct (Apache-2.0), see docs/decisions/language-model.md. Everything heavy is
imported and loaded at the first use. The same input gives the same numbers on one platform with
any number of threads.
"""

from __future__ import annotations

import json
import threading
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import ModelError
from checker.language import cores, store

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]

NAME = "smollm2-135m-instruct"
LICENCE = "Apache-2.0"
SOURCE_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
# One more whenever the conversion changes, so that no conversion of another version is taken for this one's.
FORMAT = 1
MANIFEST = "manifest.json"

# What is read together costs attention that the mask then hides: more tokens at once than this do not pay.
PACK = 96
_HIDDEN = -1e9
_INSTALL = "run `checker models install`."


@dataclass(frozen=True, slots=True)
class Status:
    """Whether the model is there. ``sha256`` is of the pinned file that it was converted from."""

    name: str
    installed: bool
    folder: Path
    licence: str = LICENCE
    sha256: str = SOURCE_SHA256
    problem: str = ""


def folder() -> Path:
    """Where the converted model is, or would be; conversions of another format lie elsewhere."""
    return store.model_folder(f"{NAME}-{FORMAT}")


def available() -> bool:
    """Whether the model is installed. Looks at the manifest and the sizes, imports nothing heavy."""
    return status().installed


def status(verify: bool = False) -> Status:
    """The state of the installation; ``verify`` reads the files and compares their SHA-256 (1-2 s)."""
    place = folder()
    try:
        manifest = json.loads((place / MANIFEST).read_text(encoding="utf-8"))
        files: Mapping[str, Mapping[str, Any]] = manifest["files"]
        for name, expected in files.items():
            path = place / name
            if path.stat().st_size != expected["bytes"] or (verify and store.sha256(path) != expected["sha256"]):
                return Status(NAME, False, place, problem=f"{path} is damaged; {_INSTALL}")
    except FileNotFoundError:
        return Status(NAME, False, place, problem=f"the language model is not installed; {_INSTALL}")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        return Status(NAME, False, place, problem=f"{place} cannot be read ({type(error).__name__}); {_INSTALL}")
    return Status(NAME, True, place)


def models() -> Mapping[str, str]:
    """The model's name and the SHA-256 of the file that it was made from, for a report."""
    return {NAME: SOURCE_SHA256}


@dataclass(frozen=True, slots=True)
class Reading:
    """A run of tokens as the model read it.

    ``ids`` are T token numbers, the first an end-of-text mark that stands for "nothing before".
    ``logp`` [T - 1]: natural logarithm of the probability of ``ids[i + 1]`` after ``ids[: i + 1]``, where it was
    asked for, else not a number.
    ``rows`` gives the whole distribution over the next token (logarithms, [vocabulary]) after the
    indices that were asked for. ``past`` is the model's memory of the run.
    """

    ids: tuple[int, ...]
    logp: Floats
    rows: Mapping[int, Floats]
    past: Floats


@dataclass(frozen=True, slots=True)
class Branch:
    """A continuation to score: ``ids`` after the first ``at`` tokens of a reading."""

    at: int
    ids: tuple[int, ...]


class CausalModel:
    """The model in memory; get it with :func:`load`."""

    def __init__(self, place: Path, threads: int) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Planning which buffers to share takes 2.5 s for this graph, and saves no memory worth it.
        options.enable_mem_reuse = False
        options.enable_mem_pattern = False
        # Threads that spin while they wait take the cores from whatever else runs.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._session = onnxruntime.InferenceSession(
                str(place / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(place / "tokenizer.json"))
        except Exception as error:  # both libraries raise bare exceptions of their own
            raise ModelError(f"the language model in {place} cannot be loaded; {_INSTALL}") from error
        self._shape = next(entry.shape for entry in self._session.get_inputs() if entry.name == "past")

    @cached_property
    def vocabulary(self) -> Mapping[str, int]:
        """Token numbers by the text of the token, a leading space included; whole characters only."""
        numbers = self._tokenizer.get_vocab()
        # Byte-level BPE writes a space as U+0120 and leaves ASCII letters as they are.
        return {text.replace("\u0120", " "): number for text, number in numbers.items() if text.isalpha()}

    def encode(self, text: str) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
        """The tokens of ``text`` and the code points that each covers, a leading space included."""
        # A lone surrogate is no text to the tokenizer; any one code point keeps the offsets.
        clean = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
        encoding = self._tokenizer.encode(clean)
        return tuple(encoding.ids), tuple(encoding.offsets)

    def read(self, ids: Sequence[int], whole: Sequence[int] = (), wanted: Sequence[int] | None = None) -> Reading:
        """Read a run of tokens, at most 1,000.

        ``whole`` are indices, ascending, after which the whole next-token distribution is kept; ``wanted`` are the
        indices of ``logp``, ascending and ``whole`` among them, that are asked for: a sixth of the work is theirs.
        All are by default.
        """
        import numpy

        run = (0, *ids)
        length = len(run)
        asked = list(range(length - 1) if wanted is None else wanted)
        kept = frozenset(whole)
        logp = numpy.full(length - 1, numpy.nan, numpy.float32)
        rows: dict[int, Floats] = {}
        past = numpy.zeros((self._shape[0], self._shape[1], 0, self._shape[3]), numpy.float32)
        for start in range(0, length, PACK):
            end = min(length, start + PACK)
            inside = asked[bisect_left(asked, start):bisect_left(asked, end)]
            # The graph has to be asked for something.
            places = [index - start for index in inside] or [0]
            targets = [run[index + 1] for index in inside] or [0]
            chosen = [place for place, index in enumerate(inside) if index in kept]
            mask = numpy.triu(numpy.full((end - start, end), _HIDDEN, numpy.float32), 1 + start)
            found, distributions, present = self._run(
                run[start:end], range(start, end), mask, past, places, targets, chosen
            )
            logp[inside] = found[:len(inside)]
            rows.update(zip((inside[place] for place in chosen), distributions, strict=True))
            past = numpy.concatenate((past, present), axis=2) if start else present
        return Reading(run, logp, rows, past)

    def score(self, reading: Reading, branches: Sequence[Branch]) -> list[Floats]:
        """For each branch the logarithms of the probabilities of its tokens after the first.

        The first token's is in ``reading.rows``. A branch sees the reading up to its place, and itself.
        """
        results: list[Floats] = []
        pack: list[Branch] = []
        size = 0
        for branch in branches:
            if pack and size + len(branch.ids) - 1 > PACK:
                results.extend(self._score_pack(reading, pack))
                pack, size = [], 0
            pack.append(branch)
            size += len(branch.ids) - 1
        if pack:
            results.extend(self._score_pack(reading, pack))
        return results

    def _score_pack(self, reading: Reading, branches: Sequence[Branch]) -> list[Floats]:
        import numpy

        total = sum(len(branch.ids) - 1 for branch in branches)
        past = max(branch.at for branch in branches)
        mask = numpy.full((total, past + total), _HIDDEN, numpy.float32)
        ids: list[int] = []
        positions: list[int] = []
        targets: list[int] = []
        ends: list[int] = []
        for branch in branches:
            start, length = len(ids), len(branch.ids) - 1
            mask[start:start + length, :branch.at] = 0
            own = mask[start:start + length, past + start:past + start + length]
            own[numpy.tril_indices(length)] = 0
            ids.extend(branch.ids[:-1])
            targets.extend(branch.ids[1:])
            positions.extend(range(branch.at, branch.at + length))
            ends.append(len(ids))
        if not total:
            return [numpy.zeros(0, numpy.float32) for _ in branches]
        memory = numpy.ascontiguousarray(reading.past[:, :, :past])
        logp, _, _ = self._run(ids, positions, mask, memory, range(total), targets, ())
        return list(numpy.split(logp, ends[:-1]))

    def _run(
        self,
        ids: Sequence[int],
        positions: Sequence[int],
        mask: Floats,
        past: Floats,
        wanted: Sequence[int],
        targets: Sequence[int],
        whole: Sequence[int],
    ) -> tuple[Floats, Floats, Floats]:
        import numpy

        numbers = {"ids": ids, "positions": positions, "wanted": wanted, "targets": targets, "whole": whole}
        feed: dict[str, Any] = {name: numpy.array(value, numpy.int64) for name, value in numbers.items()}
        logp, rows, present = self._session.run(["logp", "rows", "present"], {**feed, "mask": mask, "past": past})
        return logp, rows, present


@lru_cache(maxsize=1)
def _load(place: Path, threads: int) -> CausalModel:
    return CausalModel(place, threads)


def load(threads: int | None = None) -> CausalModel:
    """The model, loaded once a process; raises ModelError where it is not installed.

    ``threads`` is all usable cores, at most four, by default; results do not depend on it.
    """
    state = status()
    if not state.installed:
        raise ModelError(state.problem)
    with _LOADING:
        return _load(state.folder, threads or min(4, cores.usable()))


def load_ahead() -> None:
    """Begin to load the model beside whatever comes first, where it is installed and there is a second core. What
    goes wrong is told by the :func:`load` that follows."""
    if cores.usable() > 1 and not _load.cache_info().currsize and available():
        threading.Thread(target=_load_quietly, name="language model").start()


def _load_quietly() -> None:
    with suppress(ModelError):
        load()


_LOADING = threading.Lock()
