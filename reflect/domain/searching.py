"""Words to search by: folded so that case and accents do not matter."""

import re
import unicodedata
from collections.abc import Mapping

from reflect.domain.agreements import Agreement

_WORD = re.compile(r"[^\W_]+")


def words(said: str) -> list[str]:
    """Return the words of a text, folded: letters and digits only."""
    apart = unicodedata.normalize("NFKD", said.casefold())
    bare = "".join(mark for mark in apart if not unicodedata.combining(mark))
    return _WORD.findall(bare.casefold())


def search_text(agreement: Agreement, names: Mapping[str, str]) -> str:
    """Return everything that an agreement is found by, each word after a blank.

    Args:
        agreement: What to find.
        names: The members' names by their ids.
    """
    terms = agreement.terms
    people = dict.fromkeys((*terms.owner, *terms.to, *terms.between))
    said = (terms.title, agreement.words, *(names.get(person, person) for person in people))
    return "".join(f" {word}" for word in dict.fromkeys(words(" ".join(said))))


def has_words(search: str, wanted: str) -> bool:
    """Say whether a search text has all of these words, by prefix; signs alone find nothing."""
    folded = words(wanted)
    return not wanted.strip() or (bool(folded) and all(f" {word}" in search for word in folded))
