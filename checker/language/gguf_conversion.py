"""From a GGUF file to what the runtime reads: an ONNX graph and a tokenizer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import ModelError
from checker.language.causal_graph import Shape, build

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

GRAPH = "model.onnx"
TOKENIZER = "tokenizer.json"

# Longer runs of tokens than this are never read; the model itself was trained on 8,192.
_POSITIONS = 1024


def convert(source: Path, folder: Path) -> None:
    """Write the graph and the tokenizer of the GGUF file ``source`` into ``folder``.

    Handles models of the Llama architecture whose output layer is the embedding, with a byte-level
    BPE and the "smollm" splitting. Raises ModelError for anything else.
    """
    import gguf
    import onnx

    try:
        reader = gguf.GGUFReader(source)
    except (OSError, ValueError, IndexError) as error:
        raise ModelError(f"{source} cannot be read as a GGUF file ({error}).") from error
    fields = reader.fields
    kind = _value(fields, "general.architecture"), _value(fields, "tokenizer.ggml.pre")
    if kind != ("llama", "smollm"):
        raise ModelError(f"{source} holds a model of another kind: {kind[0]} with the {kind[1]} tokenizer.")
    tensors = {tensor.name: tensor for tensor in reader.tensors}

    def weights(name: str) -> NDArray[numpy.float32]:
        tensor = tensors[name]
        values: NDArray[numpy.float32] = gguf.dequantize(tensor.data, tensor.tensor_type)
        return values

    shape = Shape(
        layers=_value(fields, "llama.block_count"),
        width=_value(fields, "llama.embedding_length"),
        heads=_value(fields, "llama.attention.head_count"),
        groups=_value(fields, "llama.attention.head_count_kv"),
        vocabulary=_value(fields, "llama.vocab_size"),
        rope_base=_value(fields, "llama.rope.freq_base"),
        epsilon=_value(fields, "llama.attention.layer_norm_rms_epsilon"),
        positions=_POSITIONS,
    )
    onnx.save(build(shape, weights), folder / GRAPH)
    tokenizer(_value(fields, "tokenizer.ggml.tokens"), _value(fields, "tokenizer.ggml.merges")).save(
        str(folder / TOKENIZER)
    )


def tokenizer(tokens: list[str], merges: list[str]) -> Any:
    """The byte-level BPE of a GGUF file: ``tokens`` by number, ``merges`` as "left right", best first."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    vocabulary = {token: number for number, token in enumerate(tokens)}
    pairs = [(left, right) for left, _, right in (merge.partition(" ") for merge in merges)]
    built = Tokenizer(models.BPE(vocabulary, pairs))
    digits = pre_tokenizers.Digits(individual_digits=True)
    built.pre_tokenizer = pre_tokenizers.Sequence([digits, pre_tokenizers.ByteLevel(add_prefix_space=False)])
    built.decoder = decoders.ByteLevel()
    return built


def _value(fields: Any, key: str) -> Any:
    field = fields.get(key)
    if field is None:
        raise ModelError(f"the GGUF file does not say its {key}.")
    return field.contents()
