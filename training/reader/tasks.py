"""The five kinds of batches that one network is trained on, and the loss of each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from .batches import story_batches, story_windows, window_batches
from .corpus.story import Story, read_story
from .corpus.variety import Names, names_of, varied
from .losses.attribution import attribution_losses
from .losses.events import event_loss
from .losses.names import name_loss
from .losses.stories import coreference_loss, story_losses
from .losses.syntax import sentence_loss, tree_losses
from .model.network import Network
from .sources.events import political_events
from .sources.jsonl import read_lines
from .sources.names import TAG_SETS, named_entities
from .sources.polnear import polnear
from .sources.treebank import treebank
from .text.document import Document
from .text.windows import Window, batch
from .text.wordpiece import WordPiece

#: Pieces in a window. Longer windows at reading than in training cost accuracy; so do shorter ones.
WINDOW, TREE_WINDOW, EVENT_WINDOW = 250, 128, 200

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


def tasks(sources: Sources, budget: int) -> dict[str, tuple[Iterator, Callable[[Network, list], Losses]]]:
    """By name: endless batches of about `budget` pieces, and their losses, weighted and named."""
    table = TAG_SETS.table()
    return {
        'stories': (
            story_batches(sources.stories, budget),
            lambda network, stories: train_stories(
                network, [varied(story, sources.person_names, sources.word_piece) for story in stories]
            ),
        ),
        'attributions': (
            window_batches(sources.attributions, WINDOW, budget),
            lambda network, items: train_attributions(network, items, table),
        ),
        'trees': (window_batches(sources.trees, TREE_WINDOW, budget, at_sentences=True), train_trees),
        'names': (
            window_batches(sources.names, WINDOW, budget),
            lambda network, items: train_names(network, items, table),
        ),
        'events': (window_batches(sources.events, EVENT_WINDOW, budget // 2), train_events),
    }


def train_stories(network: Network, stories: list[Story]) -> Losses:
    owned = [(window, story) for story in stories for window in story_windows(story, WINDOW)]
    items, owners = batch([window for window, _ in owned]), [story for _, story in owned]
    states = network.encode(items)
    said = attribution_losses(network.attribution(states, items.first), items, speech_only=True)
    # Of attributions PolNeAR has far more, with beliefs; these count half.
    losses = {f'story {name}': 0.5 * loss for name, loss in said.items()}
    found = network.stories(states, items.first)
    losses |= story_losses(found, items, owners)
    return losses | {'coreference': 0.8 * coreference_loss(found.vectors, network.pairs, items, owners)}


def train_attributions(network: Network, items: list[Window], table: Tensor) -> Losses:
    """PolNeAR's texts teach names (by spaCy's opinion) and sentence starts as well."""
    windows = batch(items)
    states = network.encode(windows)
    losses = attribution_losses(network.attribution(states, windows.first), windows, speech_only=False)
    names = name_loss(network.names(states, windows.first), windows, table)
    sentences = sentence_loss(network.syntax(states, windows.first), windows)
    return losses | {'silver names': 0.6 * names, 'silver sentences': 0.5 * sentences}


def train_trees(network: Network, items: list[Window]) -> Losses:
    windows = batch(items)
    syntax = network.syntax(network.encode(windows), windows.first)
    return tree_losses(network.syntax, syntax, windows)


def train_names(network: Network, items: list[Window], table: Tensor) -> Losses:
    windows = batch(items)
    return {'names': name_loss(network.names(network.encode(windows), windows.first), windows, table)}


def train_events(network: Network, items: list[Window]) -> Losses:
    windows = batch(items)
    loss = event_loss(network, network.encode(windows), windows)
    return {} if loss is None else {'events': 0.7 * loss}


def total(losses: Losses) -> Tensor:
    return torch.stack(list(losses.values())).sum()
