"""The language model as an ONNX graph: a decoder of the Llama family, for scoring alone.

The graph takes a flat run of tokens with their positions, an additive attention mask and the keys
and values of tokens read before. A mask instead of a batch lets one call read many continuations
of one text side by side, each seeing the text and itself.

Arithmetic: weights are int8 with one scale for each output channel. An activation row is divided by
its largest magnitude and quantised to int8 twice, the second time what the first left over, so that
it keeps about 15 bits, outliers of the down-projections included; the output layer, which
nothing follows, is rounded once. Integer products are exact, and a row's result does not depend on its
neighbours or on the number of threads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float32]

_MICROSOFT = "com.microsoft"


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a model: ``heads`` of queries share ``groups`` of keys and values, ``head`` wide."""

    layers: int
    width: int
    heads: int
    groups: int
    vocabulary: int
    rope_base: float
    epsilon: float
    positions: int

    @property
    def head(self) -> int:
        """The width of one attention head."""
        return self.width // self.heads


class _Graph:
    """Nodes and constants, each value named by its node."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self._named: set[str] = set()

    def constant(self, name: str, value: Any) -> str:
        """A constant; a second one of the same name is the first."""
        import numpy
        from onnx import numpy_helper

        if name not in self._named:
            self._named.add(name)
            self.constants.append(numpy_helper.from_array(numpy.ascontiguousarray(value), name))
        return name

    def many(self, op: str, inputs: Sequence[str], outputs: Sequence[str], domain: str = "", **attributes: Any) -> None:
        """A node with several outputs."""
        from onnx import helper

        self.nodes.append(helper.make_node(op, list(inputs), list(outputs), domain=domain, **attributes))

    def one(self, op: str, inputs: Sequence[str], output: str, domain: str = "", **attributes: Any) -> str:
        """A node with one output, whose name is returned."""
        self.many(op, inputs, [output], domain, **attributes)
        return output


def build(shape: Shape, weights: Callable[[str], Array]) -> Any:
    """The ONNX model; ``weights`` gives a float32 tensor by its GGUF name, rows as output channels.

    Inputs: ``ids`` int64 [T]; ``positions`` int64 [T]; ``mask`` float32 [T, P + T], 0 where a token
    may look and a large negative number elsewhere; ``past`` float32 [2 * layers, groups, P, head];
    ``wanted`` int64 [M], rows of T whose next token is asked for; ``targets`` int64 [M], the token
    whose probability is wanted; ``whole`` int64 [R], indices into M.
    Outputs: ``logp`` float32 [M], natural logarithms; ``rows`` float32 [R, vocabulary], the whole
    distribution, likewise; ``present`` as ``past``, of the T tokens.
    """
    from onnx import TensorProto, helper

    graph = _Graph()
    _constants(graph, shape)
    x = _embedding(graph, shape, weights("token_embd.weight"))
    present: list[str] = []
    for layer in range(shape.layers):
        x = _attention(graph, shape, weights, layer, x, present)
        x = _feed_forward(graph, shape, weights, layer, x)
    graph.one("Concat", present, "present", axis=0)
    x = graph.one("Gather", [x, "wanted"], "x_wanted", axis=0)
    x = _norm(graph, shape, x, weights("output_norm.weight"), "output_norm")
    logits = _product(graph, x, "head", fine=False)
    logarithms = graph.one("LogSoftmax", [logits], "logarithms", axis=-1)
    columns = graph.one("Unsqueeze", ["targets", "last"], "target_columns")
    logp = graph.one("GatherElements", [logarithms, columns], "logp_column", axis=1)
    graph.one("Squeeze", [logp, "last"], "logp")
    graph.one("Gather", [logarithms, "whole"], "rows", axis=0)

    def value(name: str, kind: int, *sizes: str | int) -> Any:
        return helper.make_tensor_value_info(name, kind, list(sizes))

    caches = (2 * shape.layers, shape.groups)
    inputs = [
        value("ids", TensorProto.INT64, "T"),
        value("positions", TensorProto.INT64, "T"),
        value("mask", TensorProto.FLOAT, "T", "S"),
        value("past", TensorProto.FLOAT, *caches, "P", shape.head),
        value("wanted", TensorProto.INT64, "M"),
        value("targets", TensorProto.INT64, "M"),
        value("whole", TensorProto.INT64, "R"),
    ]
    outputs = [
        value("logp", TensorProto.FLOAT, "M"),
        value("rows", TensorProto.FLOAT, "R", shape.vocabulary),
        value("present", TensorProto.FLOAT, *caches, "T", shape.head),
    ]
    body = helper.make_graph(graph.nodes, "causal", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid(_MICROSOFT, 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=10)


def _constants(graph: _Graph, shape: Shape) -> None:
    import numpy

    graph.constant("last", numpy.array([-1], numpy.int64))
    graph.constant("tiny", numpy.array([1e-20], numpy.float32))
    graph.constant("coarse", numpy.array(1 / 127, numpy.float32))
    # What rounding leaves is at most half a coarse step.
    graph.constant("fine", numpy.array(0.5 / 127 / 127, numpy.float32))
    graph.constant("zero", numpy.array(128, numpy.uint8))
    rates = 1.0 / shape.rope_base ** (numpy.arange(0, shape.head, 2) / shape.head)
    angles = numpy.outer(numpy.arange(shape.positions), rates)
    graph.constant("cos", numpy.cos(angles).astype(numpy.float32))
    graph.constant("sin", numpy.sin(angles).astype(numpy.float32))
    graph.constant("scale", numpy.array(shape.head**-0.5, numpy.float32))
    per_group = shape.heads // shape.groups
    graph.constant("to_heads", numpy.array([1, -1, shape.heads, shape.head], numpy.int64))
    graph.constant("to_groups", numpy.array([1, -1, shape.groups, shape.head], numpy.int64))
    graph.constant("to_queries", numpy.array([1, shape.groups, -1, shape.head], numpy.int64))
    graph.constant("from_queries", numpy.array([1, shape.heads, -1, shape.head], numpy.int64))
    graph.constant("to_rows", numpy.array([-1, shape.width], numpy.int64))
    graph.constant("split", numpy.array([shape.width, *[shape.groups * shape.head] * 2], numpy.int64))
    # Scores are [groups, queries of a group * T, S] for the product, [groups, queries, T, S] under the mask.
    size = graph.one("Shape", ["mask"], "mask_shape")
    outer = graph.constant("outer", numpy.array([shape.groups, per_group], numpy.int64))
    graph.one("Concat", [outer, size], "to_masked", axis=0)
    columns = graph.one("Gather", [size, graph.constant("second", numpy.array([1], numpy.int64))], "columns", axis=0)
    flat = graph.constant("flat", numpy.array([1, shape.groups, -1], numpy.int64))
    graph.one("Concat", [flat, columns], "from_masked", axis=0)
    front = graph.constant("front", numpy.array([0], numpy.int64))
    graph.one("Unsqueeze", ["positions", front], "position_rows")
    caches = [f"past{index}" for index in range(2 * shape.layers)]
    graph.many("Split", ["past"], caches, axis=0, num_outputs=len(caches))


def _embedding(graph: _Graph, shape: Shape, table: Array) -> str:
    """The embedding shares its int8 table with the output layer."""
    import numpy
    from onnx import TensorProto

    scales = _quantise(graph, table, "head")
    rows = graph.one("Gather", ["head.q", "ids"], "embedded_columns", axis=1)
    rows = graph.one("Transpose", [rows], "embedded_q", perm=[1, 0])
    rows = graph.one("Cast", [rows], "embedded_steps", to=TensorProto.FLOAT)
    per_row = graph.constant("embedding_scales", scales[:, numpy.newaxis])
    per_row = graph.one("Gather", [per_row, "ids"], "embedded_scales", axis=0)
    return graph.one("Mul", [rows, per_row], "embedded")


def _attention(
    graph: _Graph, shape: Shape, weights: Callable[[str], Array], layer: int, x: str, present: list[str]
) -> str:
    import numpy

    block, name = f"blk.{layer}.", f"layer{layer}."
    normal = _norm(graph, shape, x, weights(block + "attn_norm.weight"), name + "attention_norm")
    query = _half_rotation(weights(block + "attn_q.weight"), shape.heads)
    key = _half_rotation(weights(block + "attn_k.weight"), shape.groups)
    together = numpy.concatenate([query, key, weights(block + "attn_v.weight")])
    _quantise(graph, together, name + "qkv")
    rows = _product(graph, normal, name + "qkv")
    parts = [name + part for part in ("query", "key", "value")]
    graph.many("Split", [rows, "split"], parts, axis=-1)
    heads: list[str] = []
    for part, reshape in zip(parts, ("to_heads", "to_groups", "to_groups"), strict=True):
        shaped = graph.one("Reshape", [part, reshape], part + "_shaped")
        shaped = graph.one("Transpose", [shaped], part + "_heads", perm=[0, 2, 1, 3])
        if not part.endswith("value"):
            turned = [shaped, "position_rows", "cos", "sin"]
            shaped = graph.one("RotaryEmbedding", turned, part + "_turned", _MICROSOFT)
        heads.append(shaped)
    present.extend(heads[1:])
    keys = graph.one("Concat", [f"past{2 * layer}", heads[1]], name + "keys", axis=2)
    values = graph.one("Concat", [f"past{2 * layer + 1}", heads[2]], name + "values", axis=2)
    queries = graph.one("Reshape", [heads[0], "to_queries"], name + "queries")
    queries = graph.one("Mul", [queries, "scale"], name + "queries_scaled")
    keys = graph.one("Transpose", [keys], name + "keys_turned", perm=[0, 1, 3, 2])
    scores = graph.one("MatMul", [queries, keys], name + "scores_flat")
    scores = graph.one("Reshape", [scores, "to_masked"], name + "scores")
    scores = graph.one("Add", [scores, "mask"], name + "scores_masked")
    shares = graph.one("Softmax", [scores], name + "shares", axis=-1)
    shares = graph.one("Reshape", [shares, "from_masked"], name + "shares_flat")
    mixed = graph.one("MatMul", [shares, values], name + "mixed")
    mixed = graph.one("Reshape", [mixed, "from_queries"], name + "mixed_heads")
    mixed = graph.one("Transpose", [mixed], name + "mixed_turned", perm=[0, 2, 1, 3])
    mixed = graph.one("Reshape", [mixed, "to_rows"], name + "mixed_rows")
    _quantise(graph, weights(block + "attn_output.weight"), name + "output")
    return graph.one("Add", [x, _product(graph, mixed, name + "output")], name + "attended")


def _feed_forward(graph: _Graph, shape: Shape, weights: Callable[[str], Array], layer: int, x: str) -> str:
    import numpy

    block, name = f"blk.{layer}.", f"layer{layer}."
    normal = _norm(graph, shape, x, weights(block + "ffn_norm.weight"), name + "feed_norm")
    together = numpy.concatenate([weights(block + "ffn_gate.weight"), weights(block + "ffn_up.weight")])
    _quantise(graph, together, name + "feed")
    gate, up = name + "gate", name + "up"
    graph.many("Split", [_product(graph, normal, name + "feed")], [gate, up], axis=-1, num_outputs=2)
    opened = graph.one("Sigmoid", [gate], name + "opened")
    opened = graph.one("Mul", [gate, opened], name + "gated")
    inner = graph.one("Mul", [opened, up], name + "inner")
    _quantise(graph, weights(block + "ffn_down.weight"), name + "down")
    return graph.one("Add", [x, _product(graph, inner, name + "down")], name + "fed")


def _norm(graph: _Graph, shape: Shape, x: str, weight: Array, name: str) -> str:
    constant = graph.constant(name + ".w", weight)
    return graph.one("SimplifiedLayerNormalization", [x, constant], name, axis=-1, epsilon=shape.epsilon)


def _quantise(graph: _Graph, weight: Array, name: str) -> Array:
    """Constants ``name``.q int8 [inputs, outputs] and ``name``.s float32 [outputs]; returns the scales."""
    import numpy

    scales: Array = (numpy.abs(weight).max(axis=1) / 127).astype(numpy.float32)
    # A channel of zeros needs some scale, and any will do.
    scales[scales == 0] = 1.0
    steps = numpy.rint(weight / scales[:, numpy.newaxis]).astype(numpy.int8)
    graph.constant(name + ".q", steps.T)
    graph.constant(name + ".s", scales)
    return scales


def _product(graph: _Graph, x: str, name: str, fine: bool = True) -> str:
    """``x`` [T, inputs] by the constants that :func:`_quantise` made, [T, outputs].

    ``fine`` adds the product of what the first rounding left over.
    """

    def times(steps: str, scale: str, output: str) -> str:
        inputs = [steps, name + ".q", scale, name + ".s", "zero"]
        return graph.one("MatMulIntegerToFloat", inputs, name + output, _MICROSOFT)

    largest = graph.one("Abs", [x], name + ".abs")
    largest = graph.one("ReduceMax", [largest, "last"], name + ".largest", keepdims=1)
    largest = graph.one("Max", [largest, "tiny"], name + ".range")
    unit = graph.one("Div", [x, largest], name + ".unit")
    steps = graph.one("QuantizeLinear", [unit, "coarse", "zero"], name + ".coarse")
    total = times(steps, "coarse", ".y1")
    if fine:
        kept = graph.one("DequantizeLinear", [steps, "coarse", "zero"], name + ".kept")
        rest = graph.one("Sub", [unit, kept], name + ".rest")
        rest = graph.one("QuantizeLinear", [rest, "fine", "zero"], name + ".fine")
        total = graph.one("Add", [total, times(rest, "fine", ".y2")], name + ".sum")
    return graph.one("Mul", [total, largest], name + ".y")


def _half_rotation(weight: Array, heads: int) -> Array:
    """Rows from GGUF's order (a rotated pair is two neighbours) to halves (a pair is half a head apart)."""
    width = weight.shape[0] // heads
    paired = weight.reshape(heads, width // 2, 2, -1)
    return paired.swapaxes(1, 2).reshape(weight.shape)
