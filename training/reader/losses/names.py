"""Loss of names where a word may have several tags: the probability of all of them together."""

import torch
from torch import Tensor

from ..sources.names import TAG_SETS
from ..text.windows import Batch


def name_loss(scores: Tensor, batch: Batch, table: Tensor) -> Tensor:
    """`table`: `TAG_SETS.table()`; words of which nothing is known do not count."""
    sets = batch.labels('name', fill=TAG_SETS.any)
    allowed = scores.masked_fill(~table[sets], -1e4)
    known = (sets != TAG_SETS.any).sum().clamp(min=1)
    return (torch.logsumexp(scores, -1) - torch.logsumexp(allowed, -1)).sum() / known
