"""Trains the encoder that finds commitments, and measures it on the voices kept apart.

usage: train_encoder.py TREEBANK OUT [--texts RAW.jsonl] [--mail REQUESTS.jsonl]
       [--answers N] [--people N] [--seed N]

TREEBANK is the CoNLL-U file whose prose holds no agreements, RAW the texts of people whose
labels are in `corpus/human`, REQUESTS sentences of mail that are known to ask or not to.  It
takes about an hour and a half on two cores; what an epoch learned is kept in OUT, and a training
that was stopped goes on from there.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from averages import Average
from base import base
from encoder_corpus import Record, load, of_people, simple_names, told, varied
from encoder_labels import Labels, labels
from encoder_net import Net, Weights, loss
from epochs import keep, resume
from mail_requests import Sentence, asking, sentences
from prose import documents, passages
from torch import Tensor, nn

from reflect.domain.commitments import Span
from reflect.language.encoding.features import Features, features
from reflect.language.encoding.layout import Mark
from reflect.language.encoding.windows import windows
from reflect.language.encoding.wordpieces import WordPieces

SETTINGS = Path(__file__).parents[1] / "configs" / "encoder.json"
MASK = 103
"""The piece [MASK] of the vocabulary."""
SORTED = 24
"""How many batches are sorted by length together."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train; `models/configs/encoder.json` holds the values."""

    epochs: int
    batch: int
    rate: float
    """Of the last layer; each one below learns slower by `fall`."""
    fall: float
    head_rate: float
    warm: float
    decay: float
    masked: float
    """How many pieces are hidden, in every other answer."""
    prose: float
    """Passages of ordinary prose for every answer; new ones in every epoch."""
    mail: int
    """Sentences of mail that ask, and as many that do not; new ones in every epoch."""
    people: int
    """How often a text of people is read in an epoch."""
    average: float
    """How slowly the weights that are kept follow those that are trained."""
    loss: Weights


def plan() -> Plan:
    """Read the settings."""
    found = json.loads(SETTINGS.read_text(encoding="utf-8"))["training"]
    return Plan(**{**found, "loss": Weights(**found["loss"])})


def batches(records: list[Record], size: int, rng: random.Random) -> Iterator[list[Record]]:
    """Yield the records of an epoch in batches of similar length."""
    order = rng.sample(records, len(records))
    found = []
    for start in range(0, len(order), size * SORTED):
        part = sorted(order[start : start + size * SORTED], key=lambda record: len(record["text"]))
        found += [part[at : at + size] for at in range(0, len(part), size)]
    rng.shuffle(found)
    yield from found


def tensors(read: list[Features]) -> tuple[Tensor, Tensor, Tensor]:
    """Return pieces, mask and standings of a batch, padded."""
    found = torch.zeros(3, len(read), max(len(one.pieces) for one in read), dtype=torch.long)
    for row, one in enumerate(read):
        length = len(one.pieces)
        found[0, row, :length] = torch.from_numpy(one.pieces)
        found[1, row, :length] = 1
        found[2, row, :length] = torch.from_numpy(one.standings)
    return found[0], found[1], found[2]


def hide(read: Features, label: Labels, share: float, rng: random.Random) -> None:
    """Mask some pieces of an answer, though no head."""
    hidden = np.array([start >= 0 and rng.random() < share for start in read.spans[:, 0]])
    hidden[[head.at for head in label.heads]] = False
    read.pieces[hidden] = MASK


def optimiser(net: Net, how: Plan) -> torch.optim.AdamW:
    """Return an optimiser under which lower layers learn slower, and words not at all.

    Of the vectors of pieces only those that stand for layout are learned.
    """
    vectors = net.bert.embeddings.word_embeddings.weight
    signs = torch.zeros(len(vectors), 1)
    signs[[int(mark) for mark in Mark]] = 1
    vectors.register_hook(lambda slope: slope * signs)
    groups: list[dict[str, object]] = [
        {"params": [vectors], "lr": how.head_rate, "weight_decay": 0.0}
    ]
    layers = [net.bert.embeddings, *net.bert.encoder.layer]
    for depth, layer in enumerate(reversed(layers)):
        kept = [
            values
            for name, values in layer.named_parameters()
            if "token_type" not in name and "word_embeddings" not in name
        ]
        groups.append({"params": kept, "lr": how.rate * how.fall**depth})
    fresh = [
        values
        for name, values in net.named_parameters()
        if not name.startswith("bert.") or "token_type" in name
    ]
    groups.append({"params": fresh, "lr": how.head_rate})
    return torch.optim.AdamW(groups, weight_decay=how.decay, betas=(0.9, 0.98), fused=True)


