"""Runs the program as a person whose own folders are empty, and sees what it touches."""

import json
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SEALED = sys.platform == "linux" and platform.machine() in {"x86_64", "aarch64"}
"""Whether the kernel can be asked to end a process at its first socket."""
PAIR = ["speak", "socket.__new__", "1"]
"""Two ends in one process, as an event loop has for waking itself."""
NOWHERE = {Path(os.devnull), Path("/dev/tty")}
FOLDERS = ("person", "passing")
"""The person's own folder, and the one for temporary files."""


@dataclass(frozen=True, slots=True)
class Watch:
    """One person's folders on one machine, and the log of what processes do there."""

    root: Path

    @property
    def home(self) -> Path:
        """Where the program keeps its files."""
        return self.root / "home"

    @property
    def environment(self) -> dict[str, str]:
        """What makes a process a watched one; those it starts are watched too."""
        for name in FOLDERS:
            (self.root / name).mkdir(exist_ok=True)
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        return {
            **kept,
            "HOME": str(self.root / "person"),
            "TMPDIR": str(self.root / "passing"),
            "REFLECT_HOME": str(self.home),
            "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1])]),
            "PYTHONDONTWRITEBYTECODE": "1",
            "WATCHED": str(self.root / "watched.log"),
            "WATCHED_SOCKETS": "forbidden" if SEALED else "told",
        }

    @property
    def leaks(self) -> list[str]:
        """What went out or could have, what was started, and what was written elsewhere."""
        spoken = [line for line in self._lines("speak", "load") if line[:3] != PAIR]
        started = [line for line in self._lines("start") if line[1] != sys.executable]
        own = (self.home, self.root / "passing")
        written = {Path(path) for _, *paths in self._lines("write") for path in paths}
        away = {path for path in written if not any(map(path.is_relative_to, own))}
        lying = {path for name in FOLDERS for path in (self.root / name).rglob("*")}
        return [*map(" ".join, [*spoken, *started]), *sorted(map(str, lying | away - NOWHERE))]

    def _lines(self, *kinds: str) -> list[list[str]]:
        log = self.root / "watched.log"
        lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
        return [line for line in lines if line[0] in kinds]
