"""Means of the losses, printed every so many steps."""

import torch
from torch import Tensor


class Log:
    def __init__(self, name: str, every: int):
        self._name, self._every, self._count = name, every, 0
        self._losses: dict[str, list[Tensor]] = {}

    def add(self, losses: dict[str, Tensor], step: int, passed: float) -> None:
        """Numbers are asked of a device only when they are printed."""
        for name, loss in losses.items():
            self._losses.setdefault(name, []).append(loss.detach())
        self._count += 1
        if self._count % self._every:
            return
        means = '  '.join(f'{name} {torch.stack(values).mean():.3f}' for name, values in sorted(self._losses.items()))
        print(f'{self._name}, step {step}, {passed:.0%}: {means}', flush=True)
        self._losses = {}
