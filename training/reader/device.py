"""Training on one device: batches come from other processes, and the mean of the last weights is what is saved."""

import argparse
import time
from collections.abc import Iterator
from itertools import islice

import torch
from torch import Tensor

from .loaders import Loaders, seed_everything
from .log import Log
from .model.network import Network
from .optimizer import Optimizer, save
from .running_mean import RunningMean
from .tasks import Example, Sources, tasks, total

#: Steps between two lines of the log.
LOG = 500


def train_on_device(
    network: Network, teachers: list[Network], sources: Sources, shares: dict[str, float], options: argparse.Namespace
) -> None:
    loaders = Loaders(sources, options.budget, shares, options.workers, seed=1000 * options.seed)
    try:
        seed_everything(options.seed)
        torch.set_float32_matmul_precision('high')
        _train(network, teachers, _on(loaders, torch.device(options.device)), sources, options)
    finally:
        loaders.close()


def _on(examples: Iterator[Example], device: torch.device) -> Iterator[Example]:
    def move(tensor: Tensor) -> Tensor:
        return tensor.pin_memory().to(device, non_blocking=True) if device.type == 'cuda' else tensor.to(device)

    return (example.map(move) for example in examples)


def _train(
    network: Network, teachers: list[Network], examples: Iterator[Example], sources: Sources, options: argparse.Namespace
) -> None:
    network.to(options.device).train()
    teachers = [teacher.to(options.device).eval() for teacher in teachers]
    kinds = tasks(sources, options.budget, teachers)
    mean, optimizer, log = RunningMean(network), Optimizer(network, options), Log(f'seed {options.seed}', LOG)
    began = saved = time.time()
    for step, example in enumerate(examples):
        passed = (time.time() - began) / 60 / options.minutes
        if passed >= 1:
            break
        losses = kinds[example.task].losses(network, example.batch, example.targets)
        optimizer.step(total(losses), step, passed)
        mean.add()
        log.add(losses, step + 1, passed)
        if time.time() - saved > 60 * options.checkpoint:
            save(mean.network, options.out)
            saved = time.time()
    save(mean.network, options.out)
    print(f'seed {options.seed}: {step} steps', flush=True)
