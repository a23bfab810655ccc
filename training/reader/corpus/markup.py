"""Reads articles in the corpus's markup: the text as a reader sees it, and every annotation with its offsets.

An article is well-formed XML: `<article id story published>`, a `<headline>`, paragraphs `<p>`, and inside them
`e role q cue meet propose reject accept prop date dur`, nested and never crossing. Offsets are UTF-16 code units.
"""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

INLINE = {'e', 'role', 'q', 'cue', 'meet', 'propose', 'reject', 'accept', 'prop', 'date', 'dur'}


class MarkupError(ValueError):
    """An article that cannot be read; says where and why."""


def read_folder(folder: Path) -> list[dict]:
    """The articles below a folder, by path."""
    return [read_article(path) for path in sorted(folder.rglob('*.xml'))]


def read_article(path: Path) -> dict:
    try:
        return parse_article(path.read_text(encoding='utf-8'))
    except (ElementTree.ParseError, MarkupError) as error:
        raise MarkupError(f'{path}: {error}') from error


def parse_article(xml: str) -> dict:
    """The article's attributes, `headline`, `text` and `spans` ({name, attributes…, start, end, text})."""
    root = ElementTree.fromstring(xml)
    if root.tag != 'article' or not root.get('id') or not root.get('story'):
        raise MarkupError('the root must be <article> with an id and a story')
    text, spans, headline = _Text(), [], None
    for block in root:
        if block.tag not in ('headline', 'p'):
            raise MarkupError(f'<{block.tag}> is neither headline nor paragraph')
        start = len(text.written)
        _walk(block, text, spans)
        if block.tag == 'headline':
            headline = text.written[start:]
        text.write_raw('\n\n')
    whole = text.written.rstrip()
    spans.sort(key=lambda span: (span['start'], -span['end']))
    return {**root.attrib, 'headline': headline, 'text': whole, 'spans': spans}


class _Text:
    """The text so far, with its length in UTF-16 code units."""

    def __init__(self):
        self.written, self.units = '', 0

    def write(self, characters: str | None) -> None:
        """White space in the markup is one space each."""
        self.write_raw(re.sub(r'\s+', ' ', characters or ''))

    def write_raw(self, characters: str) -> None:
        self.written += characters
        self.units += len(characters.encode('utf-16-le')) // 2


def _walk(element, text: _Text, spans: list[dict]) -> None:
    text.write(element.text)
    for child in element:
        if child.tag not in INLINE:
            raise MarkupError(f'<{child.tag}> is unknown')
        start, position = text.units, len(text.written)
        span = {'name': child.tag, **child.attrib, 'start': start}
        spans.append(span)
        _walk(child, text, spans)
        span.update(end=text.units, text=text.written[position:])
        text.write(child.tail)
