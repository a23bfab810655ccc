"""MiniLM (Wang and others 2020): BERT's architecture, with an embedding for each word's feature."""

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..text.windows import POSITIONS

WIDTH = 384
#: Of the reader; its teachers may be deeper.
LAYERS = 6
HEADS = 12
VOCABULARY = 30522
FEATURES = 16


class Layer(nn.Module):
    """Self-attention and a feed-forward network, each with a residual and layer norm."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        rows, length, _ = x.shape
        heads = self.query_key_value(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = heads.unbind(0)
        if torch.onnx.is_in_onnx_export():
            weights = torch.softmax(query @ key.transpose(-1, -2) * (HEADS / WIDTH) ** 0.5 + bias, -1)
            attended = weights @ value
        else:
            attended = F.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        attended = self.attended(attended.transpose(1, 2).reshape(rows, length, WIDTH))
        x = self.attention_norm(x + self.dropout(attended))
        return self.output_norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class Encoder(nn.Module):
    def __init__(self, layers: int):
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.feature = nn.Embedding(FEATURES, WIDTH)
        nn.init.zeros_(self.feature.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> list[Tensor]:
        """States [row, piece, WIDTH] of the embeddings and of every layer."""
        embedded = self.word(ids) + self.position.weight[: ids.shape[1]] + self.segment + self.feature(features)
        states = [self.dropout(self.norm(embedded))]
        bias = ((1.0 - mask.to(embedded.dtype)) * -1e4)[:, None, None, :]
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states

    def load_pretrained(self, path: Path) -> None:
        """`path`: the safetensors file of all-MiniLM-L6-v2, or of a deeper network of its width and vocabulary."""
        from safetensors.torch import load_file

        given = {name.removeprefix('bert.'): values for name, values in load_file(path).items()}
        self.word.weight.data = given['embeddings.word_embeddings.weight']
        self.position.weight.data = given['embeddings.position_embeddings.weight']
        self.segment.data = given['embeddings.token_type_embeddings.weight'][0]
        _copy(self.norm, given, 'embeddings.LayerNorm')
        for number, layer in enumerate(self.layers):
            name = f'encoder.layer.{number}'
            for kind in ('weight', 'bias'):
                parts = [given[f'{name}.attention.self.{part}.{kind}'] for part in ('query', 'key', 'value')]
                getattr(layer.query_key_value, kind).data = torch.cat(parts)
            _copy(layer.attended, given, f'{name}.attention.output.dense')
            _copy(layer.attention_norm, given, f'{name}.attention.output.LayerNorm')
            _copy(layer.widen, given, f'{name}.intermediate.dense')
            _copy(layer.narrow, given, f'{name}.output.dense')
            _copy(layer.output_norm, given, f'{name}.output.LayerNorm')


def _copy(module: nn.Module, given: dict[str, Tensor], name: str) -> None:
    module.weight.data, module.bias.data = given[f'{name}.weight'], given[f'{name}.bias']
