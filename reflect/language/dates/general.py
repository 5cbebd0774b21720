"""Times of statements that hold at any time, and of questions: "it always rains in April"."""

from reflect.language.dates.chart import Site
from reflect.language.dates.clause import Clause
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.readings import Reading
from reflect.language.dates.verbs import FAR, STOPS

_HABITS = word_set(
    "always usually never often generally normally typically rarely seldom traditionally mostly"
)
_INTENDING = word_set("will ll shall gonna going wont ill im want need must mind promise plan to")
_BE = frozenset({"is", "s", "'s", "are", "was"})
_EXTREMES = word_set(
    "worst best favourite favorite busiest hardest longest quietest slowest least most only day"
)
_MOODS = word_set(
    "hard tough chaos hell rough awful horrible difficult lonely mental busy quiet dead hectic"
    " manic boring stressful depressing overrated"
)
_OWNERS = word_set("my her his our their your the a always usually never so just really")
_FEELING = word_set("especially love loves hate hates adore dread dreads loved hated")
_SHUT = frozenset({"closed", "shut", "open"})
_NAMED_DAYS = word_set("birthday anniversary bday nameday")
_ASKING = word_set("what when which why who where how whats whens")
_ABOUT = word_set("is are was were s do does did day date month time has have")
_INVITING = word_set("about if don dont not can could would will shall should")
_FREE = word_set("free busy off around working about in away open closed")
_DEGREES = word_set("first last only second third best worst")
_KINDS = word_set("kind type sort")
_FARTHEST = 30
_BOUNDS = frozenset({"until", "till", "by", "from", "to"})
_WORKERS = word_set("i we he she they you only just to ll")
_SUBJECT = word_set("is was works suits would will might could")
_CANNOT = frozenset({"cant", "cannot"})


def is_general(site: Site, reading: Reading) -> bool:
    """Whether the words tell what is so at any time, or ask, rather than say when to act."""
    return (
        _beside(site)
        or _refused(site)
        or _named_day(site)
        or _works(site, reading)
        or _predicated(site)
        or _asked(site)
        or _habit(site)
    )


def _beside(site: Site) -> bool:
    """Whether a word right beside the phrase tells so: "like Christmas morning"."""
    before, earlier, after = site.word(-1), site.word(-2), site.word(0)
    checks = (
        before == "like" and earlier not in {"would", "d", "id"} and after not in _SUBJECT,
        before in _FEELING,
        _shut(before, earlier) and site.opening not in _BOUNDS,
        before == "old",  # "4 weeks old today"
        before == "time" and site.opening == "in" and earlier in _DEGREES,
        before == "roll" and site.opening == "on",
        after in _KINDS and site.word(1) == "of",
        after == "yet",
        after == "flat",  # "in two days flat"
    )
    return any(checks)


def _shut(word: str, earlier: str) -> bool:
    """Whether a place is told to be closed or open: "shops shut on Good Friday"."""
    if word == "open":
        return earlier in _BE | {"re", "m"}
    return word in _SHUT and earlier not in _WORKERS


def _refused(site: Site) -> bool:
    """Whether a day does not suit: "I can't do Tuesday"."""
    words = [token.lower for token in site.tokens[max(0, site.start - 5) : site.start]]
    if words[-1:] == ["it"]:
        words.pop()
    if words[-1:] not in (["do"], ["make"]):
        return False
    words.pop()
    return words[-1:] == ["t"] or not _CANNOT.isdisjoint(words[-1:]) or words[-2:] == ["can", "not"]


def _named_day(site: Site) -> bool:
    """Whether somebody's birthday is told: "my birthday's in June", "I was born on 4 May"."""
    words = [token.lower for token in site.tokens[max(0, site.start - 4) : site.start]]
    if words[-1:] == ["born"]:
        return True
    told = bool(words) and words[-1] in _BE
    return told and any(word in _NAMED_DAYS for word in words[-3:-1])


def _works(site: Site, reading: Reading) -> bool:
    """Whether the days are those on which somebody works: "I work Tuesday to Thursday"."""
    ranged = reading.first is not None and reading.first != reading.due
    works = site.word(-1) in {"work", "works"} and site.word(-2) in _WORKERS
    return ranged and works


def _predicated(site: Site) -> bool:
    """Whether something general is said of the day: "Monday is my worst day"."""
    after = [token.lower for token in site.tokens[site.end : site.end + 6] if token.text.isalpha()]
    if not after or after[0] not in _BE or site.word(-1).isalpha():
        return False
    rest = after[1:]
    while rest and rest[0] in _OWNERS:
        rest = rest[1:]
    return bool(rest) and (rest[0] in _MOODS or (rest[0] in _EXTREMES and _no_plan(rest)))


def _no_plan(rest: list[str]) -> bool:
    """Whether nobody acts on the day: not "Friday is the day I tell her"."""
    return rest[0] != "day" or rest[1:2] == ["of"]


def _asked(site: Site) -> bool:
    """Whether a question asks about the day: "is Friday a bank holiday?"."""
    tokens, start, end = site.tokens, site.start, site.end
    while end < min(len(tokens), site.end + _FARTHEST) and tokens[end].text not in STOPS:
        end += 1
    if end >= len(tokens) or tokens[end].text != "?":
        return False
    while start > max(0, site.start - _FARTHEST) and tokens[start - 1].text not in STOPS:
        start -= 1
    words = [token.lower for token in tokens[start:end] if token.text.isalpha()]
    if len(words) < len(("is", "Friday")):
        return False
    if words[0] in {"is", "are"} and start + 1 == site.start:
        return site.word(0) in {"a", "an", "the"}
    if words[0] in {"are", "r"} and words[1] in {"you", "we", "they", "u"}:
        return not _FREE.isdisjoint(words[2:3]) and end + 1 == len(tokens)
    asks = words[1] in _ABOUT or words[1].endswith("s")
    return words[0] in _ASKING and asks and _INVITING.isdisjoint(words[1:3])


def _habit(site: Site) -> bool:
    """Whether the clause of the phrase tells what happens again and again."""
    clause = Clause(site.tokens, site.start)
    first, last = site.start, site.end
    while first > max(0, site.start - FAR) and not clause.breaks(first - 1):
        first -= 1
    limit = min(len(site.tokens), site.end + FAR)
    while last < limit and not clause.breaks(last):
        last += 1
    words = set(clause.words(first, site.start)) | set(clause.words(site.end, last))
    return not words.isdisjoint(_HABITS) and words.isdisjoint(_INTENDING)
