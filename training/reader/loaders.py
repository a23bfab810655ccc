"""Batches made ahead by other processes, so that a device need not wait for them."""

import multiprocessing
import random
from collections.abc import Iterator

import numpy as np
import torch

from .tasks import Example, Sources, examples

#: Batches that wait.
AHEAD = 32


class Loaders:
    """`processes` that make examples; forked, so that what was read is there once. To be closed."""

    def __init__(self, sources: Sources, budget: int, shares: dict[str, float], processes: int, seed: int):
        context = multiprocessing.get_context('fork')
        self._queue = context.Queue(AHEAD)
        self._processes = [
            context.Process(target=_make, args=(self._queue, sources, budget, shares, seed + number), daemon=True)
            for number in range(processes)
        ]
        for process in self._processes:
            process.start()

    def __iter__(self) -> Iterator[Example]:
        while True:
            yield self._queue.get().map(torch.from_numpy)

    def close(self) -> None:
        for process in self._processes:
            process.terminate()


def seed_everything(seed: int) -> None:
    for set_seed in (random.seed, np.random.seed, torch.manual_seed):
        set_seed(seed)


def _make(queue, sources: Sources, budget: int, shares: dict[str, float], seed: int) -> None:
    """Arrays, not tensors, are queued: they are sent through a pipe and need no shared memory."""
    torch.set_num_threads(1)
    seed_everything(seed)
    for example in examples(sources, budget, shares):
        queue.put(example.map(lambda tensor: tensor.numpy()))