def one_window(cut: WordPieces, record: Record, rng: random.Random) -> Features:
    """Return one of the stretches in which a text is read, whichever comes up."""
    stretches = list(windows(cut, record["text"])) or [Span(0, len(record["text"]))]
    return features(cut, told(record), rng.choice(stretches), layout=True)


def stride(
    net: Net, cut: WordPieces, records: list[Record], how: Plan, rng: random.Random
) -> Tensor:
    """Return the loss on one batch."""
    read = [one_window(cut, record, rng) for record in records]
    wanted = [labels(record, one) for record, one in zip(records, read, strict=True)]
    for one, label in zip(read, wanted, strict=True):
        if rng.random() < 0.5:
            hide(one, label, how.masked, rng)
    return loss(net, net(*tensors(read)), wanted, how.loss)


@dataclass(frozen=True, slots=True)
class Material:
    """What is learned from."""

    records: list[Record]
    """Labelled answers."""
    prose: list[list[str]]
    """Texts that hold no item."""
    mail: list[Sentence]
    """Sentences that are known to ask or not to."""

    def epoch(self, how: Plan, rng: random.Random) -> list[Record]:
        """Return what is read in one epoch, always as much."""
        added = passages(self.prose, self.records, int(how.prose * len(self.records)), rng)
        return self.records + added + asking(self.mail, self.records, how.mail, rng)


def train(net: Net, cut: WordPieces, material: Material, how: Plan, seed: int, kept: Path) -> None:
    """Train a network, and go on from `kept` where it is there."""
    rng, names = random.Random(seed), simple_names(material.records)
    steps = -(-len(material.epoch(how, random.Random(seed))) // how.batch) * how.epochs
    descent, average, begun = optimiser(net, how), Average(net, how.average), time.time()
    schedule = torch.optim.lr_scheduler.LambdaLR(
        descent,
        lambda at: min((at + 1) / (how.warm * steps), max(0.02, (1 - at / steps) / (1 - how.warm))),
    )
    parts = {"net": net, "average": average, "descent": descent, "schedule": schedule}
    first = resume(kept, parts, rng)
    step = first * (steps // how.epochs)
    net.train()
    for epoch in range(first, how.epochs):
        for batch in batches(material.epoch(how, rng), how.batch, rng):
            value = stride(net, cut, [varied(record, names, rng) for record in batch], how, rng)
            descent.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            descent.step()
            schedule.step()
            average.follow()
            step += 1
            if step % 20 == 0:
                passed = time.time() - begun
                print(f"step {step}/{steps} loss {value.item():.2f} {passed:.0f} s", flush=True)
        keep(kept, parts, rng, epoch + 1)
    average.settle()
    net.eval()


def some(records: list[Record], count: int | None) -> list[Record]:
    """Return so many of the records, always the same ones; all where no number is given."""
    return random.Random(1).sample(records, count) if count is not None else records


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--texts", type=Path, help="the texts of people")
    parser.add_argument("--mail", type=Path, help="sentences of mail that ask or do not")
    parser.add_argument("--answers", type=int, help="train on so many of our own only")
    parser.add_argument("--people", type=int, help="train on so many of people only")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    torch.manual_seed(0)  # every run starts from the same heads, so that runs can be averaged
    how = plan()
    records = some(load("train") + load("ordinary"), options.answers)
    if options.texts:
        records += some(of_people(options.texts), options.people) * how.people
    folder = base()
    net = Net(folder)
    if options.seed:
        torch.manual_seed(options.seed)
    cut = WordPieces.load(folder / "vocab.txt")
    mail = sentences(options.mail) if options.mail else []
    material = Material(records, documents(options.treebank), mail)
    options.out.mkdir(parents=True, exist_ok=True)
    train(net, cut, material, how, options.seed, options.out / "epoch.pt")
    torch.save(net.state_dict(), options.out / "net.pt")


if __name__ == "__main__":
    main()
