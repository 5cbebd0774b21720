"""The network: a small pretrained encoder with a judgement for each word, and pointers."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from encoder_labels import IGNORED, Labels
from markup import NEAR
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own name for it
from transformers import BertModel

from reflect.domain.commitments import CommitmentKind
from reflect.language.encoding.mentions import Standing
from reflect.language.encoding.sightings import (
    KINDS,
    OWNERS,
    POINTER_WIDTH,
    POINTERS,
    REACH,
    RECIPIENTS,
)


class Net(nn.Module):
    """The encoder with its heads."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(
            base, add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        width = int(self.bert.config.hidden_size)
        self.bert.embeddings.token_type_embeddings = _standings(
            self.bert.embeddings.token_type_embeddings, width
        )
        self.mix = nn.Sequential(
            nn.Dropout(0.1),
            nn.Linear(width, width),
            nn.GELU(),
            nn.LayerNorm(width),
            nn.Dropout(0.1),
        )
        self.kind = nn.Linear(width, len(KINDS))
        self.near = nn.Linear(width, 1 + len(NEAR))
        self.owner = nn.Linear(width, len(OWNERS))
        self.recipient = nn.Linear(width, len(RECIPIENTS))
        self.negated = nn.Linear(width, 1)
        self.query = nn.Linear(width, len(POINTERS) * POINTER_WIDTH)
        self.key = nn.Linear(width, len(POINTERS) * POINTER_WIDTH)
        self.distance = nn.Parameter(torch.zeros(len(POINTERS), 2 * REACH + 1))

    def forward(self, pieces: Tensor, mask: Tensor, standings: Tensor) -> dict[str, Tensor]:
        """Judge every piece; all tensors have shape (texts, pieces) or one more axis."""
        read = self.bert(input_ids=pieces, attention_mask=mask, token_type_ids=standings)
        state = self.mix(read.last_hidden_state)
        return {
            "kind": self.kind(state),
            "near": self.near(state),
            "owner": self.owner(state),
            "to": self.recipient(state),
            "negated": self.negated(state)[..., 0],
            "query": self.query(state),
            "key": self.key(state),
        }


def _standings(pretrained: nn.Embedding, width: int) -> nn.Embedding:
    """Return an embedding of standings that starts close to the pretrained one's first row."""
    fresh = nn.Embedding(len(Standing), width)
    with torch.no_grad():
        fresh.weight.normal_(0, 0.02)
        fresh.weight[0] = 0
        fresh.weight += pretrained.weight[0]
    return fresh


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part of the loss counts."""

    kind: float
    """Summed over the words of an answer."""
    near: float
    owner: float
    to: float
    negated: float
    points: float
    asks: float


def loss(net: Net, said: dict[str, Tensor], wanted: list[Labels], weights: Weights) -> Tensor:
    """Return the loss of a batch."""
    said = {name: values.float() for name, values in said.items()}
    kind = _padded([label.kind for label in wanted], said["kind"].shape[1])
    near = _padded([label.near for label in wanted], said["kind"].shape[1])
    kinds = said["kind"].transpose(1, 2)
    total = weights.kind / len(wanted) * _judging(kinds, kind, reduction="sum")
    total = total + weights.near * _judging(said["near"].transpose(1, 2), near)
    total = total + weights.asks * _asking(said["kind"], wanted)
    heads = [(text, head) for text, label in enumerate(wanted) for head in label.heads]
    if not heads:
        return total
    texts = torch.tensor([text for text, _ in heads])
    at = torch.tensor([head.at for _, head in heads])
    here = texts, at
    owner = torch.tensor([head.owner for _, head in heads])
    to = torch.tensor([head.to for _, head in heads])
    negated = torch.tensor([head.negated for _, head in heads])
    total = total + weights.owner * F.cross_entropy(said["owner"][here], owner)
    total = total + weights.to * F.cross_entropy(said["to"][here], to)
    total = total + weights.negated * F.binary_cross_entropy_with_logits(
        said["negated"][here], negated
    )
    lengths = torch.tensor([len(wanted[text].kind) for text, _ in heads])
    scores = _pointed(net, said, texts, at, lengths)
    points = torch.tensor([head.points for _, head in heads])
    for place in range(points.shape[1]):
        total = total + weights.points * _judging(scores[:, place], points[:, place])
    owners = _naming(scores[:, POINTERS.index("owner")], [head.names for _, head in heads])
    received = _naming(scores[:, POINTERS.index("to")], [head.received for _, head in heads])
    return total + weights.points * (owners + received)


def _judging(scores: Tensor, wanted: Tensor, reduction: str = "mean") -> Tensor:
    """Return the loss of judgements; nothing where none is wanted."""
    whole = F.cross_entropy(scores, wanted, ignore_index=IGNORED, reduction="sum")
    return whole / (wanted != IGNORED).sum().clamp(min=1) if reduction == "mean" else whole


def _asking(kinds: Tensor, wanted: list[Labels]) -> Tensor:
    """Return the loss of texts of which only is known whether any word opens a request."""
    rows = [row for row, label in enumerate(wanted) if label.asks is not None]
    if not rows:
        return kinds.sum() * 0
    chances = kinds[rows].softmax(-1)[..., KINDS.index(CommitmentKind.REQUEST)]
    words = _padded([label.words for label in wanted], kinds.shape[1])[rows] > 0
    none = torch.log1p(-chances.clamp(max=1 - 1e-6)).masked_fill(~words, 0).sum(-1)
    asks = torch.tensor([bool(wanted[row].asks) for row in rows])
    return torch.where(asks, -torch.log1p(-none.exp().clamp(max=1 - 1e-6)), -none).mean()


def _padded(rows: list[Any], length: int) -> Tensor:
    found = torch.full((len(rows), length), IGNORED)
    for place, row in enumerate(rows):
        found[place, : len(row)] = torch.from_numpy(row)
    return found


def _pointed(
    net: Net, said: dict[str, Tensor], texts: Tensor, at: Tensor, lengths: Tensor
) -> Tensor:
    """Return the score of each piece for each pointer of each head: (heads, pointers, pieces)."""
    count, length = said["kind"].shape[:2]
    shape = (len(POINTERS), POINTER_WIDTH)
    query = said["query"][texts, at].view(len(at), *shape)
    key = said["key"].view(count, length, *shape)[texts]
    places = torch.arange(length)
    away = (places[None] - at[:, None]).clamp(-REACH, REACH) + REACH
    scores = torch.einsum("hpw,hnpw->hpn", query, key) / POINTER_WIDTH**0.5
    scores = scores + net.distance[:, away].transpose(0, 1)
    return scores.masked_fill((places[None] >= lengths[:, None])[:, None], -1e4)


def _naming(scores: Tensor, names: list[tuple[tuple[int, ...], ...]]) -> Tensor:
    """Return the loss of owners that are named: of each, any piece of the name will do."""
    chances = F.log_softmax(scores, -1)
    found = [
        torch.stack([torch.logsumexp(chances[row, list(at)], 0) for at in owners]).mean()
        for row, owners in enumerate(names)
        if owners
    ]
    return -torch.stack(found).sum() / len(names) if found else scores.sum() * 0
