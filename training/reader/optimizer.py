"""One step of learning, and the file that a network is kept in."""

import argparse
import os
from pathlib import Path

import torch
from torch import Tensor

from .model.network import Network
from .schedule import rate

LONGEST_GRADIENT = 4.0


class Optimizer:
    """AdamW with a rate for the encoder, for its heads and for those of stories, all falling as the run goes on."""

    def __init__(self, network: Network, options: argparse.Namespace):
        rates = {'encoder': options.encoder_rate, 'heads': options.heads_rate, 'stories': options.stories_rate}
        groups = [{'params': p, 'lr': rates[name], 'full': rates[name]} for name, p in network.groups().items()]
        self._warm_up = options.warm_up
        self._parameters = [parameter for group in groups for parameter in group['params']]
        self._adam = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, foreach=True)

    def step(self, loss: Tensor, step: int, passed: float) -> None:
        """`passed`: the part of the run that is over."""
        factor = rate(step, self._warm_up, passed)
        for group in self._adam.param_groups:
            group['lr'] = group['full'] * factor
        self._adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._parameters, LONGEST_GRADIENT)
        self._adam.step()


def save(network: Network, folder: Path) -> None:
    """Whole or not at all."""
    torch.save({name: values.cpu() for name, values in network.state_dict().items()}, folder / 'model.tmp')
    os.replace(folder / 'model.tmp', folder / 'model.pt')
