"""Times that are part of a name: "Friday Night Lights", "Easter Road", "Freaky Friday"."""

from collections.abc import Sequence

from reflect.language.dates.chart import Site
from reflect.language.dates.lexicon import CLASSES, DATE_PREPOSITIONS, DAY_PREPOSITIONS, word_set
from reflect.language.dates.tokens import Tok

_FIRST = word_set(
    "black blue bloody freaky manic super ruby stormy casual sheffield man girl psychology usa"
    " cyber fat giving gloomy perfect wild sweet hollywood history radio fm call nightmare edge"
    " project cherry plough magic mad happy"
)
"""First words of names that end in a day: "Freaky Friday", "Psychology Today"."""
_LAST = word_set(
    "road street lane avenue island islands institute times mirror telegraph mail herald tribune"
    " agreement accord accords rising revolution uprising massacre tsunami carol addams fever"
    " lights honours manifesto protocol murder murders league foundation bank"
)
"""Last words of names that begin with a day, wherever they stand: "Easter Road"."""
_LATER = word_set(
    "close court place green park hill house hall school academy church club group society trust"
    " fund project express post star sport magazine review journal show live cup festival fair"
    " parade books press records studios kitchen bakery cafe bar inn arms hotel market assembly"
    " brunch roast dinner games girls boys band choir fm tv radio news awards prize act cards cake"
)
"""The same, unless the day opens a note: "Friday Club, bring cake"."""
_MAILS = word_set("mail independent observer post")
_DOMAINS = word_set("com org net io co uk app dev fm tv ai")
_ACTS = word_set(
    "and & will ll is s has to can could should would must may might wants needs does d im plus"
)
_ARTS = word_set(
    "watch watching watched rewatch see seen read reading play playing played sing singing sung"
    " rehearse learn listen called titled named film book novel song series album episode movie"
    " cover join visit"
)
_PLAYED = _ARTS - {"join", "visit", "see"}
_ARTICLES = word_set("a an the my our your his her their")
_PLACING = word_set("of with near via about called against like than as into onto inside outside")
_LEADERS = DAY_PREPOSITIONS | DATE_PREPOSITIONS | _ARTICLES | word_set("on at in to for of")
_JOINING = word_set("of the a an and in on at to for never comes with from my i m is it")
_QUOTES = {'"': '"', "\u201c": "\u201d", "\u00ab": "\u00bb", "*": "*", "_": "_", "\u2018": "\u2019"}
_FEASTS = (
    *({each} for each in ("christmas", "xmas", "easter", "boxing", "valentine", "valentines")),
    *({"halloween"}, {"may", "day"}, {"good", "friday"}, {"new", "year"}),
)
_NEVER = frozenset({"comes", "knows", "dies"})
_NEIGHBOURS = word_set("tomorrow today tonight yesterday")
_LONGEST = 8


def is_named(site: Site) -> bool:
    """Whether the phrase is part of a name of something else."""
    if _address(site) or (site.word(0) == "never" and site.word(1) in _NEVER):
        return True
    last = site.end - 1
    while site.tokens[last].lower in {"s", "'", "\u2019"} and last > site.start:
        last -= 1
    if not _capital(site.tokens, last):
        return False
    return _quoted(site) or _title_case(site) or _ends_name(site) or _begins_name(site)


def _address(site: Site) -> bool:
    """Whether a web address goes on: "Monday.com"."""
    tokens, end = site.tokens, site.end
    glued = end + 1 < len(tokens) and tokens[end - 1].end + 1 == tokens[end + 1].start
    return glued and site.word(0) == "." and site.word(1) in _DOMAINS


def _title_case(site: Site) -> bool:
    """Whether the phrase is written like a title: "The Day After Tomorrow"."""
    tokens, start = site.tokens, site.start
    played = site.word(-1) in _PLAYED
    if site.end - site.start == 1:
        return played and site.opening in _NEIGHBOURS
    before = tokens[start - 1].text if start else ""
    inner = {token.lower for token in tokens[start + 1 : site.end - 1]}
    written = before.islower() and all(_upper(token) for token in tokens[start : site.end])
    return written and (played or not inner.isdisjoint(_INNER))


