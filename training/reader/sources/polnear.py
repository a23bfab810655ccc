"""PolNeAR (Newell and others 2018): who says what in political news, with names and sentences that spaCy gave it."""

import re
from pathlib import Path

import numpy as np

from ..text.document import Document, read_text
from ..text.tags import IGNORED, bio, runs, tag_attributions
from ..text.wordpiece import WordPiece
from .jsonl import read_lines
from .names import tag_silver_names

#: Cues that mean somebody spoke or wrote, and cues that mean nobody did. PolNeAR itself does not tell the two apart.
SPOKEN = re.compile(
    r'\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:ed|s|ing)|according to|wr(?:ote|ites?|iting)|tweet(?:ed|s|ing)|'
    r'announc(?:ed|es|ing)|argu(?:ed|es|ing)|explain(?:ed|s|ing)|declar(?:ed|es|ing)|insist(?:ed|s|ing)|'
    r'warn(?:ed|s|ing)|not(?:ed|es|ing)|acknowledg(?:ed|es|ing)|claim(?:ed|s|ing)|reiterat(?:ed|es|ing)|'
    r'stat(?:ed|es|ing)|confirm(?:ed|s|ing)|predict(?:ed|s|ing)|conced(?:ed|es|ing)|recall(?:ed|s|ing))\b',
    re.IGNORECASE,
)
UNSPOKEN = re.compile(
    r'\b(?:believ\w+|think\w*|thought|wants?|wanted|hop(?:es?|ed|ing)|fear\w*|feels?|felt|know(?:s|n)?|knew|plan(?:s|ned)?|'
    r'expect\w*|sees?|saw|seen|view\w*|consider\w*|decid\w+|decision|seem\w*|appear\w*|support\w*|oppos\w+|sought|'
    r'seek\w*|intend\w*|worr\w+|prefer\w*|doubt\w*)\b',
    re.IGNORECASE,
)


def polnear(data: Path, silver: Path, word_piece: WordPiece) -> list[Document]:
    """`silver`: what `reader.silver` wrote."""
    labelled = {record['id']: record for record in read_lines(silver)}
    documents = []
    for record in read_lines(data / 'polnear/train.jsonl'):
        document = read_text(record['text'], word_piece, record['id'])
        _add_attributions(document, record)
        tag_silver_names(document, labelled[record['id']]['entities'])
        _add_sentences(document, labelled[record['id']]['sentences'])
        documents.append(document)
    return documents


def _add_attributions(document: Document, record: dict) -> None:
    """Those without a cue are left out: decoding starts from cues."""

    def words_of(part: dict | None) -> list[int]:
        spans = (part.get('spans') or [part]) if part else []
        return sorted({word for span in spans for word in document.cover(span['start'], span['end'])})

    said, unclear = [], []
    for attribution in record['attributions']:
        cue = words_of(attribution['cue'])
        source = [word for word in words_of(attribution['source']) if word not in cue]
        content = [word for word in words_of(attribution['content']) if word not in cue]
        if cue and content:
            document.attributions.append((cue, source, content))
            kind = _is_speech(' '.join(document.words[word] for word in cue), attribution['type'])
            said += runs(cue) if kind else []
            unclear += cue if kind is None else []
    tag_attributions(document)
    document.labels['speech'] = bio(len(document), said)
    document.labels['speech'][unclear] = IGNORED


def _is_speech(cue: str, type: str) -> bool | None:
    """Quoted words were said; for others the cue decides, and None where it does not."""
    if type != 'indirect' or SPOKEN.search(cue):
        return True
    return False if UNSPOKEN.search(cue) else None


def _add_sentences(document: Document, starts: list[int]) -> None:
    labels = np.array([number == 0 or begins for number, begins in enumerate(document.paragraph)], np.int64)
    for start in starts:
        words = document.cover_code_points(start, start + 1)
        if words:
            labels[words[0]] = 1
    document.labels['sentence'] = labels
