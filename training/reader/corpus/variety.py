"""Annotated articles are few: each time one is read, its people bear other names, words are hidden, headlines capitalised.

Only what the network is shown changes; the annotations stay, since no word is added or lost.
"""

import random
from dataclasses import dataclass, replace

from ..text.document import Document
from ..text.shape import CAPITALISED, LOWER, QUOTED
from ..text.windows import Window
from ..text.wordpiece import MASK, WordPiece
from .story import Story

#: How often an article's people are renamed, a given name among them, and a headline is set in capitals.
RENAMED, GIVEN_RENAMED, HEADLINE_CAPITALISED = 0.6, 0.5, 0.3
#: Part of the words that are hidden.
HIDDEN = 0.04
#: Shorter words of a headline keep their small letter.
SHORTEST_CAPITALISED = 4


@dataclass
class Names:
    """Given names and surnames to choose from, as they are written."""

    given: list[str]
    family: list[str]


def names_of(stories: list[Story]) -> Names:
    """Those that the articles' persons bear; sorted, so that a seed chooses the same ones."""
    full = [name for story in stories for name in _full_names(story)]
    return Names(sorted({name[0] for name in full}), sorted({name[-1] for name in full}))


def varied(story: Story, names: Names, word_piece: WordPiece) -> Story:
    document = story.document
    words = _renamed(story, names) if random.random() < RENAMED else {}
    pieces = [word_piece(words[form]) if form in words else document.pieces[at] for at, form in enumerate(document.words)]
    pieces = [_perhaps_hidden(word) for word in pieces]
    features = _capitalised(document) if random.random() < HEADLINE_CAPITALISED else document.features
    return replace(story, document=replace(document, pieces=pieces, features=features))


def hidden(window: Window) -> Window:
    """The window with some words hidden."""
    document, start, end = window
    pieces = list(document.pieces)
    pieces[start:end] = [_perhaps_hidden(word) for word in pieces[start:end]]
    return Window(replace(document, pieces=pieces), start, end)


def _perhaps_hidden(pieces: list[int]) -> list[int]:
    return [MASK] * len(pieces) if random.random() < HIDDEN else pieces


def _full_names(story: Story) -> set[tuple[str, ...]]:
    """Names of two parts or three, without the titles that stand inside a mention."""
    titles = {word for word, tag in enumerate(story.document.labels['title']) if tag}
    found = set()
    for mention in story.mentions:
        forms = tuple(story.document.words[word] for word in mention.words if word not in titles)
        if mention.type == 'Person' and 2 <= len(forms) <= 3 and all(form.isalpha() and form.istitle() for form in forms):
            found.add(forms)
    return found


def _renamed(story: Story, names: Names) -> dict[str, str]:
    """Of each name in the article another one; no two get the same."""
    full = sorted(_full_names(story))
    given, family = {name[0] for name in full}, {name[-1] for name in full}
    free = iter(random.sample(names.family, len(names.family)))
    new = {form: next(free, form) for form in sorted(family)}
    if random.random() < GIVEN_RENAMED:
        free = iter(random.sample(names.given, len(names.given)))
        new |= {form: next(free, form) for form in sorted(given - family)}
    return new


def _capitalised(document: Document) -> list[int]:
    """The features with a headline (the first paragraph) whose longer words all begin with a capital."""
    end = next((word for word, begins in enumerate(document.paragraph) if begins), 0)
    features = list(document.features)
    for word in range(end):
        if features[word] % QUOTED == LOWER and len(document.words[word]) >= SHORTEST_CAPITALISED:
            features[word] += CAPITALISED - LOWER
    return features
