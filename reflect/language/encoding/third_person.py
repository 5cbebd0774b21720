"""Writers who speak of themselves by name, as minutes do: "Ivo is ill but he will send it"."""

import re

from reflect.domain.commitments import Told
from reflect.language.encoding.mentions import Mention
from reflect.language.encoding.sightings import Sighting

_FIRST_PERSON = re.compile(r"\b(?:I|I['\u2019]\w+|me|my|mine|myself)\b")
_PRONOUN = re.compile(
    r"\b(?:he|she)(?:['\u2019](?:ll|s|d))?(?: (?!(?:and|that|if|he|she)\b)[\w'\u2019]+){0,4} $",
    re.IGNORECASE,
)


def spoken_of(sighting: Sighting, told: Told, named: list[Mention]) -> Sighting:
    """Return an act as the writer's where a pronoun before it takes up the writer's name.

    Only in a text that has no "I"; the last name before the pronoun is the one it takes up.
    """
    before = told.text[: sighting.head.start]
    pronoun = _PRONOUN.search(before)
    if told.writer in sighting.owner or pronoun is None or _FIRST_PERSON.search(told.text):
        return sighting
    names = [one.name for one in named if one.name and one.end <= pronoun.start()]
    return (
        sighting.given_to((told.writer,), told.writer) if names[-1:] == [told.writer] else sighting
    )
