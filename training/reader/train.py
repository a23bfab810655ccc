"""Trains all heads at once: `python -m reader.train --prepared DIR --data DIR --minilm DIR --out DIR`.

On a processor, single-threaded workers update one network in shared memory without locks (Niu and others 2011): on a
machine that does other work as well, threads that wait for each other are slower. On a device (`--device cuda`) one
process trains, and the workers make batches. Runs end after `--minutes`, wherever they are.
"""

import argparse
import json
import time
from pathlib import Path

import torch
import torch.multiprocessing as multiprocessing

from . import labels
from .device import train_on_device
from .loaders import seed_everything
from .log import Log
from .model.encoder import LAYERS
from .model.network import Network
from .optimizer import Optimizer, save
from .tasks import Sources, examples, read_sources, tasks, total
from .text.wordpiece import WordPiece

#: Steps of a worker between two lines of the log.
LOG = 60


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog='reader.train', description=__doc__.splitlines()[0])
    parser.add_argument('--prepared', type=Path, required=True, help='what reader.data wrote')
    parser.add_argument('--data', type=Path, required=True, help="folder of third parties' data")
    parser.add_argument('--minilm', type=Path, required=True, help='vocab.txt and model.safetensors of MiniLM, or of a deeper one')
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--layers', type=int, default=LAYERS, help='of the encoder')
    parser.add_argument('--from', dest='start', type=Path, help='a checkpoint (model.pt) to go on from')
    parser.add_argument('--teachers', type=Path, nargs='*', default=[], help='checkpoints for the task "texts"')
    parser.add_argument('--device', default='cpu', help='cpu, or as torch names devices')
    parser.add_argument('--seed', type=int, default=2)
    parser.add_argument('--minutes', type=float, default=150)
    parser.add_argument('--checkpoint', type=float, default=4, help='minutes between two saved models')
    parser.add_argument('--workers', type=int, default=2)
    parser.add_argument('--budget', type=int, default=600, help='pieces in a batch')
    parser.add_argument('--half', action='store_true', help='bfloat16 on a processor: a third faster where it has it')
    parser.add_argument('--warm-up', type=int, default=100, help='steps until the full learning rate')
    parser.add_argument('--encoder-rate', type=float, default=1.5e-4)
    parser.add_argument('--heads-rate', type=float, default=1e-3)
    parser.add_argument('--stories-rate', type=float, default=3e-3)
    parser.add_argument(
        '--shares',
        default='stories=.45,attributions=.27,trees=.20,names=.06,events=.02',
        help='of the batches, by task; "texts" learns from --teachers',
    )
    return parser.parse_args()


def parse_shares(text: str) -> dict[str, float]:
    """`task=number,…` as parts of 1; a task that is not named is not trained."""
    given = {name: float(number) for name, number in (part.split('=') for part in text.split(','))}
    return {name: number / sum(given.values()) for name, number in given.items()}


def main() -> None:
    options = arguments()
    shares = parse_shares(options.shares)
    if 'texts' in shares and not options.teachers:
        raise SystemExit('the task "texts" needs --teachers')
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    sources = read_sources(options.prepared, options.data, WordPiece(options.minilm / 'vocab.txt'))
    (options.out / 'labels.json').write_text(json.dumps(labels.as_json(sources.relations)))
    network = Network(len(sources.relations), options.layers)
    if options.start:
        load(network, options.start)
    else:
        network.encoder.load_pretrained(options.minilm / 'model.safetensors')
    teachers = [load_teacher(path, len(sources.relations)) for path in options.teachers]
    if options.device == 'cpu':
        network.share_memory()
        run_workers(network, teachers, sources, shares, options)
    else:
        train_on_device(network, teachers, sources, shares, options)


def load(network: Network, path: Path) -> Network:
    """A checkpoint of an earlier version may lack heads; they begin from nothing."""
    lacking, unknown = network.load_state_dict(torch.load(path, weights_only=True), strict=False)
    if unknown:
        raise SystemExit(f'{path} has parts that this network lacks: {", ".join(unknown)}')
    print(f'from {path}; new: {", ".join(lacking) or "nothing"}', flush=True)
    return network


def load_teacher(path: Path, relations: int) -> Network:
    """As deep as it was trained."""
    state = torch.load(path, weights_only=True)
    depth = len({name.split('.')[2] for name in state if name.startswith('encoder.layers.')})
    return load(Network(relations, depth).eval(), path)


def run_workers(
    network: Network, teachers: list[Network], sources: Sources, shares: dict[str, float], options: argparse.Namespace
) -> None:
    """Workers are forked, so that what was read is there once."""
    context = multiprocessing.get_context('fork')
    steps, began = context.Value('i', 0), time.time()
    workers = [
        context.Process(target=work, args=(number, network, teachers, sources, shares, options, steps, began))
        for number in range(options.workers)
    ]
    for worker in workers:
        worker.start()
    saved = began
    while any(worker.is_alive() for worker in workers):
        time.sleep(1)
        if time.time() - saved > 60 * options.checkpoint:
            save(network, options.out)
            saved = time.time()
    if any(worker.exitcode for worker in workers):
        raise SystemExit('a worker failed; the model is as it was last saved')
    save(network, options.out)
    print(f'{steps.value} steps', flush=True)


def work(
    number: int,
    network: Network,
    teachers: list[Network],
    sources: Sources,
    shares: dict[str, float],
    options: argparse.Namespace,
    steps,
    began: float,
) -> None:
    torch.set_num_threads(1)
    seed_everything(100 * options.seed + number)
    kinds = tasks(sources, options.budget, teachers)
    optimizer, log = Optimizer(network, options), Log(f'worker {number}', LOG)
    network.train()
    for example in examples(sources, options.budget, shares):
        passed = (time.time() - began) / 60 / options.minutes
        if passed >= 1:
            return
        with torch.autocast('cpu', torch.bfloat16, enabled=options.half):
            losses = kinds[example.task].losses(network, example.batch, example.targets)
        optimizer.step(total(losses), steps.value, passed)
        steps.value += 1
        log.add(losses, steps.value, passed)


if __name__ == '__main__':
    main()
