"""Summaries to be written out."""

from dataclasses import replace
from datetime import date

from reflect.app.summaries import Line, Shared, Summary

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "'><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "![x](http://evil.example/p.png)",
    "<http://evil.example>",
    "http://evil.example",
    "www.evil.example",
    "[x]: http://evil.example",
    "# heading",
    "heading\n===",
    "- [ ] box",
    "1. one",
    "2) two",
    "> quote",
    "```\ncode\n```",
    "    code",
    "---",
    "***",
    "| a | b |\n|---|---|",
    "**bold** _it_ ~~no~~ `code`",
    "&lt;b&gt; &amp; &#35;",
    "ends with a backslash \\",
    "{{ 7 * 7 }}",
    "{% for x in y %}",
    "\x1b]52;c;aGk=\x1b\\\x07",
    "a\u202eb",
    "<!-- comment",
    "]]>",
    "</title><script>1</script>",
    "\N{FULLWIDTH LESS-THAN SIGN}script\N{FULLWIDTH GREATER-THAN SIGN}",
)
"""Texts that mean something to HTML, to Markdown, to a template or to a terminal."""

EMPTY = Summary(
    title="Priya and Dana",
    written_by="Priya",
    with_whom="Dana",
    on=date(2026, 3, 4),
    session_on=None,
    next_on=None,
    goals=(),
    shared=(),
    agreed=(),
    proposed=(),
    settled=(),
    ideas=(),
)
"""A relationship in which nothing happened yet."""


AGREED = "Agreed: everybody has said yes."


def agreement(short: str, what: str, status: str = AGREED, who: str = "Priya") -> Line:
    """Return an agreement with nothing special about it."""
    return Line(
        short=short,
        who=who,
        what=what,
        due=None,
        status=status,
        condition=None,
        recurs=None,
        done_when=None,
        changed_in_time=0,
    )


FULL = replace(
    EMPTY,
    session_on=date(2026, 3, 3),
    next_on=date(2026, 3, 17),
    goals=("Finish the outline", "Find a co-author"),
    shared=(
        Shared("What was said?", "We found the knot:\nthe method, not the data.\n\nA relief."),
        Shared("What do you take with you?", "1. Ask earlier\n2. Write *less*"),
    ),
    agreed=(
        replace(agreement("a1", "Send the draft"), due=date(2026, 3, 6), changed_in_time=1),
        replace(agreement("a2", "Meet and walk", who="Priya and Dana"), recurs="every Monday"),
    ),
    proposed=(
        replace(
            agreement("a3", "Introduce Priya to Ben", "Dana offered this.", "Dana"),
            condition="if he is in town",
            done_when="a mail to both",
        ),
    ),
    settled=(agreement("a4", "Book a room", "Done, by Priya’s own word."),),
    ideas=(agreement("a5", "Apply for the fellowship", "An idea: nobody is bound by it."),),
)
"""One of everything."""


def poisoned(text: str) -> Summary:
    """Return a summary with this text in every field that a person can write."""
    line = replace(
        agreement("a1", text, who=text),
        condition=text,
        recurs=text,
        done_when=text,
        status=text,
    )
    return replace(
        FULL,
        title=text,
        written_by=text,
        with_whom=text,
        goals=(text,),
        shared=(Shared(text, text), Shared("What else?", f"before\n{text}\nafter")),
        agreed=(line,),
        proposed=(line,),
        settled=(line,),
        ideas=(line,),
    )
