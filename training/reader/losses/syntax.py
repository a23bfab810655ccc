"""Loss of parts of speech, trees and sentence starts."""

import torch
import torch.nn.functional as F
from torch import Tensor

from ..model.heads import Syntax, SyntaxHead
from ..text.tags import IGNORED
from ..text.windows import Window, labels
from .attribution import tag_loss


def sentence_targets(items: list[Window]) -> dict[str, Tensor]:
    return {'sentence': labels(items, 'sentence')}


def sentence_loss(syntax: Syntax, targets: dict[str, Tensor]) -> Tensor:
    known = targets['sentence'] != IGNORED
    wanted = targets['sentence'].clamp(min=0).to(syntax.sentence.dtype)
    losses = F.binary_cross_entropy_with_logits(syntax.sentence, wanted, reduction='none')
    return (losses * known).sum() / known.sum()


def tree_targets(items: list[Window]) -> dict[str, Tensor]:
    """Words whose head lies outside the window do not count."""
    heads = _heads(items)
    return sentence_targets(items) | {
        'pos': labels(items, 'pos'),
        'head': heads,
        'relation': labels(items, 'relation').masked_fill(heads < 0, IGNORED),
    }


def tree_losses(head: SyntaxHead, syntax: Syntax, words: Tensor, targets: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weighted, by name. `words`: which are none of the padding."""
    relations = head.relations(syntax, targets['head'].clamp(min=0))
    return {
        'pos': tag_loss(syntax.pos, targets['pos']),
        'arcs': tag_loss(among_words(syntax.arcs, words), targets['head']),
        'relations': 0.7 * tag_loss(relations, targets['relation']),
        'sentences': 0.3 * sentence_loss(syntax, targets),
    }


def among_words(arcs: Tensor, words: Tensor) -> Tensor:
    """Padding is no word's head."""
    return arcs + F.pad((~words)[:, None].to(arcs.dtype) * -1e4, (1, 0))


def _heads(items: list[Window]) -> Tensor:
    """Of each word its head in the window, from 1; 0 for a root."""
    heads = labels(items, 'head')
    starts = torch.tensor([w.start for w in items])[:, None]
    ends = torch.tensor([w.end for w in items])[:, None]
    inside = (heads >= starts) & (heads < ends)
    out = torch.full_like(heads, IGNORED)
    out[inside] = (heads - starts + 1)[inside]
    return out.masked_fill(heads == -1, 0)
