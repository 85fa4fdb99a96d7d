"""The trained network written as ONNX with weights of one byte, computed in 32-bit floats.

Only storage is quantised: each column of a matrix, each row of the piece embeddings, has a scale of
its own, and the session unfolds the bytes once. Activations are never quantised, so a text's scores
do not depend on what else is in its batch.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from nlp.encoder.hints import CHANNELS
from nlp.encoder.windows import Floats

OPSET = 20
HEADS = 12
EPSILON = 1e-12

Weights = Mapping[str, Floats]


@dataclass(slots=True)
class _Graph:
    """Nodes and constants of a graph that is being built."""

    compact: bool
    nodes: list[Any] = field(default_factory=list)
    constants: list[Any] = field(default_factory=list)

    def add(self, kind: str, inputs: Sequence[str], output: str, **attributes: Any) -> str:
        """A node; gives the name of its output back."""
        self.nodes.append(helper.make_node(kind, list(inputs), [output], output, **attributes))
        return output

    def constant(self, name: str, value: Any) -> str:
        """A constant; gives its name back."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def matrix(self, name: str, value: Floats) -> str:
        """A matrix of ``in x out``, a scale for each column."""
        if not self.compact:
            return self.constant(name, value)
        whole, scale = quantised(value, axis=0)
        stored = self.constant(f"{name}.bytes", whole)
        scales = self.constant(f"{name}.scale", scale)
        return self.add("DequantizeLinear", (stored, scales), name, axis=1)

    def rows(self, name: str, value: Floats, numbers: str) -> str:
        """The rows of an embedding by number, a scale for each row."""
        if not self.compact:
            return self.add("Gather", (self.constant(name, value), numbers), f"{name}.rows")
        whole, scale = quantised(value, axis=1)
        stored = self.constant(f"{name}.bytes", whole)
        scales = self.constant(f"{name}.scale", scale[:, None])
        taken = self.add("Gather", (stored, numbers), f"{name}.taken")
        scaled = self.add("Gather", (scales, numbers), f"{name}.scales")
        floats = self.add("Cast", (taken,), f"{name}.floats", to=TensorProto.FLOAT)
        return self.add("Mul", (floats, scaled), f"{name}.rows")

    def linear(self, name: str, weights: tuple[Floats, Floats], to: str) -> str:
        """A matrix and a bias applied to ``to``."""
        matrix, bias = weights
        product = self.add("MatMul", (to, self.matrix(name, matrix)), f"{name}.product")
        return self.add("Add", (product, self.constant(f"{name}.bias", bias)), f"{name}.out")

    def normal(self, name: str, weights: Weights, to: str) -> str:
        """Layer normalisation with the trained scale and shift."""
        scale = self.constant(f"{name}.weight", weights[f"{name}.weight"])
        shift = self.constant(f"{name}.shift", weights[f"{name}.bias"])
        inputs = (to, scale, shift)
        return self.add("LayerNormalization", inputs, f"{name}.out", axis=-1, epsilon=EPSILON)


def quantised(value: Floats, *, axis: int) -> tuple[Any, Floats]:
    """Signed bytes and the scale along ``axis`` with which they give the value back."""
    largest = np.abs(value).max(axis=axis)
    scale = (np.maximum(largest, 1e-12) / 127).astype(np.float32)
    whole = np.rint(value / np.expand_dims(scale, axis))
    return np.clip(whole, -127, 127).astype(np.int8), scale


def write(weights: Weights, out: Path, *, compact: bool = True) -> None:
    """Write the network; ``compact`` False keeps 32-bit weights, to compare with."""
    graph = _Graph(compact)
    hidden = _embeddings(graph, weights)
    layers = 1 + max(int(name.split(".")[3]) for name in weights if ".layer." in name)
    for number in range(layers):
        hidden = _layer(graph, weights, f"encoder.encoder.layer.{number}", hidden)
    heads = [name for name in sorted(weights) if name.startswith("heads.") and "weight" in name]
    matrix = np.concatenate([weights[name].T for name in heads], axis=1)
    bias = np.concatenate([weights[name.replace("weight", "bias")] for name in heads])
    graph.add("Identity", (graph.linear("heads", (matrix, bias), hidden),), "scores")
    _save(graph, len(bias), out)


