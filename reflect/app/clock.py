"""The clock of the machine, behind its port."""

import os
from datetime import UTC, date, datetime, tzinfo
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LOCAL = Path("/etc/localtime")
_FOLDER = "zoneinfo"


class SystemClock:
    """Tells the time of this machine."""

    def now(self) -> datetime:
        """Return the present instant, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the user's day."""
        return datetime.now(UTC).astimezone().date()

    def zone(self) -> str:
        """Return the user's IANA time zone, or "UTC" when it cannot be known."""
        return self._zone

    @cached_property
    def _zone(self) -> str:
        return zone_of(os.environ.get("TZ", ""), _LOCAL)


def zone_of(variable: str, local: Path) -> str:
    """Return the IANA zone that `$TZ` names, or else the file of the local time, or "UTC"."""
    for name in (variable.lstrip(":"), _linked(local)):
        if name and _is_known(name):
            return name
    return "UTC"


def _linked(local: Path) -> str:
    parts = local.resolve().parts
    if _FOLDER not in parts:
        return ""
    return "/".join(parts[parts.index(_FOLDER) + 1 :])


def _is_known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def tzinfo_of(zone: str) -> tzinfo:
    """Return the time zone of this name; UTC when it is not one that is known here."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def day_at(instant: datetime, zone: str) -> date:
    """Return the day that an instant falls on in a zone; an instant without one is of UTC."""
    aware = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
    return aware.astimezone(tzinfo_of(zone)).date()
