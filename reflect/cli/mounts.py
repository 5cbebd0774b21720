"""Whether a folder is on a disk of another machine."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

MOUNTS = Path("/proc/mounts")
REMOTE = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs"}
    | {"fuse.rclone", "davfs", "fuse.davfs2", "ncpfs", "lustre"}
)
"""Kinds of file systems on which SQLite's locks cannot be relied upon."""
_BLANK = "\\040"
_FEWEST_PARTS = 3


def network_file_system(folder: Path) -> str:
    """Return the kind of network file system a folder is on; empty when it is local or unknown."""
    with suppress(OSError):
        return remote_kind(folder.resolve(), MOUNTS.read_text(encoding="utf-8").splitlines())
    return ""


def remote_kind(folder: Path, mounts: Iterable[str]) -> str:
    """Return the remote kind under `folder`, given lines of /proc/mounts; empty when local."""
    best, found = 0, ""
    for line in mounts:
        parts = line.split()
        if len(parts) < _FEWEST_PARTS:
            continue
        place = Path(parts[1].replace(_BLANK, " "))
        if folder.is_relative_to(place) and len(place.parts) >= best:
            best, found = len(place.parts), parts[2]
    return found if found in REMOTE else ""