def _embeddings(graph: _Graph, weights: Weights) -> str:
    base = "encoder.embeddings"
    table = weights[f"{base}.word_embeddings.weight"]
    places = weights[f"{base}.position_embeddings.weight"]
    places = places + weights[f"{base}.token_type_embeddings.weight"][0]
    total = graph.rows("pieces", table, "ids")
    for name in ("shape", "gap"):
        small = graph.constant(name, weights[f"{name}.weight"])
        rows = graph.add("Gather", (small, f"{name}s"), f"{name}.rows")
        total = graph.add("Add", (total, rows), f"{name}.sum")
    total = _hints(graph, weights, total)
    length = graph.add("Shape", ("ids",), "length", start=1)
    zero, one = (graph.constant(str(n), np.array([n], np.int64)) for n in (0, 1))
    stored = graph.constant("places", places)
    first = graph.add("Slice", (stored, zero, length, zero, one), "places.first")
    total = graph.add("Add", (total, first), "places.sum")
    return graph.normal(f"{base}.LayerNorm", weights, total)


def _hints(graph: _Graph, weights: Weights, total: str) -> str:
    """The sum of the rows of all channels of a word added to it."""
    table = graph.constant("hint", weights["hint.weight"])
    rows = graph.add("Gather", (table, "hints"), "hint.rows")
    axis = graph.constant("hint.axis", np.array([2], np.int64))
    summed = graph.add("ReduceSum", (rows, axis), "hint.total", keepdims=0)
    return graph.add("Add", (total, summed), "hint.sum")


def _layer(graph: _Graph, weights: Weights, base: str, hidden: str) -> str:
    def parts(name: str) -> tuple[Floats, Floats]:
        return weights[f"{base}.{name}.weight"].T, weights[f"{base}.{name}.bias"]

    context = _attention(graph, base, [parts(f"attention.self.{n}") for n in _QKV], hidden)
    output = graph.linear(f"{base}.attention", parts("attention.output.dense"), context)
    hidden = graph.add("Add", (output, hidden), f"{base}.attention.sum")
    hidden = graph.normal(f"{base}.attention.output.LayerNorm", weights, hidden)
    wide = graph.linear(f"{base}.wide", parts("intermediate.dense"), hidden)
    bent = graph.add("Gelu", (wide,), f"{base}.gelu")
    narrow = graph.linear(f"{base}.narrow", parts("output.dense"), bent)
    hidden = graph.add("Add", (narrow, hidden), f"{base}.sum")
    return graph.normal(f"{base}.output.LayerNorm", weights, hidden)


_QKV = ("query", "key", "value")


def _attention(
    graph: _Graph, base: str, parts: Sequence[tuple[Floats, Floats]], hidden: str
) -> str:
    query, key, value = (
        graph.linear(f"{base}.{name}", part, hidden) for name, part in zip(_QKV, parts, strict=True)
    )
    return graph.add(
        "MultiHeadAttention",
        (query, key, value, "", "", "mask"),
        f"{base}.context",
        domain="com.microsoft",
        num_heads=HEADS,
    )


def _save(graph: _Graph, columns: int, out: Path) -> None:
    shape = ("batch", "pieces")
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, shape)
        for name in ("ids", "shapes", "gaps")
    ]
    said = (*shape, CHANNELS)
    inputs.append(helper.make_tensor_value_info("hints", TensorProto.INT64, said))
    mask = ("batch", 1, "pieces", "pieces")
    inputs.append(helper.make_tensor_value_info("mask", TensorProto.FLOAT, mask))
    scores = helper.make_tensor_value_info("scores", TensorProto.FLOAT, (*shape, columns))
    made = helper.make_graph(graph.nodes, "spans", inputs, [scores], graph.constants)
    imports = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(made, opset_imports=imports, ir_version=10)
    onnx.checker.check_model(model)
    out.write_bytes(model.SerializeToString())
