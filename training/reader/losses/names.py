"""Loss of names where a word may have several tags: the probability of all of them together."""

import torch
from torch import Tensor

from ..sources.names import TAG_SETS
from ..text.windows import Window, labels


def name_targets(items: list[Window], table: Tensor) -> dict[str, Tensor]:
    """`table`: `TAG_SETS.table()`."""
    sets = labels(items, 'name', fill=TAG_SETS.any)
    return {'possible_names': table[sets], 'known_names': (sets != TAG_SETS.any).sum().clamp(min=1)}


def name_loss(scores: Tensor, targets: dict[str, Tensor]) -> Tensor:
    """Words of which nothing is known do not count."""
    possible = scores.masked_fill(~targets['possible_names'], -1e4)
    return (torch.logsumexp(scores, -1) - torch.logsumexp(possible, -1)).sum() / targets['known_names']
