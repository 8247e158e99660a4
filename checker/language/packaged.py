"""Files of a network that lie in the package, compared with the SHA-256 that were written with them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from checker.errors import ModelError


@dataclass(frozen=True, slots=True)
class Packaged:
    """The files of one network: ``name`` is what a message calls it, ``manifest`` holds the SHA-256 of ``files``."""

    name: str
    manifest: str
    files: tuple[str, ...]

    def read(self, file: str) -> bytes:
        """A file of the package. Raises ModelError where it is missing."""
        try:
            return resources.files("checker.language").joinpath(file).read_bytes()
        except OSError as error:
            raise ModelError(f"the {self.name}'s {file} is missing from the package; install checker again.") from error

    def digests(self) -> Mapping[str, str]:
        """SHA-256 by file name. Raises ModelError where the manifest is damaged."""
        try:
            digests = json.loads(self.read(self.manifest))
            return {file: str(digests[file]) for file in self.files}
        except (ValueError, KeyError, TypeError) as error:
            raise ModelError(f"the {self.name}'s {self.manifest} is damaged; install checker again.") from error

    def checked(self, file: str) -> bytes:
        """A file that is what the manifest says. Raises ModelError where it is not."""
        data = self.read(file)
        if hashlib.sha256(data).hexdigest() != self.digests()[file]:
            raise ModelError(
                f"the {self.name}'s {file} is not the file that belongs to this version; install checker again."
            )
        return data

    def session(self, graph: str) -> Any:
        """An onnxruntime session of a checked graph. Raises ModelError where it cannot be loaded."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # One thread: fast enough, and a process that forks after loading keeps a model that works.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Fusing bias and Gelu, which comes beyond the basic level, makes the graph a tenth slower; the results are one.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        data = self.checked(graph)
        try:
            return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # the library raises bare exceptions of its own
            raise ModelError(f"the {self.name} cannot be loaded; install checker again.") from error
