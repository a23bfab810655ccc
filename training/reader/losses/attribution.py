"""Loss of attributions: tags of cue, source and content, and which words are a cue's source and content."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..model.heads import Attribution
from ..text.tags import IGNORED
from ..text.windows import Batch, Window

#: Words of a typical sentence: a cue's loss is a sum over its window, divided by this.
SENTENCE = 24


def tag_loss(scores: Tensor, labels: Tensor, outside: float = 1.0) -> Tensor:
    """Cross-entropy; with `outside` below 1, O counts less and rare tags are learned sooner."""
    weights = torch.ones(scores.shape[-1])
    weights[0] = outside
    return F.cross_entropy(scores.flatten(0, -2), labels.flatten(), weight=weights, ignore_index=IGNORED)


def attribution_losses(found: Attribution, batch: Batch, speech_only: bool) -> dict[str, Tensor]:
    """Weighted, by name. `speech_only`: the texts mark what was said and no beliefs."""
    cues = 0.0 if speech_only else 2.5 * tag_loss(found.cue, batch.labels('cue'))
    return {
        'cue': cues + 2.5 * tag_loss(found.speech, batch.labels('speech')),
        'source': tag_loss(found.source, batch.labels('source')),
        'content': 0.7 * tag_loss(found.content, batch.labels('content')),
        'roles': _role_loss(found.roles, batch),
    }


def _role_loss(roles: Tensor, batch: Batch) -> Tensor:
    """Of every word of every cue, each word of the window as source, as content or as neither."""
    places, labels = [], []
    for row, window in enumerate(batch.windows):
        for cue, source, content in window.document.attributions:
            wanted = _wanted(window, source, content, batch.words.shape[1])
            for word in _inside(window, cue):
                places.append((row, word))
                labels.append(wanted)
    if not places:
        return roles.sum() * 0
    rows, words = torch.tensor(places).T
    scores = roles[rows, :, words].transpose(1, 2)
    scores = torch.cat([torch.zeros_like(scores[..., :1]), scores], -1)
    loss = F.cross_entropy(
        scores.flatten(0, 1), torch.from_numpy(np.stack(labels)).flatten(), ignore_index=IGNORED, reduction='sum'
    )
    return loss / (len(places) * SENTENCE)


def _wanted(window: Window, source: list[int], content: list[int], width: int) -> np.ndarray:
    wanted = np.full(width, IGNORED, np.int64)
    wanted[: window.end - window.start] = 0
    wanted[_inside(window, source)] = 1
    wanted[_inside(window, content)] = 2
    return wanted


def _inside(window: Window, words: list[int]) -> list[int]:
    """Numbers in the window of those words that it holds."""
    return [word - window.start for word in words if window.start <= word < window.end]
