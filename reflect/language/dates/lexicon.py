"""The words of the grammar, in classes.

A class gives each of its words a number, which the rules receive.  To teach a
new spelling, add it to its class or to `spelling.SHORT_FORMS`.
"""

from collections.abc import Mapping


def word_set(words: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(words.split())


def _numbered(names: str, first: int = 0) -> dict[str, int]:
    """Number groups of words: `a|b c` gives a and b the first number, c the next."""
    return {
        word: number
        for number, group in enumerate(names.split(), first)
        for word in group.split("|")
    }


CLASSES: Mapping[str, Mapping[str, int]] = {
    "WEEKDAY": _numbered(
        "monday|mon tuesday|tue|tues wednesday|wed|weds thursday|thu|thur|thurs"
        " friday|fri saturday|sat sunday|sun"
    ),
    "WEEKDAYS": _numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
    "MONTH": _numbered(
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug"
        " september|sep|sept october|oct november|nov december|dec",
        1,
    ),
    "SEASON": _numbered("spring|springtime summer|summertime autumn|fall winter|wintertime"),
    "CARD": _numbered(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen",
        1,
    ),
    "TENS": {
        word: 10 * number
        for word, number in _numbered(
            "twenty thirty forty|fourty fifty sixty seventy eighty ninety", 2
        ).items()
    },
    "ORDW": _numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth|twelth"
        " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        1,
    )
    | {"thirtieth": 30},
    "ZONE": _numbered(
        "utc|gmt|z bst|west cet|cest eet|eest|msk et|est|edt ct|cst|cdt mt|mst|mdt pt|pst|pdt"
        " ist|sgt|hkt|jst|aest|aedt|nzst aoe"
    ),
    "FRACTION": {"\u00bc": 1, "\u00bd": 2, "\u00be": 3},
    "UNIT": _numbered(
        "minute|minutes|min|mins|second|seconds|sec|secs hour|hours|hr|hrs|h day|days"
        " week|weeks|workweek fortnight|fortnights month|months|mth|mths"
        " quarter|quarters year|years|yr|yrs decade|decades"
    ),
    "DAYPART": _numbered(
        "morning|morn afternoon|aft|arvo evening|eve night"
        " lunchtime|lunch|dinnertime|dinner|teatime|breakfast daytime|noon|midday|midnight"
    ),
}
"""Class → word → the number that rules receive."""

MINUTE, HOUR, DAY, WEEK, FORTNIGHT, MONTH, QUARTER, YEAR, DECADE = range(9)
"""The numbers of the class UNIT."""

UNIT_MONTHS: Mapping[int, int] = {MONTH: 1, QUARTER: 3, YEAR: 12}
"""Units of whole months, and how many."""

MONTH_NAMES_AND_WORDS = frozenset(
    {"may", "march", "mar", "april", "june", "jan", "jun", "august", "dec"}
)
"""Months that are also verbs, first names or other words."""

WEEKDAY_NAMES_AND_WORDS = frozenset({"sat", "sun", "wed", "mon", "tue", "thu"})
"""Weekdays that are also verbs, nouns or names."""

DATE_PREPOSITIONS = word_set(
    "in by until till before since during after mid early late of next this last end around"
    " between coming through previous past following over come upcoming"
)
"""Words after which a doubtful month name is a month."""

DAY_PREPOSITIONS = word_set(
    "on by until till before since after next this last from through between every each or and"
    " to coming due latest previous past following for come week"
)
"""Words after which a doubtful weekday name is a weekday."""

FUNCTION_WORDS = word_set(
    "a about above after again ago all also although always am an and any anyone are as at away"
    " back be because been before being below between both but by can cannot could d did do does"
    " done down during each either else ever every for from had has have he her here hers him"
    " his however i if in instead into is it its just later latest let ll m maybe me might mine"
    " must my neither never nor not now of off on once only onto or our ours out over please re"
    " s shall she should since so still t than that the their them then there these they this"
    " those though through till to together too until up us ve via was we well were what when"
    " where whether which while who whom why will with without would yes yet you your yours no"
    " ok okay thanks onwards onward hopefully probably sharp instead works suits via going"
    " sounds cheers begins starts ends finishes closes runs cause cos coz n bc lol tho gonna"
    " imma ill im u w pls plz plse thx ty tbh btw fyi max tops xx lads mate sir definite"
    " only either ideally though well also eg ie both myself"
)
"""Words that do not make a thing of the date before them ("the 12th at the latest")."""

GATHERINGS = word_set(
    "meeting meetings call session sessions class workshop seminar standup stand catch meetup"
    " assembly lesson lecture review clinic group retro coffee lunch breakfast dinner party"
    " conference webinar interview appointment rehearsal practice training shift chat huddle panel"
    " open morning club hearing appraisal supervision tutorial 121 sync briefing"
)
"""Nouns for times at which people come together, where one may act ("in Friday's call")."""

EVENT_NOUNS = word_set(
    "agenda appraisal appointment article assembly assessment assignment audit away board book"
    " booking briefing budget call campaign catch chat class clinic coffee cohort conference"
    " course deadline deck demo dinner drinks event exam exhibition figures forum gathering"
    " goals group hackathon interview interviews intake issue keynote launch lecture lesson"
    " lunch market meeting meetings meet meetup minutes newsletter numbers objectives panel"
    " paper party pitch plan plans planning presentation programme program quiz release report"
    " reports results retreat retro review reviews roadmap rota round run schedule school"
    " seminar session sessions shift shifts show slides slot sprint standup strategy submission"
    " summit symposium talk talks targets team test timetable tour trip tutorial update visit"
    " webinar workshop workshops accounts bill bulletin cards class concert data deck edition email"
    " entry fair festival figures game gig hearing holiday holidays invoice invoices issue letter"
    " letters log match menu music notes payroll payslip photos pictures post quarter race ride"
    " sale sales service statement statements stats stats trial wedding"
)
"""Nouns that make content of a bare date in front of them ("the Friday meeting")."""
