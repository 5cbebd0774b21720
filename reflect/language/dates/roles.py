"""Whether a time belongs to a thing rather than to an act: "the March 3 talk"."""

from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Grain
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.readings import Reading
from reflect.language.dates.surroundings import event_follows, noun_follows

_OWNERS = word_set("the a an my our your his her their its this that these those s")
_LEADING = word_set(
    "on by before until till in at within over during ahead no not come between from after"
    " since for"
)
_BOUNDARIES = frozenset({"by", "before", "until", "till", "ahead", "no", "not"})
_ABOUT = frozenset({"about", "of"})


def is_content(site: Site, reading: Reading) -> bool:
    """Whether the phrase tells which thing is meant, not when something is due."""
    opening = site.tokens[site.start].lower
    if reading.content or reading.recurrence is not None or opening in _BOUNDARIES:
        return reading.content
    if opening in _LEADING or _possesses(site):
        return _possesses(site)
    return site.word(-1) in _ABOUT or _describes(site, reading, opening)


def _describes(site: Site, reading: Reading, opening: str) -> bool:
    """Whether a time without a preposition stands in front of the thing that it tells apart."""
    if opening in _OWNERS or site.word(-1) in _OWNERS:
        titled = opening == "the" and reading.grain is Grain.DAY and _title_follows(site)
        pointed = opening in {"this", "that"} and not event_follows(site)
        return titled or (noun_follows(site) and not pointed)
    long = reading.grain not in {Grain.DAY, Grain.WEEKEND}
    return event_follows(site) or (long and noun_follows(site) and _compound(site))


def _title_follows(site: Site) -> bool:
    """Whether a name goes on: "the Sunday Times"."""
    word = site.tokens[site.end] if site.end < len(site.tokens) else None
    return word is not None and word.text[:1].isupper() and word.text != "I"


def _possesses(site: Site) -> bool:
    """Whether the time owns a thing: "next year's budget"."""
    return site.word(0) in {"'", "\u2019"} and _glued(site)


def _glued(site: Site) -> bool:
    tokens, end = site.tokens, site.end
    if tokens[end].start != tokens[end - 1].end:
        return False
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    return after is not None and (after.lower == "s" or tokens[end - 1].lower.endswith("s"))


def _compound(site: Site) -> bool:
    """Whether "Q3 report" or "2025 review": a bare name of a period in front of a thing."""
    return site.end - site.start <= len("Q3") and site.tokens[site.start].lower not in {
        "next",
        "last",
        "this",
    }
