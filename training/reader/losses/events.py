"""Loss of the type of event between an actor and a target; the two exchanged are, now and then, an example of none."""

import random

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..model.network import Network
from ..model.parts import at_words
from ..text.windows import Batch, Window, longest

EXCHANGED = 0.4


def event_targets(items: list[Window]) -> dict[str, Tensor]:
    """Of each pair its row, the weights that make the mean of the actor's and of the target's words, the type."""
    width = longest(items)
    rows, actors, targets, types = [], [], [], []
    for row, window in enumerate(items):
        for actor, target, kind in window.document.events:
            if max(actor + target) >= width:
                continue
            pairs = [(actor, target, kind)] + ([(target, actor, 0)] if random.random() < EXCHANGED else [])
            for one, other, type in pairs:
                rows.append(row)
                actors.append(_mean(one, width))
                targets.append(_mean(other, width))
                types.append(type)
    means = [torch.from_numpy(np.array(weights, np.float32).reshape(-1, width)) for weights in (actors, targets)]
    whole = (torch.tensor(numbers, dtype=torch.long) for numbers in (rows, types))
    return dict(zip(('event_rows', 'event_types', 'actors', 'targets'), (*whole, *means)))


def event_loss(network: Network, states: list[Tensor], batch: Batch, targets: dict[str, Tensor]) -> Tensor:
    rows = targets['event_rows']
    words = at_words(network.attribution.mix(states), batch.first)[rows]
    actor, target = (torch.einsum('bw,bwd->bd', targets[name], words) for name in ('actors', 'targets'))
    scores = network.events(actor, target, states[-1][rows, 0])
    return F.cross_entropy(scores, targets['event_types'], reduction='sum') / max(1, len(rows))


def _mean(words: list[int], width: int) -> np.ndarray:
    """Weights that make the mean of these words."""
    return np.bincount(words, minlength=width)[:width] / max(1, len(words))
