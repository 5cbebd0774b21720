"""The words for the pair's meetings: who meets, what it is called, and how it is told."""

from reflect.language.dates.patterns import Rule, rule

RULES: list[list[Rule]] = [
    # who
    rule("SUBJ", "i|we|she|he|they|you|u|us", lambda _: 1),
    rule("SUBJ", "you|u|she|he|they and|&|n i|me", lambda _: 1),
    rule("SUBJ", "NAME and|& i|me", lambda *_: 1),
    rule("SUBJ", "me|i and|& you|u|NAME", lambda *_: 1),
    rule("SUBJ", "we both|all|two", lambda _: 1),
    # what it is called
    rule(
        "SNOUN",
        "session|meeting|call|chat|conversation|catchup|meetup|checkin|appointment|talk|121"
        "|meet|lesson|coffee|zoom|huddle|sitdown|visit|conversation|discussion",
        lambda _: 1,
    ),
    rule("SNOUN", "catch|check|meet - up|in", lambda _: 1),
    rule("SNOUN", "catch up", lambda _: 1),
    rule("SNOUN", "1 :|- 1", lambda _: 1),
    rule(
        "SNOUN",
        "mentoring|mentor|mentorship|coaching|video|zoom|phone session|meeting|call|chat",
        lambda _: 1,
    ),
    # how it is told
    rule("MEET", "meet|speak|talk|chat|reconvene|connect|sync", lambda _: 1),
    rule("MEET", "sit|come down|together", lambda _: 1),
    rule("AGAIN", "again|next|properly|together", lambda _: 1),
    rule("AGAIN", "next time", lambda _: 1),
    rule("MEET", "catch|meet up", lambda _: 1),
    rule("MEET", "are|get together", lambda _: 1),
    rule("MEET", "see her|him|them|you|NAME", lambda *_: 1),
    rule("MEET", "see each|one other|another", lambda _: 1),
    rule("MEET", "see NAME", lambda *_: 1),
    rule("MEET", "meet|speak|talk|chat with|to her|him|them|you", lambda _: 1),
    rule("MEET", "meet|speak|talk|chat with|to NAME", lambda *_: 1),
    rule("MEET", "meet her|him|them|you|NAME", lambda *_: 1),
]
"""SUBJ, SNOUN, MEET and AGAIN have no value of their own."""
