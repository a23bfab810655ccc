"""Loss of attributions: tags of cue, source and content, and which words are a cue's source and content."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..model.heads import Attribution
from ..text.tags import IGNORED
from ..text.windows import Window, labels, longest

#: Words of a typical sentence: a cue's loss is a sum over its window, divided by this.
SENTENCE = 24


def attribution_targets(items: list[Window]) -> dict[str, Tensor]:
    """Tags by word; and of every word of every cue (`cue_words`: its row and word) the role of each word."""
    width = longest(items)
    places, roles = [], []
    for row, window in enumerate(items):
        for cue, source, content in window.document.attributions:
            inside = _inside(window, cue)
            places += [(row, word) for word in inside]
            roles += [_wanted(window, source, content, width)] * len(inside)
    return {name: labels(items, name) for name in ('cue', 'speech', 'source', 'content')} | {
        'cue_words': torch.tensor(places, dtype=torch.long).reshape(-1, 2),
        'roles': torch.from_numpy(np.array(roles, np.int64).reshape(-1, width)),
    }


def attribution_losses(found: Attribution, targets: dict[str, Tensor], speech_only: bool) -> dict[str, Tensor]:
    """Weighted, by name. `speech_only`: the texts mark what was said and no beliefs."""
    cues = 0.0 if speech_only else 2.5 * tag_loss(found.cue, targets['cue'])
    return {
        'cue': cues + 2.5 * tag_loss(found.speech, targets['speech']),
        'source': tag_loss(found.source, targets['source']),
        'content': 0.7 * tag_loss(found.content, targets['content']),
        'roles': _role_loss(found.roles, targets['cue_words'], targets['roles']),
    }


def tag_loss(scores: Tensor, wanted: Tensor, outside: float = 1.0) -> Tensor:
    """Mean cross-entropy; with `outside` below 1, O counts less and rare tags are learned sooner. 0 if none is known."""
    weights = scores.new_ones(scores.shape[-1])
    weights[0] = outside
    flat = wanted.flatten()
    loss = F.cross_entropy(scores.flatten(0, -2), flat, weight=weights, ignore_index=IGNORED, reduction='sum')
    return loss / (weights[flat.clamp(min=0)] * (flat != IGNORED)).sum().clamp(min=outside)


def role_scores(roles: Tensor, places: Tensor) -> Tensor:
    """[place, word, neither or source or content] of the cue words at `places`."""
    rows, words = places.T
    scores = roles[rows, :, words].transpose(1, 2)
    return torch.cat([torch.zeros_like(scores[..., :1]), scores], -1)


def _role_loss(roles: Tensor, places: Tensor, wanted: Tensor) -> Tensor:
    """Of every word of every cue, each word of the window as source, as content or as neither."""
    scores = role_scores(roles, places).flatten(0, 1)
    loss = F.cross_entropy(scores, wanted.flatten(), ignore_index=IGNORED, reduction='sum')
    return loss / (max(1, len(places)) * SENTENCE)


def _wanted(window: Window, source: list[int], content: list[int], width: int) -> np.ndarray:
    wanted = np.full(width, IGNORED, np.int64)
    wanted[: window.end - window.start] = 0
    wanted[_inside(window, source)] = 1
    wanted[_inside(window, content)] = 2
    return wanted


def _inside(window: Window, words: list[int]) -> list[int]:
    """Numbers in the window of those words that it holds."""
    return [word - window.start for word in words if window.start <= word < window.end]
