"""What several heads are built of."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class LayerMix(nn.Module):
    """A learned weighted mean of the encoder's layers (Peters and others 2018), at first mostly the last."""

    def __init__(self, layers: int):
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([0.0] * layers + [2.0]))

    def forward(self, states: list[Tensor]) -> Tensor:
        weights = torch.softmax(self.weights, 0)
        return sum(weights[number] * state for number, state in enumerate(states))


class Projection(nn.Module):
    """A linear layer, GELU, dropout."""

    def __init__(self, inputs: int, outputs: int):
        super().__init__()
        self.linear = nn.Linear(inputs, outputs)
        self.dropout = nn.Dropout(0.25)

    def forward(self, x: Tensor) -> Tensor:
        return self.dropout(F.gelu(self.linear(x)))


class Biaffine(nn.Module):
    """Scores every word against every other, once for each output (Dozat and Manning 2017); 0 at first."""

    def __init__(self, inputs: int, outputs: int, hidden: int = 128):
        super().__init__()
        self.left, self.right = Projection(inputs, hidden), Projection(inputs, hidden)
        self.weights = nn.Parameter(torch.zeros(outputs, hidden + 1, hidden + 1))

    def forward(self, x: Tensor) -> Tensor:
        """[row, word, width] to [row, output, word, word]."""
        left, right = with_one(self.left(x)), with_one(self.right(x))
        return left[:, None] @ self.weights[None] @ right[:, None].transpose(-1, -2)


def with_one(x: Tensor) -> Tensor:
    """Appends the constant that stands for a bias."""
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def at_words(states: Tensor, first: Tensor) -> Tensor:
    """Of each word the state of its first piece."""
    return torch.gather(states, 1, first[..., None].expand(-1, -1, states.shape[-1]))
