"""Loss against what other networks think of a text that nobody annotated (Hinton and others 2015).

The mean of their probabilities is learned, for each head and word; who a cue's source is, or what a trigger's
arguments are, counts as far as they think that there is a cue or a trigger.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

from ..labels import MEETING_MODE, MEETING_STATUS, PROPOSAL_STATUS, TRIGGER_TYPES
from ..model.heads import Syntax
from ..model.network import Network
from ..text.windows import Batch
from .attribution import SENTENCE
from .stories import ARGUMENT_WORDS
from .syntax import among_words

#: Weights of the heads that tag words, as those of the tasks that teach them.
TAGS = {'cue': 2.5, 'speech': 2.5, 'source': 1.0, 'content': 0.7, 'names': 0.6, 'pos': 0.5, 'arcs': 0.5, 'relations': 0.35}
STORY_TAGS = {'mention': 1.5, 'nested': 0.8, 'title': 0.4, 'proposal': 1.5, 'trigger': 3.0}
STATUS_COLUMNS = [len(MEETING_STATUS), len(MEETING_MODE), len(PROPOSAL_STATUS)]

Outputs = dict[str, Tensor]


def teaching_losses(network: Network, teachers: list[Network], batch: Batch) -> dict[str, Tensor]:
    """Weighted, by name."""
    with torch.no_grad():
        read = [_read(teacher, batch) for teacher in teachers]
        heads = torch.stack([outputs['arcs'].softmax(-1) for outputs, _ in read]).mean(0).argmax(-1)
        opinions = [_probabilities(_related(teacher, *one, heads)) for teacher, one in zip(teachers, read)]
        wanted = {name: torch.stack([opinion[name] for opinion in opinions]).mean(0) for name in opinions[0]}
    found = _related(network, *_read(network, batch), heads)
    words = batch.words.to(found['cue'].dtype)
    tags = TAGS | STORY_TAGS
    losses = {f'taught {name}': weight * _mean(_divergence(found[name], wanted[name]), words) for name, weight in tags.items()}
    cue = 1 - torch.minimum(wanted['cue'][..., 0], wanted['speech'][..., 0])
    roles = _divergence(found['roles'], wanted['roles']) * words[:, None, :]
    return losses | {
        'taught roles': _mean(roles.sum(2), cue * words) / SENTENCE,
        'taught arguments': _argument_loss(found['arguments'], wanted, words),
        'taught status': 0.4 * _status_loss(found, wanted, words),
    }


def _read(network: Network, batch: Batch) -> tuple[Outputs, Syntax]:
    """Logits, by head, the kinds to choose from in the last place."""
    states = network.encode(batch)
    said, syntax = network.attribution(states, batch.first), network.syntax(states, batch.first)
    roles = torch.cat([torch.zeros_like(said.roles[:, :1]), said.roles], 1).permute(0, 2, 3, 1)
    told = network.stories(states, batch.first)
    outputs = {
        **{name: getattr(said, name) for name in ('cue', 'speech', 'source', 'content')},
        **{name: getattr(told, name) for name in STORY_TAGS},
        'names': network.names(states, batch.first),
        'pos': syntax.pos,
        'arcs': among_words(syntax.arcs, batch.words),
        'roles': roles,
        'arguments': told.arguments,
        **{f'status {at}': part for at, part in enumerate(told.status.split(STATUS_COLUMNS, -1))},
    }
    return outputs, syntax


def _related(network: Network, outputs: Outputs, syntax: Syntax, heads: Tensor) -> Outputs:
    """With the relations of the words to `heads`."""
    return outputs | {'relations': network.syntax.relations(syntax, heads)}


def _probabilities(outputs: Outputs) -> Outputs:
    return {name: scores.sigmoid() if name == 'arguments' else scores.softmax(-1) for name, scores in outputs.items()}


def _divergence(scores: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy over the last place, less its least value."""
    least = torch.special.xlogy(wanted, wanted)
    return (least - wanted * scores.log_softmax(-1)).sum(-1)


def _mean(losses: Tensor, weights: Tensor) -> Tensor:
    return (losses * weights).sum() / weights.sum().clamp(min=1)


def _status_loss(found: Outputs, wanted: Outputs, words: Tensor) -> Tensor:
    """A status of meetings, the mode of meetings, a status of proposals."""
    meeting, proposal = (_is(wanted, kind) * words for kind in ('meet', 'propose'))
    parts = [_mean(_divergence(found[f'status {at}'], wanted[f'status {at}']), weights)
             for at, weights in enumerate((meeting, meeting, proposal))]
    return torch.stack(parts).mean()


def _argument_loss(scores: Tensor, wanted: Outputs, words: Tensor) -> Tensor:
    """Those who meet belong to meetings, actor and target to the other triggers."""
    meeting = _is(wanted, 'meet')
    other = 1 - wanted['trigger'][..., 0] - meeting
    losses = F.binary_cross_entropy_with_logits(scores, wanted['arguments'], reduction='none')
    weights = torch.stack([meeting, other, other], 1) * words[:, None]
    return _mean((losses * words[:, None, None]).sum(-1), weights) / ARGUMENT_WORDS


def _is(wanted: Outputs, kind: str) -> Tensor:
    """[row, word]: the probability to be a word of such a trigger."""
    begin = 1 + 2 * TRIGGER_TYPES.index(kind)
    return wanted['trigger'][..., begin : begin + 2].sum(-1)
