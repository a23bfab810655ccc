"""Loss of annotated articles: mentions, triggers with their status and arguments, proposals."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..corpus.story import Story, Trigger
from ..labels import ARGUMENTS, MEETING_MODE, MEETING_STATUS, PROPOSAL_STATUS
from ..model.heads import STATUS, Stories
from ..text.windows import Window, labels, longest
from .attribution import tag_loss

#: A trigger has about so many words of arguments: its loss is a sum over its window, divided by this.
ARGUMENT_WORDS = 8
TAGS = ('mention', 'nested', 'title', 'proposal', 'trigger')


def story_targets(items: list[Window], stories: list[Story]) -> dict[str, Tensor]:
    """`stories`: of each window its story."""
    tags = {name: labels(items, name) for name in TAGS}
    return tags | _status_targets(items, stories) | _argument_targets(items, stories)


def story_losses(found: Stories, targets: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weighted, by name; coreference aside."""
    return {
        'mentions': 1.5 * tag_loss(found.mention, targets['mention']),
        'nested': 0.8 * tag_loss(found.nested, targets['nested']),
        'titles': 0.4 * tag_loss(found.title, targets['title']),
        'proposals': 1.5 * tag_loss(found.proposal, targets['proposal'], outside=0.5),
        'triggers': 3.0 * tag_loss(found.trigger, targets['trigger'], outside=0.35),
        'status': 0.4 * _status_loss(found.status, targets),
        'arguments': _argument_loss(found.arguments, targets),
    }


def _triggers(items: list[Window], stories: list[Story]):
    """Each trigger that lies whole in a window: the row, the window, the trigger."""
    for row, (window, story) in enumerate(zip(items, stories)):
        for trigger in story.triggers:
            if trigger.words[0] >= window.start and trigger.words[-1] < window.end:
                yield row, window, trigger


def _status_targets(items: list[Window], stories: list[Story]) -> dict[str, Tensor]:
    """Of each word of a trigger and each thing told of it: the place, the right column, the columns to choose from."""
    places, right, columns = [], [], []
    for row, window, trigger in _triggers(items, stories):
        for values, value, first in _told(trigger):
            among = np.zeros(STATUS, bool)
            among[first : first + len(values)] = True
            for word in trigger.words:
                places.append((row, word - window.start))
                right.append(first + values.index(value))
                columns.append(among)
    return {
        'status_words': torch.tensor(places, dtype=torch.long).reshape(-1, 2),
        'status': torch.tensor(right, dtype=torch.long),
        'status_columns': torch.from_numpy(np.array(columns, bool).reshape(-1, STATUS)),
    }


def _told(trigger: Trigger):
    """What is said of a trigger: the possible values, the one it has, the first column of their scores."""
    columns = [
        (MEETING_STATUS, trigger.status, 0, 'meet'),
        (MEETING_MODE, trigger.mode, len(MEETING_STATUS), 'meet'),
        (PROPOSAL_STATUS, trigger.status, len(MEETING_STATUS) + len(MEETING_MODE), 'propose'),
    ]
    return [(values, value, at) for values, value, at, kind in columns if trigger.kind == kind and value in values]


def _status_loss(scores: Tensor, targets: dict[str, Tensor]) -> Tensor:
    rows, words = targets['status_words'].T
    among = scores[rows, words].masked_fill(~targets['status_columns'], -1e4)
    return F.cross_entropy(among, targets['status'], reduction='sum') / max(1, len(rows))


def _argument_targets(items: list[Window], stories: list[Story]) -> dict[str, Tensor]:
    """Of every word of every trigger, each word of the window as an argument; further mentions of it do not count."""
    width = longest(items)
    places, right, counted = [], [], []
    for row, window, trigger in _triggers(items, stories):
        for role, (wanted, open_words) in trigger.arguments.items():
            label, weight = np.zeros(width, np.float32), np.zeros(width, np.float32)
            weight[: window.end - window.start] = 1
            weight[[word - window.start for word in open_words if window.start <= word < window.end]] = 0
            label[[word - window.start for word in wanted if window.start <= word < window.end]] = 1
            for word in trigger.words:
                places.append((row, ARGUMENTS.index(role), word - window.start))
                right.append(label)
                counted.append(weight)
    return {
        'argument_places': torch.tensor(places, dtype=torch.long).reshape(-1, 3),
        'arguments': torch.from_numpy(np.array(right, np.float32).reshape(-1, width)),
        'argument_weights': torch.from_numpy(np.array(counted, np.float32).reshape(-1, width)),
    }


def _argument_loss(scores: Tensor, targets: dict[str, Tensor]) -> Tensor:
    rows, roles, words = targets['argument_places'].T
    losses = F.binary_cross_entropy_with_logits(
        scores[rows, roles, words], targets['arguments'], targets['argument_weights'], reduction='sum'
    )
    return losses / (max(1, len(rows)) * ARGUMENT_WORDS)
