"""Verb forms, and the words around them, that tell whether something is over."""

from reflect.language.dates.lexicon import word_set

SIMPLE = word_set(
    "went did was were spoke saw gave ran wrote rewrote came took knew began became chose drew"
    " drove fell forgot swam rang wore had sang ate drank flew grew rode rose threw woke broke"
    " stole swore shook tore forgave withdrew froze wept crept hid"
    " shone sprang swung blew flung fled sank shrank swept clung knelt leapt overslept undertook"
    " mistook arose awoke fought sought didn didnt wasn wasnt weren werent hadn hadnt couldn"
    " couldnt"
)
"""Forms that are past whatever stands around them."""
PARTICIPLES = word_set(
    "met sent told left made found felt thought brought bought built held kept led lost paid said"
    " sat slept stood taught won been heard spent lent meant got gotten sold caught dealt learnt"
    " understood done gone seen written rewritten taken given spoken begun chosen driven eaten"
    " fallen forgotten known shown thrown worn broken drawn tried"
    " fed bit dug stuck hung lit shot slid spun overheard died lied"
)
"""Forms that may be participles, whose helper decides ("I'll have it sent", "I sent")."""
NEVER_ALONE = word_set("done written rewritten taken given begun chosen drawn shown")
"""Participles that are no past without a helper."""
OPEN = word_set(
    "will ll shall would d going gonna should could can may might must need needs want wants let"
    " plan plans hope hopes please won wont gotta wanna imma im"
)
UNREAL = frozenset({"would", "could", "should", "might", "d"})
BOOKED = frozenset({"booked", "reserved", "signed", "asked"})
FAILED = word_set("forgot failed managed had wanted needed meant hoped used began started tried")
SUPPOSED = frozenset({"supposed", "going", "meant", "about"})
PROMISES = word_set(
    "promised agreed offered committed vowed pledged arranged planned owed volunteered scheduled"
)
"""Past acts whose object lies ahead: "promised Ilse a draft in a few weeks"."""
READY = word_set(
    "done finished sent signed booked submitted written printed paid drafted completed posted filed"
    " sorted uploaded delivered shared sewn built made planned cleared fixed painted"
)
"""Participles that close a note: "letter done May 28"."""
HELPING = word_set("be get gets getting being is are am m re keep want")
PERFECT = frozenset({"have", "has", "ve", "having"})
PASSED = word_set("had was were been got wasn weren hadn")
FEELING = word_set("was were am is are been be feel felt m so very too")
SUBJECTS = frozenset({"i", "we", "he", "she", "they"})
OWNERS = word_set(
    "the a an my our your his her their its this that these those some any no each every him them"
    " me us you it"
)
TRAILING = word_set("again as too finally with in at on of for and or from")
STOPS = frozenset(".!?;:\n")
CLAUSE = word_set(
    "but so because which who what how why that then though while when if whether where since as"
)
FAR = 14
REGULAR = 5
NOT_PAST = word_set(
    "need speed feed indeed proceed succeed exceed embed hundred sacred naked wicked breed bleed"
    " interested excited tired bored worried"
)
AHEAD = PROMISES | word_set(
    "said told asked wanted gave given needed expected due set ordered booked got hoped insisted"
    " demanded begged reckoned meant requested warned reminded extended postponed moved pushed"
)
"""Past acts whose limit lies ahead: "she wanted it by Friday", "he gave me until Monday"."""
EVERYBODY = SUBJECTS | word_set(
    "you everyone everybody nobody noone someone somebody it who that what"
)
"""Words for whoever acts."""
