"""Asks in lines and reads lines, from a keyboard or from a pipe."""

import sys

from reflect.cli.printing import say

MARK = "> "


class Console:
    """Asks and listens; what comes from a pipe is repeated, so that the output can be read."""

    def __init__(self) -> None:
        """Read from the standard input; a keyboard gets line editing."""
        self._typed = sys.stdin.isatty()
        if self._typed:
            _edit_lines()

    def ask(self, words: str = "") -> str:
        """Say something, and return the line that comes back, without its end.

        Raises:
            EOFError: If there is no more to read.
        """
        if words:
            say(words)
        if self._typed:
            return input(MARK)
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        answer = line.rstrip("\r\n")
        say(f"{MARK}{answer}".rstrip())
        return answer

    def ask_lines(self) -> list[str]:
        """Return the lines up to an empty one; several that were pasted at once are several.

        Raises:
            EOFError: If there is no more to read before the first of them.
        """
        lines = list[str]()
        try:
            while told := self.ask().strip():
                lines += [line for line in told.splitlines() if line.strip()]
        except EOFError:
            if not lines:
                raise
        return lines

    def yes(self, words: str, *, by_default: bool) -> bool:
        """Ask a yes-or-no question until it is answered; Enter takes the default."""
        keys = "Y/n" if by_default else "y/N"
        while True:
            answer = self.ask(f"{words} [{keys}]").strip().casefold()
            if not answer:
                return by_default
            if answer in {"y", "yes"}:
                return True
            if answer in {"n", "no"}:
                return False
            say("Please answer y or n.")

    def choose(self, words: str, choices: tuple[tuple[str, str], ...], default: str) -> str:
        """Ask for one of several, by number, key or first letters; Enter takes the default.

        Args:
            words: The question.
            choices: Key and words of each.
            default: The key that Enter stands for; where it is empty, Enter stands for none.
        """
        say(words)
        for number, (key, shown) in enumerate(choices, 1):
            mark = " (Enter)" if key == default else ""
            say(f"  {number}  {shown}{mark}")
        while True:
            answer = self.ask().strip().casefold()
            if not answer and default:
                return default
            for number, (key, shown) in enumerate(choices, 1):
                if answer and (answer in {str(number), key} or shown.casefold().startswith(answer)):
                    return key
            say(f"Please answer with a number from 1 to {len(choices)}.")


def rule() -> None:
    """Leave a blank line between two things."""
    say()


def _edit_lines() -> None:
    """Let arrows and history work at the keyboard, where the system has them."""
    try:
        import readline
    except ImportError:
        return
    readline.set_auto_history(False)
