"""Prepares what training reads: `python -m reader.data --corpus DIR… --drills DIR… --data DIR --out DIR`.

Writes `invented.jsonl` and `real.jsonl` (annotated articles), `heldout.jsonl` (those of them that training leaves out)
and `silver.jsonl` (names and sentences of PolNeAR).
"""

import argparse
from collections import Counter
from pathlib import Path

from .corpus.markup import read_folder
from .corpus.standoff import read_annotations
from .corpus.split import held_out_invented, held_out_real
from .sources.jsonl import write_lines

#: Our annotations of real articles; the texts lie in the data folder.
ANNOTATIONS = Path(__file__).parents[1] / 'annotations'
#: Names of those that no version was trained on, one a line.
KEPT_BACK = ANNOTATIONS / 'kept-back.txt'


def main() -> None:
    parser = argparse.ArgumentParser(prog='reader.data', description=__doc__.splitlines()[0])
    parser.add_argument('--corpus', type=Path, nargs='+', required=True, help='folders of invented articles')
    parser.add_argument('--drills', type=Path, nargs='*', default=[], help='folders of which nothing is kept back')
    parser.add_argument('--data', type=Path, required=True, help="folder of third parties' data")
    parser.add_argument('--out', type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)

    invented = [article for folder in options.corpus for article in read_folder(folder)]
    drills = [article for folder in options.drills for article in read_folder(folder)]
    real = read_folder(options.data / 'annotated')
    ours = read_annotations(ANNOTATIONS, options.data)
    kept_invented, kept_real = held_out(invented, real)
    kept_real |= set(KEPT_BACK.read_text(encoding='utf-8').split())
    if shared := kept_invented & {a['story'] for a in drills}:
        raise SystemExit(f'drills tell stories that are kept back: {", ".join(sorted(shared))}')
    sets = {'invented': (invented + drills, kept_invented), 'real': (not_anew(real, ours) + ours, kept_real)}
    for name, (articles, kept) in sets.items():
        write_lines(options.out / f'{name}.jsonl', [a for a in articles if a['story'] not in kept])
    write_lines(
        options.out / 'heldout.jsonl',
        ({**a, 'set': name} for name, (articles, kept) in sets.items() for a in articles if a['story'] in kept),
    )

    from .silver import silver_labels  # loads spaCy

    write_lines(options.out / 'silver.jsonl', silver_labels(options.data))


def not_anew(real: list[dict], ours: list[dict]) -> list[dict]:
    """Articles annotated in place (`s-ID`, `r-ID`) that we have not annotated anew (`ID`)."""
    known = {article['id'] for article in ours}
    return [article for article in real if article['id'].split('-', 1)[1] not in known]


def held_out(invented: list[dict], real: list[dict]) -> tuple[set[str], set[str]]:
    """Names of the stories that are kept from training."""
    return held_out_invented({a['story'] for a in invented}), held_out_real(Counter(a['story'] for a in real))


if __name__ == '__main__':
    main()
