"""Writes a trained network as Dossier runs it: `python -m reader.export --model DIR --minilm DIR --name NAME --out DIR`.

The encoder with its heads in 8 bits, the coreference scorer, the vocabulary, the labels and a manifest of their hashes.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn

from .corpus.mention import PAIR_FEATURES
from .model.coreference import MENTION
from .model.network import Network
from .text.windows import Batch
from .weights import store_in_8_bits

INPUTS = ['ids', 'feat', 'mask', 'first', 'sid', 'auto']
OUTPUTS = 'cue say con roles ner upos sent arc rel men men2 rol prop trg sts arg cor'.split()
PAIR_INPUTS = ['va', 'vb', 'f']
OPSET = 17
#: How far the exported network may be from the one that was trained, before 8 bits, in logits.
TOLERANCE = 0.01
FILES = ['coref.onnx', 'labels.json', 'reader.onnx', 'reader.weights', 'vocab.txt']


class Reading(nn.Module):
    """The network as one function. `sid`: given sentence numbers; with `auto` 1 they are split where one is found."""

    def __init__(self, network: Network):
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, feat: Tensor, mask: Tensor, first: Tensor, sid: Tensor, auto: Tensor):
        network = self.network
        states = network.encode(Batch(ids, feat, mask, first, first))
        said = network.attribution(states, first)
        syntax = network.syntax(states, first)
        arcs = _inside_sentences(syntax.arcs, sid * 1000 + auto * torch.cumsum((syntax.sentence > 0).long(), 1))
        relations = network.syntax.relations(syntax, arcs.argmax(2))
        trees = (syntax.pos, syntax.sentence, arcs, relations)
        names = network.names(states, first)
        return (said.cue, said.speech, said.content, said.roles, names, *trees, *network.stories(states, first))


def _inside_sentences(arcs: Tensor, sentence: Tensor) -> Tensor:
    """Words attach inside their sentence, or are its root."""
    apart = torch.where(sentence[:, :, None] == sentence[:, None, :], 0.0, -1e4)
    return torch.cat([arcs[:, :, :1], arcs[:, :, 1:] + apart], 2)


def example(rows: int, pieces: int, words: int) -> tuple[Tensor, ...]:
    return (
        torch.randint(1000, 20000, (rows, pieces)),
        torch.randint(0, 16, (rows, pieces)),
        torch.ones(rows, pieces, dtype=torch.long),
        torch.arange(1, words + 1)[None].repeat(rows, 1),
        torch.zeros(rows, words, dtype=torch.long),
        torch.ones(1, dtype=torch.long),
    )


def export_reader(network: Network, path: Path) -> None:
    reading = Reading(network).eval()
    axes = {name: {0: 'rows', 1: 'pieces'} for name in ('ids', 'feat', 'mask')}
    axes |= {name: {0: 'rows', 1: 'words'} for name in ('first', 'sid')}
    export(reading, example(2, 40, 25), path, INPUTS, OUTPUTS, axes)
    compare(reading, example(1, 77, 60), path)


def export_pairs(network: Network, path: Path) -> None:
    scorer = network.pairs.eval()

    def pairs(count: int) -> tuple[Tensor, ...]:
        return torch.randn(count, MENTION), torch.randn(count, MENTION), torch.randn(count, PAIR_FEATURES)

    export(scorer, pairs(3), path, PAIR_INPUTS, ['score'], {name: {0: 'pairs'} for name in [*PAIR_INPUTS, 'score']})
    compare(scorer, pairs(7), path)


def export(module: nn.Module, inputs, path: Path, names: list[str], outputs: list[str], axes: dict) -> None:
    torch.onnx.export(
        module,
        inputs,
        path,
        dynamo=False,
        opset_version=OPSET,
        input_names=names,
        output_names=outputs,
        dynamic_axes=axes,
    )


def compare(module: nn.Module, inputs: tuple[Tensor, ...], path: Path) -> None:
    """Raises where the file does not compute what the module does."""
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    names = [given.name for given in session.get_inputs()]
    found = session.run(None, {name: given.numpy() for name, given in zip(names, inputs)})
    with torch.no_grad():
        wanted = module(*inputs)
    for right, value in zip(wanted if isinstance(wanted, tuple) else (wanted,), found):
        difference = float(np.abs(right.numpy() - value).max())
        if difference > TOLERANCE:
            raise SystemExit(f'{path.name} differs from the trained network by {difference:.3f}')


def write_manifest(folder: Path, name: str) -> None:
    hashes = {file: hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in FILES}
    (folder / 'manifest.json').write_text(json.dumps({'name': name, 'sha256': hashes}, indent=2) + '\n')


def main() -> None:
    parser = argparse.ArgumentParser(prog='reader.export', description=__doc__.splitlines()[0])
    parser.add_argument('--model', type=Path, required=True, help='model.pt and labels.json, as reader.train wrote them')
    parser.add_argument('--minilm', type=Path, required=True, help='its vocab.txt comes along')
    parser.add_argument('--name', required=True, help='what claims say they were read by, e.g. dossier-reader/4')
    parser.add_argument('--out', type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(0)
    relations = json.loads((options.model / 'labels.json').read_text())['rel']
    network = Network(len(relations)).eval()
    network.load_state_dict(torch.load(options.model / 'model.pt', weights_only=True))
    with tempfile.TemporaryDirectory() as folder:
        export_reader(network, Path(folder, 'reader.onnx'))
        store_in_8_bits(Path(folder, 'reader.onnx'), options.out / 'reader.onnx')
    export_pairs(network, options.out / 'coref.onnx')
    shutil.copy(options.model / 'labels.json', options.out / 'labels.json')
    shutil.copy(options.minilm / 'vocab.txt', options.out / 'vocab.txt')
    write_manifest(options.out, options.name)


if __name__ == '__main__':
    main()
