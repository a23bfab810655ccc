"""Loss of the type of event between an actor and a target; the two exchanged are, now and then, an example of none."""

import random

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..model.network import Network
from ..model.parts import at_words
from ..text.windows import Batch

EXCHANGED = 0.4


def event_loss(network: Network, states: list[Tensor], batch: Batch) -> Tensor | None:
    """None where the batch holds no whole pair."""
    width = batch.words.shape[1]
    rows, actors, targets, types = [], [], [], []
    for row, window in enumerate(batch.windows):
        for actor, target, kind in window.document.events:
            if max(actor + target) >= width:
                continue
            pairs = [(actor, target, kind)] + ([(target, actor, 0)] if random.random() < EXCHANGED else [])
            for one, other, type in pairs:
                rows.append(row)
                actors.append(_mean(one, width))
                targets.append(_mean(other, width))
                types.append(type)
    if not rows:
        return None
    words = at_words(network.attribution.mix(states), batch.first)[rows]
    one = torch.einsum('bw,bwd->bd', torch.stack(actors), words)
    other = torch.einsum('bw,bwd->bd', torch.stack(targets), words)
    return F.cross_entropy(network.events(one, other, states[-1][rows, 0]), torch.tensor(types))


def _mean(words: list[int], width: int) -> Tensor:
    """Weights that make the mean of these words."""
    counts = np.bincount(words, minlength=width)[:width] / max(1, len(words))
    return torch.tensor(counts, dtype=torch.float32)
