"""Everything that can go wrong, as one tree.

Each class takes data and writes its own sentence: what is wrong, where, and what
to do about it.

* ReflectError
  x UnlawfulActError, UnknownAgreementError, AmbiguousAgreementError, UnknownPersonError
  x UnknownRelationshipError, NoRelationshipError, TextTooLongError, BadDateError
  + ContentError
    x BadDialogueError, UnknownDialogueError, BadTemplateError
  + SettingsError
    x BadSettingsError
  + HomeError
    x UnwritableHomeError, MissingResourceError
  + StoreError
    x NewerStoreError, OlderStoreError, CorruptStoreError, BusyStoreError
    x FullStoreError, TamperedLedgerError
  + LanguageError
    x ReaderStoppedError, AlteredModelError
"""

from pathlib import Path


class ReflectError(Exception):
    """Something that a user can be told in one sentence."""


class UnlawfulActError(ReflectError):
    """An act does not follow from an agreement's history."""

    def __init__(self, title: str, act: str, status: str, why: str = "") -> None:
        reason = f" {why}" if why else ""
        super().__init__(f"“{title}” is {status}: it cannot be {act} now.{reason}")
        self.act = act
        self.status = status


class UnknownAgreementError(ReflectError):
    """No agreement has this id."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no agreement {name!r}. `reflect ledger` lists all of them.")


class UnknownLessonError(ReflectError):
    """Nothing that was learned has this id."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Nothing learned has the id {name!r}. `reflect language` lists all.")


class AmbiguousAgreementError(ReflectError):
    """Several agreements could be meant."""

    def __init__(self, name: str, candidates: list[str]) -> None:
        super().__init__(f"{name!r} could be {', '.join(candidates)}. Give one of these ids.")


class UnknownPersonError(ReflectError):
    """A name is not one of the relationship's people."""

    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(
            f"{name!r} is not in this relationship. Its people are {', '.join(known)}."
        )


class UnknownRelationshipError(ReflectError):
    """No relationship answers to this name."""

    def __init__(self, name: str, known: list[str]) -> None:
        listed = f" Known: {', '.join(known)}." if known else ""
        super().__init__(f"There is no relationship with {name!r}.{listed}")


class NoRelationshipError(ReflectError):
    """Nothing has been set up yet."""

    def __init__(self) -> None:
        super().__init__("There is no mentoring relationship yet. Run `reflect` to set one up.")


class TextTooLongError(ReflectError):
    """A text is longer than what is kept."""

    def __init__(self, length: int, most: int) -> None:
        super().__init__(
            f"This text has {length:,} characters; {most:,} are the most that one answer can keep. "
            "Shorten it or spread it over several answers: nothing was removed."
        )


class BadDateError(ReflectError):
    """A day could not be understood."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is not a day I understand. Try “Friday”, “12 March” or 2026-03-12."
        )


class ContentError(ReflectError):
    """Something is wrong with dialogues or templates."""


class BadDialogueError(ContentError):
    """A dialogue file has faults; all of them are listed."""

    def __init__(self, path: Path, faults: list[str]) -> None:
        listed = "\n".join(f"  - {fault}" for fault in faults)
        super().__init__(f"The dialogue in {path} cannot be used:\n{listed}")
        self.path = path
        self.faults = faults


class UnknownDialogueError(ContentError):
    """No dialogue has this name."""

    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(f"There is no dialogue {name!r}. There are: {', '.join(known)}.")


class BadTemplateError(ContentError):
    """A template cannot be rendered."""

    def __init__(self, name: str, says: str) -> None:
        super().__init__(f"The template {name} cannot be rendered: {says}.")


class SettingsError(ReflectError):
    """Something is wrong with the settings."""


class BadSettingsError(SettingsError):
    """The settings file cannot be read; all its faults are listed."""

    def __init__(self, path: Path, faults: list[str]) -> None:
        listed = "\n".join(f"  - {fault}" for fault in faults)
        super().__init__(
            f"The settings in {path} cannot be read:\n{listed}\n"
            "Nothing was changed. Mend the file or move it away to start from the defaults."
        )
        self.path = path
        self.faults = faults


class HomeError(ReflectError):
    """Something is wrong with where the program keeps its files."""


class UnwritableHomeError(HomeError):
    """The data folder cannot be written."""

    def __init__(self, path: Path, reason: str, where: str = " in REFLECT_HOME") -> None:
        super().__init__(
            f"Cannot write to {path}: {reason}. Nothing was changed. "
            f"Make the folder writable, or name another one{where}."
        )


class MissingResourceError(HomeError):
    """A part of the installation is not there."""

    def __init__(self, what: str, path: Path) -> None:
        super().__init__(f"The {what} is missing at {path}. Install reflect again.")


class StoreError(ReflectError):
    """Something is wrong with the ledger or the journal."""


class NewerStoreError(StoreError):
    """A file was written by a later version of this program."""

    def __init__(self, path: Path, revision: str) -> None:
        super().__init__(
            f"{path} was written by a newer version of reflect (revision {revision}). "
            "It was not opened or changed. Install that version, or set REFLECT_HOME to "
            "another folder."
        )


class OlderStoreError(StoreError):
    """A file was written by an earlier version of this program and is only to be read."""

    def __init__(self, path: Path, revision: str) -> None:
        super().__init__(
            f"{path} was written by an older version of reflect (revision {revision}). "
            "Run `reflect` once: it keeps a copy and brings the file up to date."
        )


class CorruptStoreError(StoreError):
    """A file is damaged."""

    def __init__(self, path: Path, detail: str, copies: list[Path]) -> None:
        newest = f" The newest copy is {copies[-1]}." if copies else " No copy was found beside it."
        super().__init__(
            f"{path} is damaged ({detail}). It was not changed.{newest} "
            "Move the damaged file away and put a copy in its place."
        )
        self.path = path


class BusyStoreError(StoreError):
    """Another program holds the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is in use by another program. Nothing was lost; try again.")


class FullStoreError(StoreError):
    """There is no room left to write."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} could not be written: {reason}. What you typed is still here; make room first."
        )


class TamperedLedgerError(StoreError):
    """The chain of events does not hold."""

    def __init__(self, path: Path, faults: list[str]) -> None:
        listed = "\n".join(f"  - {fault}" for fault in faults)
        super().__init__(f"{path} does not verify:\n{listed}")
        self.faults = faults


class LanguageError(ReflectError):
    """Something is wrong with the language work."""


class ReaderStoppedError(LanguageError):
    """The process that reads answers ended."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The part that reads answers stopped ({reason}). Your answer is kept.")


class AlteredModelError(LanguageError):
    """The shipped pipeline is not the one that was released."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The language model at {path} was altered and is not used. Install reflect again."
        )
