"""`reflect_encoder`: drafts the items that the trained encoder sees.

It stands where `reflect_items` stands in a pipeline that reads by rules.
"""

import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import chain, islice, pairwise, zip_longest
from pathlib import Path

from spacy.errors import Errors
from spacy.language import Language
from spacy.tokens import Doc

from reflect.domain.commitments import Span
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.drafts import Draft
from reflect.language.encoding.session import Encoder
from reflect.language.encoding.sightings import Sighting
from reflect.language.extensions import clauses, told

RULE = "encoder"
"""What drafts of this component give as their reason."""


@Language.factory(
    "reflect_encoder",
    assigns=["doc._.drafts", "doc._.sightings"],
    requires=["doc._.clauses"],
)
def make_encoder(nlp: Language, name: str) -> "EncoderItems":
    """Build the component; its weights come from the pipeline's folder."""
    del nlp, name
    return EncoderItems()


class EncoderItems:
    """Writes `doc._.drafts`, and into `doc._.sightings` what they were made of."""

    def __init__(self) -> None:
        self._encoder: Encoder | None = None

    @property
    def encoder(self) -> Encoder:
        """What sees the items.

        Raises:
            ValueError: If the pipeline was not read from a folder that holds the weights.
        """
        if self._encoder is None:
            raise ValueError(Errors.E109.format(name=RULE))
        return self._encoder

    def __call__(self, doc: Doc) -> Doc:
        """Draft the items of `doc`."""
        return self._draft(doc, self._see(doc))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Draft the items of many texts; the encoder reads one batch while the next is parsed."""
        docs = iter(stream)
        with ThreadPoolExecutor(1) as reader:
            ahead = (
                [(doc, reader.submit(self._see, doc)) for doc in batch]
                for batch in iter(lambda: list(islice(docs, batch_size)), [])
            )
            for batch, _ in pairwise(chain(ahead, [[]])):
                for doc, seen in batch:
                    yield self._draft(doc, seen.result())

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the weights into a folder."""
        del exclude
        shutil.copytree(self.encoder.folder, path, dirs_exist_ok=True)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "EncoderItems":
        """Take the weights of a folder."""
        del exclude
        self._encoder = Encoder(path)
        return self

    def _see(self, doc: Doc) -> list[Sighting]:
        return self.encoder.read(replace(told(doc), text=doc.text)) if doc.text.strip() else []

    def _draft(self, doc: Doc, seen: list[Sighting]) -> Doc:
        known = {clause.head: clause for clause in clauses(doc)}
        doc._.sightings = seen
        drafts: dict[int, Draft] = {}
        for sighting in doc._.sightings:
            head = doc.char_span(sighting.head.start, sighting.head.end, alignment_mode="expand")
            if head is not None:
                at = next((token.i for token in head if token.i in known), head.start)
                clause = known.get(at) or _clause(doc, at)
                drafts.setdefault(at, _draft(doc, clause, sighting))
        doc._.drafts = _apart([drafts[at] for at in sorted(drafts)])
        return doc


def _apart(found: list[Draft]) -> list[Draft]:
    """Let each act hold its own head, and end before the next one's."""
    for draft, following in zip_longest(found, found[1:]):
        head, (begin, end) = draft.clause.head, draft.action
        if following is not None:
            end = min(end, following.clause.head)
        draft.action = min(begin, head), max(end, head + 1)
    return found


def _draft(doc: Doc, clause: Clause, sighting: Sighting) -> Draft:
    clause.negated = sighting.negated
    return Draft(
        clause=clause,
        kind=sighting.kind,
        confidence=sighting.confidence,
        rule=RULE,
        action=tokens(doc, sighting.action),
    )


def tokens(doc: Doc, span: Span) -> tuple[int, int]:
    """Return the tokens that touch some characters."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return (found.start, found.end) if found is not None else (0, len(doc))


def _clause(doc: Doc, at: int) -> Clause:
    """Return what little is known of a head that the parse did not propose."""
    token, sentence = doc[at], doc[at].sent
    noun = token.pos_ in {"NOUN", "PROPN"}
    return Clause(
        head=at,
        lemma=token.lemma_.lower(),
        mood=Mood.NOMINAL if noun else Mood.FUTURE,
        begin=at,
        end=at + 1,
        sentence=(sentence.start, sentence.end),
    )
