"""Which annotated articles are kept from training: one story in ten of the invented ones, ten single real articles."""

import random

#: Fixed, so that every model is measured on the same articles.
INVENTED_SEED, REAL_SEED = 7, 8
REAL_HELD_OUT = 10


def held_out_invented(stories: set[str]) -> set[str]:
    """Names of whole stories: articles on one event never stand on both sides."""
    names = sorted(stories)
    random.Random(INVENTED_SEED).shuffle(names)
    return set(names[: len(names) // 10])


def held_out_real(articles: dict[str, int]) -> set[str]:
    """`articles`: of each story its number of articles; stories of several outlets are all trained on."""
    names = sorted(articles)
    random.Random(REAL_SEED).shuffle(names)
    return set([name for name in names if articles[name] == 1][:REAL_HELD_OUT])
