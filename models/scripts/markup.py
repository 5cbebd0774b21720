"""Reads the plain-text form in which the corpus is written.

`models/corpus/README.md` describes the form.  Offsets are never written by
hand: a labeller quotes the words, and they are found here.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KINDS = ("promise", "heard", "joint", "request", "idea")
STEPS = ("prepare", "debrief", "agreements", "check")
NEAR = (
    "past",
    "broken",
    "uncontrolled",
    "rhetoric",
    "habit",
    "hypothetical",
    "advice",
    "question",
    "quoted",
    "thirdparty",
    "declined",
)

ABOUT = ("me", "them")
HEADER_FIELDS = 3
"""How many fields the line of an answer has, besides the question that was asked."""

Json = dict[str, object]
"""One record, as JSON holds it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a corpus file."""

    path: Path
    line: int
    says: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.says}"


class MarkupError(Exception):
    """A label quotes words that the text does not have, or breaks a rule."""


def find(text: str, quoted: str, *, near: int | None = None) -> tuple[int, int]:
    """Return where `quoted` stands in `text` (end exclusive).

    `words#2` asks for the second occurrence.  Without a number the words must
    occur once, or `near` decides: the occurrence nearest to that offset wins.

    Raises:
        MarkupError: If the words are missing or stand there more than once.
    """
    wanted, _, number = quoted.partition("#") if re.search(r"#\d+$", quoted) else (quoted, "", "")
    pattern = r"(?<!\w)" + re.escape(wanted) + r"(?!\w)"
    spots = [m.start() for m in re.finditer(pattern, text)]
    if not spots:
        raise MarkupError(f"the text has no {wanted!r}")
    if number:
        if int(number) > len(spots):
            raise MarkupError(f"{wanted!r} occurs only {len(spots)} times")
        start = spots[int(number) - 1]
    elif len(spots) == 1:
        start = spots[0]
    elif near is not None:
        start = min(spots, key=lambda spot: abs(spot - near))
    else:
        raise MarkupError(f"{wanted!r} occurs {len(spots)} times; write {wanted}#1 or #2")
    return start, start + len(wanted)


def _names(field: str) -> list[str]:
    return [name.strip() for name in field.split(",") if name.strip() not in {"", "-"}]


def _due(text: str, field: str, near: int) -> tuple[list[str], tuple[int, int] | None]:
    dates, _, phrase = field.partition("@")
    days = [day.strip() for day in dates.split("/") if day.strip() not in {"", "-"}]
    for day in days:
        dt.date.fromisoformat(day)
    if not phrase.strip():
        raise MarkupError("due needs its words: due=2026-03-06 @ by Friday")
    return days, find(text, phrase.strip(), near=near)


def parse_item(text: str, line: str) -> Json:
    """Read one item line: `kind | head | action | owner > to | due=… | if=… | recurs=… | neg`.

    Raises:
        MarkupError: If the line breaks the form.
    """
    kind, head, action, who, *rest = [part.strip() for part in line.split(" | ")]
    if kind not in KINDS:
        raise MarkupError(f"no kind {kind!r}")
    start, end = find(text, action)
    inner = find(text[start:end], head, near=0)
    owner, _, to = who.partition(">")
    item: Json = {
        "head": [start + inner[0], start + inner[1]],
        "action": [start, end],
        "owner": _names(owner),
        "to": _names(to),
        "kind": kind,
        "due": [],
        "due_text": None,
    }
    for part in rest:
        _option(text, item, part, start)
    if kind == "joint" and len(_names(owner)) < 2:
        raise MarkupError("a joint item has at least two owners")
    if " " in head.partition("#")[0]:
        raise MarkupError(f"the head is one word, not {head!r}")
    return item


def _option(text: str, item: Json, part: str, near: int) -> None:
    if part == "neg":
        item["negated"] = True
    elif part.startswith("due="):
        days, span = _due(text, part[4:], near)
        item["due"], item["due_text"] = days, list(span) if span else None
    elif part.startswith("if="):
        item["condition"] = list(find(text, part[3:].strip(), near=near))
    elif part.startswith("recurs="):
        item["recurs"] = list(find(text, part[7:].strip(), near=near))
    else:
        raise MarkupError(f"cannot read {part!r}")


def parse_record(lines: list[str], voice: Json, number: int) -> Json:
    """Read one answer with its labels; `lines[0]` is the `==` line.

    Raises:
        MarkupError: If a line breaks the form.
    """
    step, on, following, *asked = [
        part.strip() for part in lines[0].lstrip("= ").split("|", HEADER_FIELDS)
    ]
    if step not in STEPS:
        raise MarkupError(f"no step {step!r}")
    dt.date.fromisoformat(on)
    if "--" not in lines:
        raise MarkupError("no -- line between the text and its labels")
    cut = lines.index("--")
    text = "\n".join(lines[1:cut]).strip()
    items: list[Json] = []
    misses: list[Json] = []
    for line in lines[cut + 1 :]:
        if line.startswith("near | "):
            _, name, words = [part.strip() for part in line.split(" | ", 2)]
            if name not in NEAR:
                raise MarkupError(f"no near-miss class {name!r}")
            misses.append({"class": name, "span": list(find(text, words, near=0))})
        elif line.strip():
            items.append(parse_item(text, line))
    items.sort(key=lambda item: item["head"])  # type: ignore[arg-type,return-value]
    return {
        "id": f"{voice['voice']}-{number:03}",
        "text": text,
        "writer": voice["writer"],
        "role": voice["role"],
        "people": voice["people"],
        "on": on,
        "next_session": None
        if following in {"-", "none"}
        else dt.date.fromisoformat(following).isoformat(),
        "step": step,
        "items": items,
        "near": misses,
        **(_asked(asked[0]) if asked else {}),
    }


def _asked(field: str) -> Json:
    """Read `me: What did you take on?`: whose acts were asked for, and in which words."""
    about, _, question = field.partition(":")
    if about not in ABOUT or not question.strip():
        raise MarkupError(f"write me: or them: and the question, not {field!r}")
    return {"about": about, "question": question.strip()}


def parse_people(field: str) -> dict[str, str]:
    """Read `Priya=mentee, Dana=mentor`."""
    pairs = (part.split("=") for part in field.split(","))
    return {name.strip(): role.strip() for name, role in pairs}


def parse_voice(line: str) -> Json:
    """Read `# voice | id | role | writer | people | who they are`."""
    _, name, role, writer, people, about = [p.strip() for p in line.lstrip("# ").split("|", 5)]
    found = parse_people(people)
    if found.get(writer) != role:
        raise MarkupError(f"{writer} is not the {role} of {found}")
    return {"voice": name, "role": role, "writer": writer, "people": found, "about": about}


def blocks(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, lines) of every block that starts with `#` or `==`."""
    begun, lines = 0, list[str]()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith(("# voice", "== ")):
            if lines:
                yield begun, lines
            begun, lines = number, []
        lines.append(line)
    if lines:
        yield begun, lines


def read_answers(path: Path) -> tuple[list[Json], list[Fault]]:
    """Read a file of answers: its records, and all that is wrong with it."""
    records: list[Json] = []
    faults: list[Fault] = []
    voice: Json | None = None
    count = 0
    for line, lines in blocks(path):
        try:
            if lines[0].startswith("# voice"):
                voice, count = parse_voice(lines[0]), 0
            elif voice is None:
                faults.append(Fault(path, line, "an answer before the first voice"))
            else:
                count += 1
                records.append(parse_record(lines, voice, count))
        except (MarkupError, ValueError) as error:
            faults.append(Fault(path, line, str(error)))
    return records, faults