_INNER = word_set("after before of the on in by to from days weeks months years hours")


def _upper(token: Tok) -> bool:
    return token.text[:1].isupper() or token.text.isdigit()


def _quoted(site: Site) -> bool:
    """Whether the phrase stands in a title in quotation marks: "Super Tuesday"."""
    tokens = site.tokens
    for start in range(site.start - 1, max(-1, site.start - _LONGEST), -1):
        closing = _QUOTES.get(tokens[start].text)
        if closing is not None:
            break
        if not _titled(tokens[start]):
            return False
    else:
        return False
    for end in range(site.end, min(len(tokens), site.end + _LONGEST)):
        if tokens[end].text == closing:
            return all(_titled(token) for token in tokens[start + 1 : end])
    return False


def _titled(token: Tok) -> bool:
    small = token.lower in _JOINING or not token.text.isalpha()
    return small or token.text[:1].isupper()


def _ends_name(site: Site) -> bool:
    """Whether a name ends with the day: "Freaky Friday", "the Mail on Sunday"."""
    tokens, first = site.tokens, site.start
    if site.opening == "on" and site.end - first > 1 and site.word(-1) in _MAILS:
        return _capital(tokens, first - 1) and site.word(-2) in _ARTICLES
    if not _capital(tokens, first) or not _capital(tokens, first - 1):
        return False
    return site.word(-1) in _FIRST and tokens[first].lower not in _LEADERS


def _begins_name(site: Site) -> bool:
    """Whether a name goes on after the day: "Friday Night Lights", "on Easter Road"."""
    tokens, end = site.tokens, site.end
    stop = end
    while (
        stop < end + _LONGEST
        and _capital(tokens, stop)
        and _near(tokens, stop)
        and not _initials(tokens[stop])
    ):
        stop += 1
    names = {token.lower for token in tokens[end:stop]}
    if not names.isdisjoint(_LAST):
        return True
    if stop == end or not site.word(-1).isalpha() or _tells(tokens, stop):
        return False
    return not names.isdisjoint(_LATER) or _feast(site) or _led_like_name(site)


def _initials(token: Tok) -> bool:
    """Whether a word is "I" or an abbreviation, which no name needs: "Friday GP"."""
    return token.text.isupper() and token.lower not in _LATER


def _feast(site: Site) -> bool:
    """Whether a holiday is followed by more than somebody's name: "Christmas Island"."""
    words = {token.lower for token in site.tokens[site.start : site.end]}
    return any(feast <= words for feast in _FEASTS)


def _led_like_name(site: Site) -> bool:
    """Whether a word stands before that leads to a thing rather than to a day."""
    tokens, first = site.tokens, site.start
    while first < site.end - 1 and tokens[first].lower in _LEADERS:
        first += 1
    before = tokens[first - 1].lower if first else ""
    if before in _ARTS | _PLACING | _ARTICLES:
        return True
    if site.opening in {"from", "at", "in"} and site.word(1) in {"", ".", ",", "!", "?"}:
        return True  # "from Sunday Best."
    parts = [token for token in tokens[first : site.end] if token.lower in CLASSES["DAYPART"]]
    return bool(parts) and before.isalpha() and _capital(tokens, first)


def _tells(tokens: Sequence[Tok], at: int) -> bool:
    """Whether the capitalized words before `at` are somebody who acts: "Friday Ben will …"."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.pos:
        return token.pos in {"VERB", "AUX", "PART"}
    if token.text.islower() and token.text.endswith("s"):
        return True
    return token.lower in _ACTS or token.text in {":", "'", "\u2019", "-", "\u2013"}


def _capital(tokens: Sequence[Tok], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].text[:1].isupper()


def _near(tokens: Sequence[Tok], at: int) -> bool:
    return tokens[at].start - tokens[at - 1].end <= 1
