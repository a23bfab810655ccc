"""How fast the network learns over a run of a given time: a short rise, then down to nearly nothing."""

LEAST = 0.02


def rate(step: int, warm_up: int, passed: float) -> float:
    """A factor for the learning rates. `warm_up`: steps of the rise; `passed`: the part of the run that is over."""
    return min(1.0, (step + 1) / warm_up) * max(LEAST, 1.0 - passed)
