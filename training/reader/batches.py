"""Endless batches: windows of about one length together, articles whole for the sake of coreference."""

import random
from collections.abc import Iterator

from .corpus.story import Story
from .text.document import Document
from .text.windows import Window, windows

#: So many windows, or articles, are sorted by length before they are put into batches.
POOLED_WINDOWS, POOLED_STORIES = 200, 48
#: How often a document's windows begin at a random word, so that it is not cut alike every time.
SHIFTED, SHIFTED_STORIES = 0.7, 0.4
#: The longest shift; a shorter beginning than the least is left out.
LONGEST_SHIFT, LEAST_SHIFT = 90, 15


def window_batches(documents: list[Document], limit: int, budget: int, at_sentences=False) -> Iterator[list[Window]]:
    """Windows of `limit` pieces, batches of `budget` pieces, padding included."""
    while True:
        items = [window for document in documents for window in _shifted(document, limit, at_sentences)]
        random.shuffle(items)
        batches = []
        for start in range(0, len(items), POOLED_WINDOWS):
            pool = sorted(items[start : start + POOLED_WINDOWS], key=lambda window: window.pieces)
            batches.extend(_packed(pool, lambda items: max(w.pieces + 4 for w in items) * len(items), budget))
        random.shuffle(batches)
        yield from batches


def _shifted(document: Document, limit: int, at_sentences: bool) -> list[Window]:
    shift = 0
    if len(document) > 60 and random.random() < SHIFTED:
        shift = random.randrange(0, min(len(document) // 3, LONGEST_SHIFT))
    beginning = [Window(document, 0, shift)] if shift > LEAST_SHIFT else []
    return beginning + windows(document, limit, shift, at_sentences)


def story_batches(stories: list[Story], budget: int) -> Iterator[list[Story]]:
    """Whole articles; one that exceeds the budget is a batch of its own."""
    while True:
        order = random.sample(stories, len(stories))
        batches = []
        for start in range(0, len(order), POOLED_STORIES):
            pool = sorted(order[start : start + POOLED_STORIES], key=lambda story: len(story.document))
            batches.extend(_packed(pool, lambda items: sum(map(story_pieces, items)), budget))
        random.shuffle(batches)
        yield from batches


def story_pieces(story: Story) -> int:
    return sum(map(len, story.document.pieces))


def story_windows(story: Story, limit: int) -> list[Window]:
    """All of an article, without gap or overlap."""
    document = story.document
    shift = random.randrange(20, 60) if len(document) > 150 and random.random() < SHIFTED_STORIES else 0
    return ([Window(document, 0, shift)] if shift else []) + windows(document, limit, shift)


def _packed(pool: list, cost, budget: int) -> list[list]:
    """In order, as many together as cost no more than the budget; one at least."""
    out, current = [], []
    for item in pool:
        if current and cost(current + [item]) > budget:
            out.append(current)
            current = []
        current.append(item)
    return out + [current] if current else out
