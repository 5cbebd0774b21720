"""Watches a Python process from its start: found by name, on the `PYTHONPATH` of `watched`.

Every socket that is made in Python, every file that is written, every program that is
started and every HTTP client that is loaded goes into a log.  Where the machine allows it,
the kernel ends a process that asks for a socket in any language; a pair of sockets, which
nobody outside can reach, is none.
"""

import ctypes
import json
import os
import platform
import struct
import sys

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
PATHS = {"os.mkdir", "os.rename", "os.link", "os.symlink", "os.truncate", "sqlite3.connect"}
STARTS = {"subprocess.Popen", "os.exec", "os.posix_spawn", "os.system"}
SPEAKS = ("socket.", "urllib.", "http.", "smtplib.", "ftplib.")
CLIENTS = {"requests", "urllib3", "httpx", "http.client", "urllib.request", "smtplib", "ftplib"}
CALLS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By machine: the architecture as the kernel counts it, and the number of `socket`."""


def told(event: str, arguments: tuple[object, ...]) -> list[str] | None:
    """Return what is written down of an event, if anything."""
    if event == "open":
        flags = arguments[2]
        is_path = not isinstance(arguments[0], int)
        is_write = is_path and isinstance(flags, int) and flags & WRITES
        return ["write", _path(arguments[0])] if is_write else None
    if event in PATHS:
        return ["write", *(_path(one) for one in arguments[:2] if isinstance(one, str | bytes))]
    if event in STARTS:
        return ["start", str(arguments[0])]
    if event == "import":
        return ["load", str(arguments[0])] if arguments[0] in CLIENTS else None
    if event.startswith(SPEAKS):
        return ["speak", event, *map(repr, arguments[1:])]
    return None


def _path(one: object) -> str:
    said = os.fsdecode(one) if isinstance(one, str | bytes | os.PathLike) else repr(one)
    return os.path.abspath(said.removeprefix("file:").partition("?")[0])  # noqa: PTH100 - no more is woken


def watch(log: int) -> None:
    """Write down what this process does from now on."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        line = told(event, arguments)
        if line is not None:
            os.write(log, (json.dumps(line) + "\n").encode())

    sys.addaudithook(hook)


def forbid_sockets() -> None:
    """Have the kernel end this process, and those it starts, at the first `socket`."""
    machine, call = CALLS[platform.machine()]
    program = b"".join(
        struct.pack("HBBI", *step)
        for step in (
            (0x20, 0, 0, 4),  # the architecture
            (0x15, 0, 3, machine),
            (0x20, 0, 0, 0),  # the number of the call
            (0x15, 0, 1, call),
            (0x06, 0, 0, 0x80000000),  # ends the process
            (0x06, 0, 0, 0x7FFF0000),  # lets it be
        )
    )
    held = ctypes.create_string_buffer(program)
    rules = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(held))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(38, 1, 0, 0, 0)
    if libc.prctl(22, 2, rules, 0, 0):
        raise OSError(ctypes.get_errno(), "the kernel takes no rules")


if "WATCHED" in os.environ:
    if os.environ.get("WATCHED_SOCKETS") == "forbidden":
        forbid_sockets()
    watch(os.open(os.environ["WATCHED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600))
