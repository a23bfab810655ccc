"""Stores a network's large weights in 8 bits; it computes in 32 bits.

Each column of a matrix, in blocks of 128 rows, and each row of an embedding, is whole numbers from -127 to 127 times a
scale of its own. The runtime keeps matrices so and multiplies out what it needs while it reads, so that they take a
quarter of the memory; nothing else is rounded: to round activations, too, is faster, but makes of the last bit, in which
any two processors differ, differences that change what is read.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper

#: Matrices with this many rows and columns, and embeddings of this many entries, are worth 8 bits.
LEAST_MATRIX, LEAST_EMBEDDING = 384, 20_000
MOST = 127
#: Rows of a column that have one scale, and what MatMulNBits takes off numbers of 8 bits.
BLOCK, ZERO = 128, 128
#: Of MatMulNBits: computed in 32 bits.
EXACT = 1
#: Operators of ONNX Runtime's own.
CONTRIBUTED = 'com.microsoft'
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
    model.opset_import.append(helper.make_opsetid(CONTRIBUTED, 1))
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
    return tensor is not None and len(tensor.dims) == 2 and min(tensor.dims) >= LEAST_MATRIX and tensor.dims[0] % BLOCK == 0


def _is_embedding(tensor: TensorProto | None) -> bool:
    return tensor is not None and len(tensor.dims) == 2 and tensor.dims[0] >= LEAST_EMBEDDING


def _matrix(graph: GraphProto, weights: dict[str, TensorProto], node: NodeProto) -> list[NodeProto]:
    name = node.input[1]
    values = numpy_helper.to_array(weights[name])
    rows, columns = values.shape
    whole, scales = rounded(values.reshape(-1, BLOCK, columns), axis=1)
    stored = (whole.astype(np.int16) + ZERO).astype(np.uint8)
    names = (f'{name}_8_bits', f'{name}_scale')
    _add(graph, names, (stored.transpose(2, 0, 1).copy(), scales[:, 0].T.reshape(-1).copy()))
    return [
        helper.make_node(
            'MatMulNBits',
            [node.input[0], *names],
            node.output,
            domain=CONTRIBUTED,
            K=rows,
            N=columns,
            bits=8,
            block_size=BLOCK,
            accuracy_level=EXACT,
        )
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
