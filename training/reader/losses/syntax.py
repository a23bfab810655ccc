"""Loss of parts of speech, trees and sentence starts."""

import torch
import torch.nn.functional as F
from torch import Tensor

from ..model.heads import Syntax, SyntaxHead
from ..text.tags import IGNORED
from ..text.windows import Batch
from .attribution import tag_loss


def sentence_loss(syntax: Syntax, batch: Batch) -> Tensor:
    labels = batch.labels('sentence')[batch.words].float()
    return F.binary_cross_entropy_with_logits(syntax.sentence[batch.words], labels)


def tree_losses(head: SyntaxHead, syntax: Syntax, batch: Batch) -> dict[str, Tensor]:
    """Weighted, by name; words whose head lies outside the window do not count."""
    heads = _heads(batch)
    padding = F.pad((~batch.words)[:, None].float() * -1e4, (1, 0))
    relations = batch.labels('relation').masked_fill(heads < 0, IGNORED)
    return {
        'pos': tag_loss(syntax.pos, batch.labels('pos')),
        'arcs': tag_loss(syntax.arcs + padding, heads),
        'relations': 0.7 * tag_loss(head.relations(syntax, heads.clamp(min=0)), relations),
        'sentences': 0.3 * sentence_loss(syntax, batch),
    }


def _heads(batch: Batch) -> Tensor:
    """Of each word its head in the window, from 1; 0 for a root."""
    heads = batch.labels('head', fill=IGNORED)
    starts = torch.tensor([w.start for w in batch.windows])[:, None]
    ends = torch.tensor([w.end for w in batch.windows])[:, None]
    inside = (heads >= starts) & (heads < ends)
    out = torch.full_like(heads, IGNORED)
    out[inside] = (heads - starts + 1)[inside]
    return out.masked_fill(heads == -1, 0)
