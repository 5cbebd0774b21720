"""Stores the weights of a network in eight bits; it still reckons with floating-point numbers.

Numbers that are rounded while a text is read make one processor find other items than the
next, because the smallest difference grows from layer to layer.  Weights that were rounded
once are the same everywhere (`docs/decisions/0012-eight-bits-are-for-keeping.md`).
"""

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

MOST = 127
"""The largest whole number that a weight becomes."""


def shrink(model: onnx.ModelProto) -> None:
    """Store matrices and tables in eight bits, and turn them into numbers where they are used.

    A runtime does so once, when it loads a matrix, and row by row for a table.
    """
    weights = {kept.name: kept for kept in model.graph.initializer}
    nodes: list[onnx.NodeProto] = []
    for node in model.graph.node:
        place = {"MatMul": 1, "Gather": 0}.get(node.op_type)
        name = "" if place is None else node.input[place]
        if name in weights and weights[name].data_type == onnx.TensorProto.FLOAT:
            nodes += _by_matrix(node, name) if node.op_type == "MatMul" else _by_table(node, name)
            model.graph.initializer.extend(_small(weights[name], each=node.op_type == "MatMul"))
            model.graph.initializer.remove(weights[name])
        else:
            nodes.append(node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def _small(weight: onnx.TensorProto, *, each: bool) -> tuple[onnx.TensorProto, onnx.TensorProto]:
    """Return whole numbers and their scale: one for each column, or one for all."""
    values: NDArray[np.float32] = numpy_helper.to_array(weight)
    most = np.abs(values).max(axis=0 if each else None)
    scale = (np.where(most > 0, most, 1) / MOST).astype(np.float32)
    whole = np.rint(values / scale).astype(np.int8)
    return (
        numpy_helper.from_array(whole, f"{weight.name}.whole"),
        numpy_helper.from_array(scale, f"{weight.name}.scale"),
    )


def _by_matrix(node: onnx.NodeProto, name: str) -> list[onnx.NodeProto]:
    node.input[1] = f"{name}.values"
    return [*_values(name, f"{name}.whole", f"{name}.values"), node]


def _by_table(node: onnx.NodeProto, name: str) -> list[onnx.NodeProto]:
    found, node.output[0] = node.output[0], f"{name}.rows"
    node.input[0] = f"{name}.whole"
    return [node, *_values(name, f"{name}.rows", found)]


def _values(name: str, whole: str, values: str) -> list[onnx.NodeProto]:
    return [
        helper.make_node("Cast", [whole], [f"{whole}.cast"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Mul", [f"{whole}.cast", f"{name}.scale"], [values]),
    ]
