"""Weights in 8 bits compute nearly what they did, and small ones stay as they were."""

import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from reader.weights import LEAST_EMBEDDING, LEAST_MATRIX, rounded, store_in_8_bits

WIDTH, SMALL = LEAST_MATRIX, 3


def network(folder: str) -> Path:
    """An embedding, a large matrix and a small one after another."""
    random = np.random.default_rng(1)
    shapes = {'embedding': (LEAST_EMBEDDING, WIDTH), 'large': (WIDTH, WIDTH), 'small': (WIDTH, SMALL)}
    weights = [numpy_helper.from_array(random.normal(size=s).astype(np.float32), name) for name, s in shapes.items()]
    nodes = [
        helper.make_node('Gather', ['embedding', 'ids'], ['found']),
        helper.make_node('MatMul', ['found', 'large'], ['hidden']),
        helper.make_node('MatMul', ['hidden', 'small'], ['out']),
    ]
    ids = helper.make_tensor_value_info('ids', TensorProto.INT64, ['n'])
    out = helper.make_tensor_value_info('out', TensorProto.FLOAT, ['n', SMALL])
    graph = helper.make_graph(nodes, 'test', [ids], [out], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)], ir_version=8)
    path = Path(folder, 'network.onnx')
    onnx.save(model, path)
    return path


def run(path: Path) -> np.ndarray:
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    return session.run(None, {'ids': np.array([3, 1, 4, 15])})[0]


class Weights(unittest.TestCase):
    def test_largest_value_of_each_scale_is_kept(self):
        values = np.array([[1.0, -0.004], [-0.5, 0.002]], np.float32)
        whole, scales = rounded(values, axis=0)
        self.assertEqual(whole.tolist(), [[127, -127], [-64, 64]])
        np.testing.assert_allclose(scales[0] * 127, [1.0, 0.004], rtol=1e-6)

    def test_computes_nearly_the_same_from_a_quarter_of_the_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            source, target = network(folder), Path(folder, 'small.onnx')
            store_in_8_bits(source, target)
            before, after = run(source), run(target)
            self.assertLess(np.abs(after - before).max(), 0.03 * np.abs(before).max())
            self.assertLess(target.stat().st_size, source.stat().st_size * 0.27)
            kinds = {t.name: t.data_type for t in onnx.load(target).graph.initializer}
            self.assertEqual(kinds['small'], TensorProto.FLOAT)
            self.assertEqual(kinds['large_8_bits'], TensorProto.UINT8)
            self.assertNotIn('large', kinds)
