"""Turns a CoNLL-U treebank into spaCy training documents.

Sentences are grouped ten to a document, so that the parser learns where one
ends.  Copies in the manner of quick notes (lower case, no apostrophes, no final
stop, line breaks for spaces) are added to the training part only.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

SENTENCES_A_DOCUMENT = 10
SEED = 7


@dataclass(slots=True)
class Sentence:
    """One sentence of the treebank, column by column."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)


def sentences(path: Path) -> Iterator[Sentence]:
    """Read the sentences of a CoNLL-U file, in order."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        yield _sentence([line for line in block.split("\n") if line[:1] != "#"])


def _sentence(lines: list[str]) -> Sentence:
    found = Sentence()
    inside, last, glue = 0, 0, False
    for line in lines:
        index, form, lemma, upos, xpos, feats, head, dep, _, misc = line.split("\t")
        if "." in index:
            continue
        if "-" in index:
            inside, last = (int(part) for part in index.split("-"))
            glue = "SpaceAfter=No" in misc
            continue
        number = int(index)
        if inside <= number < last:
            space = False
        elif last and number == last:
            space, inside, last = not glue, 0, 0
        else:
            space = "SpaceAfter=No" not in misc
        found.words.append(form)
        found.spaces.append(space)
        found.lemmas.append(lemma)
        found.pos.append(upos)
        found.tags.append(xpos)
        found.morphs.append("" if feats == "_" else feats)
        found.heads.append(int(head) - 1 if head != "0" else number - 1)
        found.deps.append("ROOT" if head == "0" else dep)
    return found


def as_note(sentence: Sentence, rng: random.Random) -> Sentence:
    """Return the sentence as someone in a hurry would type it."""
    keep = len(sentence.words)
    if keep > 2 and sentence.words[-1] in {".", "!", "?"} and rng.random() < 0.7:
        keep -= 1
    words = [word.lower() if rng.random() < 0.95 else word for word in sentence.words]
    if rng.random() < 0.5:
        words = [w.replace("'", "").replace("’", "") or w for w in words]
    return Sentence(
        words[:keep],
        [*sentence.spaces[: keep - 1], True],
        sentence.lemmas[:keep],
        sentence.pos[:keep],
        sentence.tags[:keep],
        sentence.morphs[:keep],
        sentence.heads[:keep],
        sentence.deps[:keep],
    )


def document(vocab: Vocab, group: list[Sentence], *, breaks: bool = False) -> Doc:
    """Join sentences into one document, by spaces or by line breaks."""
    parts = Sentence()
    starts: list[bool] = []
    for sentence in group:
        if breaks and parts.words:
            parts.spaces[-1] = False
            _append_break(parts)
            starts.append(False)
        offset = len(parts.words)
        for name in ("words", "spaces", "lemmas", "pos", "tags", "morphs", "deps"):
            getattr(parts, name).extend(getattr(sentence, name))
        if not breaks:
            parts.spaces[-1] = True
        parts.heads.extend(head + offset for head in sentence.heads)
        starts.extend(i == 0 for i in range(len(sentence.words)))
    return Doc(
        vocab,
        words=parts.words,
        spaces=parts.spaces,
        lemmas=parts.lemmas,
        pos=parts.pos,
        tags=parts.tags,
        morphs=parts.morphs,
        heads=parts.heads,
        deps=parts.deps,
    )


def _append_break(parts: Sentence) -> None:
    parts.heads.append(len(parts.words) - 1)
    parts.words.append("\n")
    parts.spaces.append(False)
    parts.lemmas.append("\n")
    parts.pos.append("SPACE")
    parts.tags.append("_SP")
    parts.morphs.append("")
    parts.deps.append("dep")


def documents(path: Path, vocab: Vocab, *, notes: float) -> Iterator[Doc]:
    """Yield the documents of one part; `notes` is the share of note-like copies."""
    rng = random.Random(SEED)
    group: list[Sentence] = []
    groups: list[list[Sentence]] = []
    for sentence in sentences(path):
        group.append(sentence)
        if len(group) == SENTENCES_A_DOCUMENT:
            groups.append(group)
            group = []
    if group:
        groups.append(group)
    for members in groups:
        yield document(vocab, members, breaks=rng.random() < notes)
        if rng.random() < notes:
            copies = [as_note(member, rng) for member in members]
            yield document(vocab, copies, breaks=rng.random() < 0.7)


def main() -> None:
    """Convert one file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--notes", type=float, default=0.0)
    options = parser.parse_args()
    vocab = spacy.blank("en").vocab
    store = DocBin(
        docs=documents(options.source, vocab, notes=options.notes), store_user_data=False
    )
    options.target.parent.mkdir(parents=True, exist_ok=True)
    store.to_disk(options.target)


if __name__ == "__main__":
    main()
