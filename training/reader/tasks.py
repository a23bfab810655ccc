"""The kinds of batches that one network is trained on: where each comes from, its targets, its loss."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from .batches import story_batches, story_windows, window_batches
from .corpus.story import Story, read_story
from .corpus.variety import Names, hidden, names_of, varied
from .losses.attribution import attribution_losses, attribution_targets
from .losses.coreference import coreference_loss, coreference_targets
from .losses.events import event_loss, event_targets
from .losses.names import name_loss, name_targets
from .losses.stories import story_losses, story_targets
from .losses.syntax import sentence_loss, sentence_targets, tree_losses, tree_targets
from .losses.teaching import teaching_losses
from .model.network import Network
from .sources.events import political_events
from .sources.jsonl import read_lines
from .sources.names import TAG_SETS, named_entities
from .sources.polnear import polnear
from .sources.treebank import treebank
from .text.document import Document
from .text.windows import Batch, Window, batch
from .text.wordpiece import WordPiece

#: Pieces in a window. Longer windows at reading than in training cost accuracy; so do shorter ones.
WINDOW, TREE_WINDOW, EVENT_WINDOW = 250, 128, 200

Targets = dict[str, Tensor]
Losses = dict[str, Tensor]


@dataclass
class Sources:
    """Everything that is trained on, read once and shared by the workers."""

    stories: list[Story]
    attributions: list[Document]
    trees: list[Document]
    names: list[Document]
    events: list[Document]
    relations: list[str]
    person_names: Names
    word_piece: WordPiece


def read_sources(prepared: Path, data: Path, word_piece: WordPiece) -> Sources:
    """`prepared`: what `reader.data` wrote. Real articles stand twice among the stories: they are few."""
    relations: list[str] = []
    trees = treebank(data / 'ud/en_ewt-ud-train.rebuilt.conllu.gz', word_piece, relations)
    invented, real = (
        [read_story(record, word_piece) for record in read_lines(prepared / f'{name}.jsonl')]
        for name in ('invented', 'real')
    )
    return Sources(
        invented + real + real,
        polnear(data, prepared / 'silver.jsonl', word_piece),
        trees,
        named_entities(data, word_piece),
        political_events(data, word_piece),
        relations,
        names_of(invented + real),
        word_piece,
    )


class Example(NamedTuple):
    """A batch with what it is to teach."""

    task: str
    batch: Batch
    targets: Targets

    def map(self, change: Callable) -> 'Example':
        """The same of changed tensors."""
        batch = Batch(*(change(values) for values in self.batch))
        return Example(self.task, batch, {name: change(values) for name, values in self.targets.items()})


@dataclass
class Task:
    """`batches` without end; `prepare` needs no network and may run elsewhere; `losses` are weighted and named."""

    batches: Iterator[list]
    prepare: Callable[[list], tuple[Batch, Targets]]
    losses: Callable[[Network, Batch, Targets], Losses]


def tasks(sources: Sources, budget: int, teachers: list[Network] | None = None) -> dict[str, Task]:
    """By name; batches have about `budget` pieces. `teachers`: networks whose opinion is learned where one asks for it."""
    table = TAG_SETS.table()
    attributions, trees = window_batches(sources.attributions, WINDOW, budget), sources.trees
    return {
        'stories': Task(
            story_batches(sources.stories, budget),
            lambda stories: prepare_stories(
                [varied(story, sources.person_names, sources.word_piece) for story in stories]
            ),
            train_stories,
        ),
        'attributions': Task(attributions, _shown(lambda items: attribution_data(items, table)), train_attributions),
        'trees': Task(window_batches(trees, TREE_WINDOW, budget, at_sentences=True), _shown(tree_targets), train_trees),
        'names': Task(
            window_batches(sources.names, WINDOW, budget),
            _shown(lambda items: name_targets(items, table)),
            train_names,
        ),
        'events': Task(window_batches(sources.events, EVENT_WINDOW, budget // 2), _shown(event_targets), train_events),
        'texts': Task(
            window_batches(_texts(sources), WINDOW, budget),
            _shown(lambda items: {}),
            lambda network, batch, _: teaching_losses(network, teachers or [], batch),
        ),
    }


def examples(sources: Sources, budget: int, shares: dict[str, float]) -> Iterator[Example]:
    """Without end, of each task its share."""
    kinds = tasks(sources, budget)
    while True:
        name = random.choices(list(shares), list(shares.values()))[0]
        task = kinds[name]
        yield Example(name, *task.prepare(next(task.batches)))


def _shown(targets: Callable[[list[Window]], Targets]) -> Callable[[list[Window]], tuple[Batch, Targets]]:
    """Windows as the network is shown them, some words hidden, with their targets."""
    return lambda items: (batch([hidden(window) for window in items]), targets(items))


def _texts(sources: Sources) -> list[Document]:
    """All that is read, for what its annotations do not tell; sentences of the web aside."""
    stories = {story.name: story.document for story in sources.stories}
    return list(stories.values()) + sources.attributions + sources.names


def prepare_stories(stories: list[Story]) -> tuple[Batch, Targets]:
    owned = [(window, story) for story in stories for window in story_windows(story, WINDOW)]
    items, owners = [window for window, _ in owned], [story for _, story in owned]
    targets = attribution_targets(items) | story_targets(items, owners) | coreference_targets(items, owners)
    return batch(items), targets


def train_stories(network: Network, batch: Batch, targets: Targets) -> Losses:
    states = network.encode(batch)
    said = attribution_losses(network.attribution(states, batch.first), targets, speech_only=True)
    # Of attributions PolNeAR has far more, with beliefs; these count half.
    losses = {f'story {name}': 0.5 * loss for name, loss in said.items()}
    found = network.stories(states, batch.first)
    losses |= story_losses(found, targets)
    return losses | {'coreference': 0.8 * coreference_loss(found.vectors, network.pairs, targets)}


def attribution_data(items: list[Window], table: Tensor) -> Targets:
    """PolNeAR's texts teach names (by spaCy's opinion) and sentence starts as well."""
    return attribution_targets(items) | name_targets(items, table) | sentence_targets(items)


def train_attributions(network: Network, batch: Batch, targets: Targets) -> Losses:
    states = network.encode(batch)
    losses = attribution_losses(network.attribution(states, batch.first), targets, speech_only=False)
    names = name_loss(network.names(states, batch.first), targets)
    sentences = sentence_loss(network.syntax(states, batch.first), targets)
    return losses | {'silver names': 0.6 * names, 'silver sentences': 0.5 * sentences}


def train_trees(network: Network, batch: Batch, targets: Targets) -> Losses:
    syntax = network.syntax(network.encode(batch), batch.first)
    return tree_losses(network.syntax, syntax, batch.words, targets)


def train_names(network: Network, batch: Batch, targets: Targets) -> Losses:
    return {'names': name_loss(network.names(network.encode(batch), batch.first), targets)}


def train_events(network: Network, batch: Batch, targets: Targets) -> Losses:
    return {'events': 0.7 * event_loss(network, network.encode(batch), batch, targets)}


def total(losses: Losses) -> Tensor:
    return torch.stack(list(losses.values())).sum()
