"""The worker: reads requests from standard input and answers on standard output.

It ends when its input does, which is when the program closes it, ends or is
killed: the operating system closes the pipe in every case.
"""

import os
import pickle
import signal
import sys
import threading
from collections import deque
from typing import BinaryIO

from reflect.language.requests import Answer, Request


class Inbox:
    """Requests that have come in, filled by a thread of its own."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._waiting: deque[Request] = deque()
        self._changed = threading.Condition()

    def listen(self) -> None:
        """Take requests in until the input ends, then end the process at once."""
        while True:
            try:
                request: Request = pickle.load(self._source)  # noqa: S301 - only our parent writes here
            except (EOFError, OSError, pickle.UnpicklingError):
                os._exit(0)
            with self._changed:
                self._waiting.append(request)
                self._changed.notify()

    def take(self) -> tuple[Request, bool]:
        """Wait for the next request; also say whether a later live one has overtaken it."""
        with self._changed:
            while not self._waiting:
                self._changed.wait()
            request = self._waiting.popleft()
            overtaken = request.live and any(later.live for later in self._waiting)
            return request, overtaken


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Answer requests for as long as the input lasts; does not return."""
    inbox = Inbox(source)
    threading.Thread(target=inbox.listen, daemon=True).start()
    from reflect.language.reader import InProcessReader  # noqa: PLC0415 - while spaCy loads, the inbox listens

    reader = InProcessReader()
    reader.warm()
    while True:
        request, overtaken = inbox.take()
        found = None if overtaken else reader.read(request.told)
        try:
            pickle.dump(Answer(request.number, found), sink)
            sink.flush()
        except OSError:
            os._exit(0)


def main() -> None:
    """Serve on the process's own pipes; nothing else may print on them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sink = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    serve(sys.stdin.buffer, sink)


if __name__ == "__main__":
    main()
