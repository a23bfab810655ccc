"""Trains all heads at once: `python -m reader.train --prepared DIR --data DIR --minilm DIR --out DIR`.

Single-threaded workers update one network in shared memory without locks (Niu and others 2011): on a machine that does
other work as well, threads that wait for each other are slower. Runs end after `--minutes`, wherever they are.
"""

import argparse
import json
import os
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.multiprocessing as multiprocessing

from . import labels
from .model.network import Network
from .schedule import rate
from .tasks import Sources, read_sources, tasks, total
from .text.wordpiece import WordPiece

SEED = 2
WORKER_SEED = 200
#: Seconds between two checkpoints; steps between two lines of the log.
CHECKPOINT, LOG = 240, 60
LONGEST_GRADIENT = 4.0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog='reader.train', description=__doc__.splitlines()[0])
    parser.add_argument('--prepared', type=Path, required=True, help='what reader.data wrote')
    parser.add_argument('--data', type=Path, required=True, help="folder of third parties' data")
    parser.add_argument('--minilm', type=Path, required=True, help='vocab.txt and model.safetensors of MiniLM')
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--from', dest='start', type=Path, help='a checkpoint (model.pt) to go on from')
    parser.add_argument('--minutes', type=float, default=150)
    parser.add_argument('--workers', type=int, default=2)
    parser.add_argument('--budget', type=int, default=600, help='pieces in a batch')
    parser.add_argument('--warm-up', type=int, default=100, help='steps until the full learning rate')
    parser.add_argument('--encoder-rate', type=float, default=1.5e-4)
    parser.add_argument('--heads-rate', type=float, default=1e-3)
    parser.add_argument('--stories-rate', type=float, default=3e-3)
    parser.add_argument(
        '--shares',
        default='stories=.45,attributions=.27,trees=.20,names=.06,events=.02',
        help='of the batches, by task',
    )
    return parser.parse_args()


def parse_shares(text: str) -> dict[str, float]:
    """`task=number,…` as parts of 1; a task that is not named is not trained."""
    given = {name: float(number) for name, number in (part.split('=') for part in text.split(','))}
    return {name: number / sum(given.values()) for name, number in given.items()}


def main() -> None:
    options = arguments()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    options.out.mkdir(parents=True, exist_ok=True)
    sources = read_sources(options.prepared, options.data, WordPiece(options.minilm / 'vocab.txt'))
    (options.out / 'labels.json').write_text(json.dumps(labels.as_json(sources.relations)))
    network = Network(len(sources.relations))
    if options.start:
        load(network, options.start)
    else:
        network.encoder.load_pretrained(options.minilm / 'model.safetensors')
    network.share_memory()
    run_workers(network, sources, options)


def load(network: Network, path: Path) -> None:
    """A checkpoint of an earlier version may lack heads; they begin from nothing."""
    lacking, unknown = network.load_state_dict(torch.load(path, weights_only=True), strict=False)
    if unknown:
        raise SystemExit(f'{path} has parts that this network lacks: {", ".join(unknown)}')
    print(f'from {path}; new: {", ".join(lacking) or "nothing"}', flush=True)


def run_workers(network: Network, sources: Sources, options: argparse.Namespace) -> None:
    """Workers are forked, so that what was read is there once."""
    context = multiprocessing.get_context('fork')
    steps, began = context.Value('i', 0), time.time()
    workers = [
        context.Process(target=work, args=(number, network, sources, options, steps, began))
        for number in range(options.workers)
    ]
    for worker in workers:
        worker.start()
    saved = began
    while any(worker.is_alive() for worker in workers):
        time.sleep(1)
        if time.time() - saved > CHECKPOINT:
            save(network, options.out)
            saved = time.time()
    if any(worker.exitcode for worker in workers):
        raise SystemExit('a worker failed; the model is as it was last saved')
    save(network, options.out)
    print(f'{steps.value} steps', flush=True)


def save(network: Network, folder: Path) -> None:
    """Whole or not at all."""
    torch.save(network.state_dict(), folder / 'model.tmp')
    os.replace(folder / 'model.tmp', folder / 'model.pt')


def work(number: int, network: Network, sources: Sources, options: argparse.Namespace, steps, began: float) -> None:
    torch.set_num_threads(1)
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(WORKER_SEED + number)
    rates = {'encoder': options.encoder_rate, 'heads': options.heads_rate, 'stories': options.stories_rate}
    groups = [{'params': p, 'lr': rates[name], 'full': rates[name]} for name, p in network.groups().items()]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, foreach=True)
    shares, kinds, log = parse_shares(options.shares), tasks(sources, options.budget), Log(number)
    network.train()
    while (passed := (time.time() - began) / 60 / options.minutes) < 1:
        factor = rate(steps.value, options.warm_up, passed)
        for group in optimizer.param_groups:
            group['lr'] = group['full'] * factor
        batches, train = kinds[random.choices(list(shares), list(shares.values()))[0]]
        losses = train(network, next(batches))
        if not losses:
            continue
        optimizer.zero_grad(set_to_none=True)
        total(losses).backward()
        torch.nn.utils.clip_grad_norm_([p for group in groups for p in group['params']], LONGEST_GRADIENT)
        optimizer.step()
        steps.value += 1
        log.add(losses, steps.value, passed)


class Log:
    """Means of the losses, every so many steps of a worker."""

    def __init__(self, worker: int):
        self._worker, self._count, self._losses = worker, 0, {}

    def add(self, losses: dict, step: int, passed: float) -> None:
        for name, loss in losses.items():
            self._losses.setdefault(name, []).append(float(loss.detach()))
        self._count += 1
        if self._count % LOG:
            return
        means = '  '.join(f'{name} {np.mean(values):.3f}' for name, values in sorted(self._losses.items()))
        print(f'worker {self._worker}, step {step}, {passed:.0%}: {means}', flush=True)
        self._losses = {}


if __name__ == '__main__':
    main()
