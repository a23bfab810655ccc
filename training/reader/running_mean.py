"""The mean of a network's weights over the last steps: it reads better than the weights of any one step."""

import copy

import torch

from .model.network import Network

#: Earlier steps count less by this factor a step.
DECAY = 0.999


class RunningMean:
    """`network`: the one with mean weights, for reading."""

    def __init__(self, network: Network, decay: float = DECAY):
        self.network = copy.deepcopy(network).eval()
        self._decay, self._steps = decay, 0
        pairs = zip(self.network.parameters(), network.parameters())
        self._means, self._weights = zip(*((mean, weight) for mean, weight in pairs if weight.requires_grad))

    @torch.no_grad()
    def add(self) -> None:
        """Takes in the weights as they are; over the first steps the mean is short."""
        self._steps += 1
        decay = min(self._decay, self._steps / (self._steps + 10))
        torch._foreach_lerp_(self._means, self._weights, 1 - decay)
