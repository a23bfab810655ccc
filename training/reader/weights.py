"""Stores a network's large weights in 8 bits; it computes in 32 bits.

Each column of a matrix, and each row of an embedding, is whole numbers from -127 to 127 times a scale of its own. The
runtime multiplies them out when it loads the file, so nothing is rounded while reading: to round activations, too, is
faster, but makes of the last bit, in which any two processors differ, differences that change what is read.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper

#: Matrices with this many rows and columns, and embeddings of this many entries, are worth 8 bits.
LEAST_MATRIX, LEAST_EMBEDDING = 384, 20_000
MOST = 127
#: Weights of this many bytes lie in a file beside the graph, from which the runtime reads them without a second copy.
LEAST_APART = 1024


def store_in_8_bits(source: Path, target: Path) -> None:
    model = onnx.load(source)
    graph = model.graph
    weights = {tensor.name: tensor for tensor in graph.initializer}
    nodes: list[NodeProto] = []
    for node in graph.node:
        if node.op_type == 'MatMul' and _is_large(weights.get(node.input[1])):
            nodes += _matrix(graph, weights, node)
        elif node.op_type == 'Gather' and _is_embedding(weights.get(node.input[0])):
            nodes += _embedding(graph, weights, node)
        else:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    target.with_suffix('.weights').unlink(missing_ok=True)
    onnx.save(
        model,
        target,
        save_as_external_data=True,
        all_tensors_to_one_file=True,
        location=target.with_suffix('.weights').name,
        size_threshold=LEAST_APART,
    )


def rounded(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers and their scales; `axis`: along which one scale holds."""
    scales = np.maximum(np.abs(values).max(axis, keepdims=True), 1e-12) / MOST
    return np.rint(values / scales).astype(np.int8), scales.astype(np.float32)


def _is_large(tensor: TensorProto | None) -> bool:
    return tensor is not None and len(tensor.dims) == 2 and min(tensor.dims) >= LEAST_MATRIX


def _is_embedding(tensor: TensorProto | None) -> bool:
    return tensor is not None and len(tensor.dims) == 2 and tensor.dims[0] >= LEAST_EMBEDDING


def _matrix(graph: GraphProto, weights: dict[str, TensorProto], node: NodeProto) -> list[NodeProto]:
    name = node.input[1]
    whole, scale, plain, product = (f'{name}_{part}' for part in ('int8', 'scale', 'float', 'weights'))
    _add(graph, (whole, scale), rounded(numpy_helper.to_array(weights[name]), axis=0))
    node.input[1] = product
    return [
        helper.make_node('Cast', [whole], [plain], to=TensorProto.FLOAT),
        helper.make_node('Mul', [plain, scale], [product]),
        node,
    ]


def _embedding(graph: GraphProto, weights: dict[str, TensorProto], node: NodeProto) -> list[NodeProto]:
    name, ids, found = node.input[0], node.input[1], node.output[0]
    whole, scale = f'{name}_int8', f'{name}_scale'
    _add(graph, (whole, scale), rounded(numpy_helper.to_array(weights[name]), axis=1))
    return [
        helper.make_node('Gather', [whole, ids], [f'{found}_int8'], axis=0),
        helper.make_node('Gather', [scale, ids], [f'{found}_scale'], axis=0),
        helper.make_node('Cast', [f'{found}_int8'], [f'{found}_float'], to=TensorProto.FLOAT),
        helper.make_node('Mul', [f'{found}_float', f'{found}_scale'], [found]),
    ]


def _add(graph: GraphProto, names, arrays) -> None:
    graph.initializer.extend(numpy_helper.from_array(array, name) for name, array in zip(names, arrays))
