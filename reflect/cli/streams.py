"""The standard streams, made so that one that is closed or full ends in a sentence."""

import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

INPUT, OUTPUT, ERRORS = range(3)


class _Outlet(io.FileIO):
    """Says in a sentence why it cannot be written; a reader that has gone needs none."""

    def write(self, data: "ReadableBuffer", /) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            from reflect.cli.errors import OutputError

            raise OutputError(error) from None


class _Complaints(io.FileIO):
    """Where complaints go; when even that cannot be written there is nobody to tell."""

    def write(self, data: "ReadableBuffer", /) -> int:
        try:
            return super().write(data)
        except OSError:
            return memoryview(data).nbytes


class _ClosedInput(io.RawIOBase):
    """Says that there is nothing to read as soon as somebody tries."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        _ = buffer
        from reflect.cli.errors import ClosedInputError

        raise ClosedInputError


def guard() -> None:
    """Stand in for streams that are closed, and have the others say why they fail.

    The number of a closed stream is taken, so that no file that is opened later gets it
    and finds text in it that was meant for a terminal.
    """
    _occupy(INPUT, os.O_WRONLY)
    _occupy(OUTPUT, os.O_RDONLY)
    _occupy(ERRORS, os.O_WRONLY)
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BufferedReader(_ClosedInput()))
    outlet = _Outlet(OUTPUT, "w", closefd=False)
    sys.stdout = _text(outlet, sys.stdout, by_line=outlet.isatty())
    sys.stderr = _text(_Complaints(ERRORS, "w", closefd=False), sys.stderr, by_line=True)


def discard_output() -> None:
    """Let what was not written go, so that Python does not complain of it when it ends."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, OUTPUT)
    os.close(nothing)


def _occupy(number: int, mode: int) -> None:
    """Take the number of a closed stream; what is done the wrong way round fails.

    Those below it are taken already, so that the system gives this very number.
    """
    try:
        os.fstat(number)
    except OSError:
        os.open(os.devnull, mode)


def _text(raw: io.FileIO, before: TextIO | None, *, by_line: bool) -> TextIO:
    encoding = before.encoding if before else "utf-8"
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding, "replace", line_buffering=by_line)
