"""The network that reads an original and a draft together and scores each word of the draft: does it misstate?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

import numpy
import torch
from tokenizers import Tokenizer
from torch import nn

from checker.language.misrendering_words import UNKNOWN, sequence
from checker.training.batches import BUCKET, IGNORED
from checker.training.encoder import WIDTH, Encoder
from checker.training.rewrites import Pair

KINDS = 4
LONGEST = 320
TOKENS = 3072
# Words that misstate are few; a bit for the passage helps the first layers find what is alike.
FALSE_WEIGHT, WORD_SHARE, PASSAGE_SHARE = 3.0, 3.0, 0.3


class Encoded(NamedTuple):
    """Pieces with their kinds; for each word of the draft the place of its first piece, IGNORED behind the end."""

    ids: list[int]
    kinds: list[int]
    places: list[int]
    labels: list[int]


@dataclass(frozen=True)
class Batch:
    """``ids``, ``kinds`` [B, L] int64; ``labels`` [B, L] float32, IGNORED but on first pieces of the draft's words;
    ``any`` [B]: whether the draft misstates at all."""

    ids: torch.Tensor
    kinds: torch.Tensor
    labels: torch.Tensor
    any: torch.Tensor


class Comparer(nn.Module):
    """``ids`` and ``kinds`` [batch, length] to logits [batch, length], and [batch] of the draft as a whole."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        del encoder.heads
        self.encoder = encoder
        self.kind = nn.Embedding(KINDS, WIDTH)
        self.head = nn.Linear(WIDTH, 1)
        self.any = nn.Linear(WIDTH, 1)
        for module in (self.kind, self.head, self.any):
            nn.init.normal_(module.weight, std=0.02)
        nn.init.constant_(self.head.bias, -3.0)

    def forward(self, ids: torch.Tensor, kinds: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        x = self.encoder.hidden(ids, self.kind(kinds))
        # bfloat16 has so few steps that thousands of words would tie.
        with torch.autocast("cpu", enabled=False):
            return self.head(x)[..., 0], self.any(x[:, 0])[..., 0]


class WordPieces:
    """The tokenizer's pieces of words."""

    def __init__(self, tokenizer: bytes) -> None:
        self._tokenizer = Tokenizer.from_str(tokenizer.decode("utf-8"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._known: dict[str, list[int]] = {}

    def __getitem__(self, word: str) -> list[int]:
        if word not in self._known:
            ids = self._tokenizer.encode(word, add_special_tokens=False).ids
            self._known[word] = list(ids) or [UNKNOWN]
        return self._known[word]


def encode(pieces: WordPieces, pair: Pair, longest: int = LONGEST) -> Encoded:
    """What the network reads of a pair, cut behind ``longest`` pieces."""
    ids, kinds, places = sequence(pair.original, pair.draft, pieces.__getitem__)
    places = [place if place < longest else IGNORED for place in places]
    return Encoded(ids[:longest], kinds[:longest], places, pair.labels)


def batch(rows: Sequence[Encoded]) -> Batch:
    """Some rows as one."""
    length = _padded(max(len(row.ids) for row in rows))
    ids = numpy.zeros((len(rows), length), numpy.int64)
    kinds = numpy.zeros((len(rows), length), numpy.int64)
    labels = numpy.full((len(rows), length), IGNORED, numpy.float32)
    for number, row in enumerate(rows):
        ids[number, :len(row.ids)] = row.ids
        kinds[number, :len(row.kinds)] = row.kinds
        for place, label in zip(row.places, row.labels, strict=True):
            if place != IGNORED:
                labels[number, place] = label
    wrong = numpy.array([any(row.labels) for row in rows], numpy.float32)
    return Batch(*map(torch.from_numpy, (ids, kinds, labels, wrong)))


def batches(rows: Sequence[Encoded], chance: Random) -> list[list[Encoded]]:
    """Rows of about one length together, at most TOKENS with the padding, in an order of chance."""
    found: list[list[Encoded]] = []
    group: list[Encoded] = []
    for row in sorted(rows, key=lambda row: -len(row.ids)):
        if group and (len(group) + 1) * _padded(len(group[0].ids)) > TOKENS:
            found.append(group)
            group = []
        group.append(row)
    if group:
        found.append(group)
    chance.shuffle(found)
    return found


def loss(network: Comparer, given: Batch, passage_share: float = PASSAGE_SHARE) -> torch.Tensor:
    """What training makes small."""
    with torch.autocast("cpu", torch.bfloat16):
        words, passages = network(given.ids, given.kinds)
    entropy = nn.functional.binary_cross_entropy_with_logits
    known = given.labels != IGNORED
    of_words = entropy(words[known], given.labels[known], pos_weight=torch.tensor(FALSE_WEIGHT))
    return WORD_SHARE * of_words + passage_share * entropy(passages, given.any)


def _padded(length: int) -> int:
    return -(-length // BUCKET) * BUCKET
