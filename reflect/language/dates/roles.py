"""Whether a time belongs to a thing rather than to an act: "the March 3 talk"."""

from reflect.language.dates.chart import Site
from reflect.language.dates.circumstances import is_circumstance
from reflect.language.dates.expression import Grain
from reflect.language.dates.general import is_general
from reflect.language.dates.lexicon import CLASSES, GATHERINGS, word_set
from reflect.language.dates.readings import Reading
from reflect.language.dates.surroundings import (
    event_follows,
    gathering_follows,
    noun_follows,
)
from reflect.language.dates.titles import is_named

_OWNERS = word_set("the a an my our your his her their its this that these those s")
_LEADING = word_set(
    "on by before until till in at within over during ahead no not come between from after"
    " since for"
)
_BOUNDARIES = frozenset({"by", "before", "until", "till", "ahead", "no", "not", "prior"})
_ABOUT = frozenset({"about", "of"})
_AT = frozenset({"at", "during"})
_THERE = frozenset({"in", "on", "through", "throughout"})
_READY = word_set("ready done finished prepared printed sorted complete time set")
_ABOUT_THINGS = frozenset({"in", "for", "from"})
_RECORDS = word_set(
    "notes note minutes recording recordings photos pictures pics slides feedback email emails"
    " message messages comments handouts video videos clip clips results letter letters"
    " report reports leftovers data figures mail mails post posts log logs entry entries bill bills"
    " receipt receipts invoice invoices page pages ticket tickets file files paper papers diary"
    " article articles record records transactions expenses orders issue issues commits sales"
)
_FAR = 3
_MOST_OF_A_YEAR = 270


def is_content(site: Site, reading: Reading) -> bool:
    """Whether the phrase tells which thing is meant, not when something is due."""
    if reading.content or reading.recurrence is not None:
        return reading.content
    return (
        is_named(site)
        or is_general(site, reading)
        or is_circumstance(site)
        or _tells_apart(site, reading)
    )


def _tells_apart(site: Site, reading: Reading) -> bool:
    opening = site.opening
    if _bounds_a_thing(site, opening):
        return True
    if opening in _BOUNDARIES:
        return False
    if site.word(-1) == "not" and not (site.word(-2) or ".").isalnum():
        return True  # "Not today."
    if _possesses(site):
        return not _acts_at(site, opening)
    if opening in _LEADING:
        return _told_apart(site, reading, opening)
    about = site.word(-1) in _ABOUT and site.word(-2) not in {"how", "what", "deadline", "target"}
    return about or _describes(site, reading, opening)


def _bounds_a_thing(site: Site, opening: str) -> bool:
    """Whether the time tells how far a thing goes: "the mails up to 30 January"."""
    before = site.word(-1)
    if opening in {"before", "after"} and before == "from":
        return True
    if opening == "up":
        return before in _RECORDS or before.endswith("s")
    return opening == "between" and before in _RECORDS and before.endswith("s")


def _acts_at(site: Site, opening: str) -> bool:
    """Whether one acts at what the day owns: "at tomorrow's coffee morning"."""
    if opening in _AT:
        return True
    words = [token.lower for token in site.tokens[site.end + 1 : site.end + 2 + _FAR]]
    if "deadline" in words:
        return True
    if opening == "for":
        return site.word(-1) in _READY
    meets = not GATHERINGS.isdisjoint(words)
    return meets and (opening == "in" or site.word(-1) in _THERE | {"", "\n", "-"})


def _long_ago(site: Site, reading: Reading) -> bool:
    """Whether what has no year is meant backwards: "the backlog from January", in March."""
    told = any(len(token.text) == len("2026") for token in site.tokens[site.start + 1 : site.end])
    return not told and reading.due is not None and (reading.due - site.on).days > _MOST_OF_A_YEAR


def _told_apart(site: Site, reading: Reading, opening: str) -> bool:
    """Whether a time behind a preposition tells a thing apart: "in the June newsletter"."""
    if opening == "from" and (site.word(-1) in _RECORDS or _long_ago(site, reading)):
        return site.word(0) not in {"on", "onwards", "onward"}
    looked = opening == "at" and site.word(-1) in {"look", "looking"} and noun_follows(site)
    if looked or _pages(site):
        return True
    if opening not in _ABOUT_THINGS or site.opening_after not in _OWNERS:
        return False
    named = any(token.lower in _NAMES for token in site.tokens[site.start : site.end])
    follows = noun_follows(site) if named else event_follows(site)
    meets = opening == "in" and gathering_follows(site)
    return follows and not meets


def _pages(site: Site) -> bool:
    """Whether a month tells a thing apart behind any preposition: "on the February page"."""
    bare = site.end - site.start == len(("on", "the", "May"))
    month = site.tokens[site.end - 1].lower in CLASSES["MONTH"]
    owned = bare and month and site.opening_after in _OWNERS
    return owned and noun_follows(site) and not gathering_follows(site)


_NAMES = CLASSES["MONTH"].keys() | CLASSES["WEEKDAY"].keys()


def _describes(site: Site, reading: Reading, opening: str) -> bool:
    """Whether a time without a preposition stands in front of the thing that it tells apart."""
    if opening in _OWNERS or site.word(-1) in _OWNERS:
        if opening == "the" and site.tokens[site.end - 1].lower in _MEALS:
            return True
        titled = opening == "the" and reading.grain is Grain.DAY and _title_follows(site)
        pointed = opening in {"this", "that"} and not event_follows(site)
        return titled or (noun_follows(site) and not pointed)
    if site.word(0) in _PAPERS and _title_follows(site):
        return True
    long = reading.grain not in {Grain.DAY, Grain.WEEKEND}
    return event_follows(site) or (long and noun_follows(site) and _compound(site))


_MEALS = frozenset({"lunch", "dinner", "breakfast"})
_PAPERS = word_set(
    "times mirror telegraph express post mail herald star tribune league school road street lane"
)
"""Words that make a name of a capitalized day before them: "Sunday Times"."""


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
    if after is not None and after.lower == "s" and site.word(2) in _IS:
        return False
    return after is not None and (after.lower == "s" or tokens[end - 1].lower.endswith("s"))


_IS = word_set("the a an my when where not fine good ok okay too best it perfect great out off")
"""Words before which the "'s" of a day is no owner's: "Friday's the day"."""


def _compound(site: Site) -> bool:
    """Whether "Q3 report" or "2025 review": a bare name of a period in front of a thing."""
    return site.end - site.start <= len("Q3") and site.tokens[site.start].lower not in {
        "next",
        "last",
        "this",
    }
