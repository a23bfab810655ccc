"""The mean of the weights of networks that began at one: `python -m reader.average --out DIR MODEL[=WEIGHT]…`.

It often reads better than any of them (Wortsman and others 2022). MODEL is a folder that reader.train wrote.
"""

import argparse
import shutil
from pathlib import Path

import torch
from torch import Tensor


def mean(states: list[dict[str, Tensor]], weights: list[float]) -> dict[str, Tensor]:
    """Weighted; what some of them lack is refused."""
    if any(state.keys() != states[0].keys() for state in states):
        raise ValueError('the networks have not the same parts')
    shares = [weight / sum(weights) for weight in weights]
    return {name: sum(share * state[name] for share, state in zip(shares, states)) for name in states[0]}


def main() -> None:
    parser = argparse.ArgumentParser(prog='reader.average', description=__doc__.splitlines()[0])
    parser.add_argument('models', nargs='+', metavar='MODEL[=WEIGHT]', help='folders with a model.pt; weights are 1')
    parser.add_argument('--out', type=Path, required=True)
    options = parser.parse_args()
    given = [(Path(name), float(weight or 1)) for name, _, weight in (text.partition('=') for text in options.models)]
    states = [torch.load(folder / 'model.pt', weights_only=True, map_location='cpu') for folder, _ in given]
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(mean(states, [weight for _, weight in given]), options.out / 'model.pt')
    shutil.copy(given[0][0] / 'labels.json', options.out / 'labels.json')


if __name__ == '__main__':
    main()
