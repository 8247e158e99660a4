"""Many drafts over several processes, so that no draft can take another down with it.

Where processes can be forked, each portion of drafts gets a new one that shares the loaded models with its
parent and gives back all its memory at the end; elsewhere it has to load them itself. A process that dies says
which draft it died of: the one that it had not answered for. The others of its portion go to the next process.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from multiprocessing.connection import Connection, wait
from typing import Any

from checker.commands import _gate
from checker.commands._gate import Job
from checker.commands._outcome import Outcome

FORKS = sys.platform == "linux" and "fork" in multiprocessing.get_all_start_methods()
"""Elsewhere a forked process cannot be trusted with the system's own libraries."""

_PORTION = 20
"""Drafts a process: enough that drafts of one original share it, few enough that memory stays bounded."""

_PORTION_THAT_LOADS = 64
_TICK = 0.25


@dataclass(frozen=True, slots=True)
class _Running:
    process: Any
    results: Connection
    portion: tuple[int, ...]


def run(
    jobs: Sequence[Job], processes: int, done: Callable[[int, Outcome], None], tick: Callable[[], None]
) -> None:
    """Do the ``jobs``, at most ``processes`` at a time; ``done`` gets each one's number and outcome as it comes.

    ``tick`` is called several times a second while there is nothing else to do.
    """
    if len(jobs) == 1:
        done(0, _attempt(jobs[0]))
        return
    loads = not FORKS or any(job.settings.language_model for job in jobs)
    if FORKS:
        _warm(jobs)
    context = multiprocessing.get_context("fork" if FORKS else "spawn")
    waiting = deque(_portions(jobs, processes, _PORTION_THAT_LOADS if loads else _PORTION))
    running: dict[Connection, _Running] = {}
    answered: dict[Connection, int] = {}
    try:
        while waiting or running:
            while waiting and len(running) < processes:
                started = _start(context, jobs, waiting.popleft())
                running[started.results] = started
                answered[started.results] = 0
            ready = wait(list(running), timeout=_TICK)
            tick()
            for results in ready:
                assert isinstance(results, Connection)
                child = running[results]
                try:
                    outcome: Outcome = results.recv()
                except (EOFError, OSError):
                    del running[results]
                    rest = child.portion[answered.pop(results):]
                    results.close()
                    child.process.join()
                    if rest:
                        done(rest[0], _died(jobs[rest[0]], child.process.exitcode))
                    if rest[1:]:
                        waiting.appendleft(rest[1:])
                    continue
                done(child.portion[answered[results]], outcome)
                answered[results] += 1
    finally:
        for child in running.values():
            child.process.terminate()
        for child in running.values():
            child.process.join()


def _portions(jobs: Sequence[Job], processes: int, most: int) -> Iterator[tuple[int, ...]]:
    """The numbers of the jobs in portions; drafts of the same originals stand together, in one portion if they fit."""
    order = sorted(range(len(jobs)), key=lambda number: (_family(jobs[number]), number))
    # Towards the end no core should wait for another's long portion.
    size = max(1, min(most, -(-len(jobs) // (processes * 4))))
    portion: list[int] = []
    for _, family in groupby(order, key=lambda number: _family(jobs[number])):
        own = list(family)
        # The originals of a family that is cut in two would be read closely twice.
        if portion and len(portion) + len(own) > size and len(own) <= size:
            yield tuple(portion)
            portion = []
        portion.extend(own)
        while len(portion) >= size:
            yield tuple(portion[:size])
            portion = portion[size:]
    if portion:
        yield tuple(portion)


def _family(job: Job) -> tuple[str, ...]:
    return tuple(map(str, job.originals))


def _start(context: Any, jobs: Sequence[Job], portion: tuple[int, ...]) -> _Running:
    results, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_answer, args=([jobs[number] for number in portion], theirs, os.getpid()), daemon=True
    )
    process.start()
    theirs.close()
    return _Running(process, results, portion)


def _answer(jobs: Sequence[Job], results: Connection, parent: int) -> None:
    """What a process does: a job after another, as long as somebody waits for the answers."""
    # The parent is told by the terminal as well, and ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for job in jobs:
        if os.getppid() != parent:
            return
        outcome = _attempt(job)
        try:
            results.send(outcome)
        except OSError:
            return


def _attempt(job: Job) -> Outcome:
    """The outcome of a job; where checker itself fails, that is the outcome."""
    try:
        return _gate.work(job)
    except KeyboardInterrupt:
        raise
    except BaseException as fault:  # a SystemExit of some library too
        return Outcome(job.name, "fault", trouble=_gate.of_ours(job.name, fault))


def _died(job: Job, status: int | None) -> Outcome:
    how = f"by signal {-status}" if status is not None and status < 0 else f"with status {status}"
    what = f"its process was ended {how}, perhaps for want of memory"
    return Outcome(job.name, "fault", trouble=_gate.of_ours(job.name, what))


def _warm(jobs: Sequence[Job]) -> None:
    """Load once what every process needs; not the language model, whose threads would not survive a fork."""
    from checker import pipeline
    from checker.renderers import render_bytes
    from checker.settings import Settings

    report = pipeline.compare(_A, _B, Settings(language_model=False))
    for format in sorted({format for job in jobs for format, _ in job.targets}):
        render_bytes(report, format)
    # What never changes stays out of the collector's way, and so on pages that all processes share.
    gc.collect()
    gc.freeze()


_A = "The board voted on Tuesday to close the quay for 14 days. “There was no other way,” said Ruth Amsel, its head.\n"
_B = "On Tuesday the board closed the quay for 15 days. “There is no other way,” said Mrs Amsel, who leads it.\n"
