"""Labels of texts that people wrote: compiled without the texts, and joined to them again.

usage: human.py compile --texts RAW.jsonl LABELS.txt [LABELS.txt ...] [--out LABELS.jsonl]
       human.py show --texts RAW.jsonl LABELS.jsonl [ID ...]

The texts are not ours to keep.  A labeller quotes words beside a text, in the form of
`models/corpus/README.md` under a line `== id`; what is kept are offsets, head words, attributes
and a hash by which a text that has changed is noticed.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from markup import Fault, Json, MarkupError, parse_item

SPANS = ("head", "action", "due_text", "condition", "recurs")


class ChangedTextError(Exception):
    """A text is not the one that was labelled."""


def fingerprint(text: str) -> str:
    """Return the hash by which a labelled text is known again."""
    return sha256(text.encode()).hexdigest()[:16]


def load(path: Path) -> list[Json]:
    """Read JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def blocks(path: Path) -> Iterator[tuple[int, str, list[str]]]:
    """Yield (line number, id, label lines) of every text of a label file."""
    begun, name, lines = 0, "", list[str]()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            if name:
                yield begun, name, lines
            begun, name, lines = number, line[3:].strip(), []
        elif line.strip() and not line.startswith("#"):
            lines.append(line)
    if name:
        yield begun, name, lines


def labelled(text: str, lines: Iterable[str]) -> list[Json]:
    """Return the items of a text, from left to right.

    Raises:
        MarkupError: If a line breaks the form.
    """
    items = [parse_item(text, line.strip()) for line in lines]
    items.sort(key=lambda item: item["head"])  # type: ignore[arg-type,return-value]
    heads = [str(item["head"]) for item in items]
    twice = {head for head in heads if heads.count(head) > 1}
    if twice:
        raise MarkupError(f"two items have the head at {sorted(twice)}")
    return items


def compile_labels(paths: list[Path], texts: dict[str, Json]) -> tuple[list[Json], list[Fault]]:
    """Return one record of labels a text, without the text, and all that is wrong."""
    records, faults = dict[str, Json](), list[Fault]()
    for path in paths:
        for number, name, lines in blocks(path):
            if name not in texts or name in records:
                says = "labelled twice" if name in records else "no such text"
                faults.append(Fault(path, number, f"{name}: {says}"))
                continue
            text = str(texts[name]["text"])
            try:
                items = labelled(text, lines)
            except (MarkupError, ValueError) as error:
                faults.append(Fault(path, number, f"{name}: {error}"))
                continue
            records[name] = {"id": name, "hash": fingerprint(text), "items": named(text, items)}
    return [records[name] for name in sorted(records)], faults


def named(text: str, items: list[Json]) -> list[Json]:
    """Return items with their head words, so that labels can be read without the text."""
    return [{"word": text[item["head"][0] : item["head"][1]], **item} for item in items]  # type: ignore[index]


def joined(labels: list[Json], texts: dict[str, Json]) -> list[Json]:
    """Return labelled records as `annotation.md` has them: texts and labels together.

    Nobody has marked their near-misses: they are `unmarked`.

    Raises:
        ChangedTextError: If a text is missing or is not the one that was labelled.
    """
    records = list[Json]()
    for label in labels:
        name = str(label["id"])
        told = texts.get(name)
        if told is None or fingerprint(str(told["text"])) != label["hash"]:
            raise ChangedTextError(f"the text of {name} is not the one that was labelled")
        items = [{k: v for k, v in item.items() if k != "word"} for item in label["items"]]  # type: ignore[attr-defined]
        records.append({**told, "items": items, "near": [], "unmarked": True})
    return records


def show(record: Json) -> str:
    """Return a labelled text as a reader checks it."""
    text = str(record["text"])
    lines = [f"== {record['id']} | {record['writer']} | {record['on']}", text, "--"]
    for item in record["items"]:  # type: ignore[attr-defined]
        said = {k: text[item[k][0] : item[k][1]] for k in SPANS if item.get(k)}
        lines.append(f"{item['kind']} {item['owner']} > {item['to']} {item['due']} {said}")
    return "\n".join(lines)


def main() -> int:
    """Compile label files, or show texts with their labels."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["compile", "show"])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    texts = {str(record["id"]): record for record in load(options.texts)}
    if options.what == "show":
        wanted = set(options.files[1:])
        for record in joined(load(Path(options.files[0])), texts):
            if not wanted or record["id"] in wanted:
                print(show(record), end="\n\n")
        return 0
    records, faults = compile_labels([Path(name) for name in options.files], texts)
    for fault in faults:
        print(fault, file=sys.stderr)
    counts = [len(record["items"]) for record in records]  # type: ignore[arg-type]
    print(f"{len(records)} texts, {sum(counts)} items, {counts.count(0)} empty")
    if options.out and not faults:
        lines = (json.dumps(record, ensure_ascii=False) for record in records)
        options.out.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
