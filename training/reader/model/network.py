"""The whole network: one encoder, and a head for each thing that is read."""

from torch import Tensor, nn

from ..text.windows import Batch
from .coreference import PairScorer
from .encoder import LAYERS, Encoder
from .heads import AttributionHead, EventHead, NameHead, StoryHead, SyntaxHead

#: Heads that begin from nothing beside an encoder that has read English need larger steps.
STORY_PARTS = ('stories', 'pairs')


class Network(nn.Module):
    def __init__(self, relations: int, layers: int = LAYERS):
        """`relations`: the number of dependency relations. `layers`: of the encoder."""
        super().__init__()
        self.encoder = Encoder(layers)
        self.encoder.word.weight.requires_grad = False
        self.attribution, self.names = AttributionHead(layers), NameHead(layers)
        self.syntax = SyntaxHead(relations, layers)
        self.stories, self.pairs, self.events = StoryHead(layers), PairScorer(), EventHead()

    def encode(self, batch: Batch) -> list[Tensor]:
        return self.encoder(batch.ids, batch.features, batch.mask)

    def groups(self) -> dict[str, list[nn.Parameter]]:
        """Parameters that learn at one rate: of the encoder, of the heads, of the story heads."""
        groups: dict[str, list[nn.Parameter]] = {'encoder': [], 'heads': [], 'stories': []}
        for name, parameter in self.named_parameters():
            if not parameter.requires_grad:
                continue
            part = name.split('.')[0]
            new = part != 'encoder' or name.startswith('encoder.feature')
            groups['stories' if part in STORY_PARTS else 'heads' if new else 'encoder'].append(parameter)
        return groups
