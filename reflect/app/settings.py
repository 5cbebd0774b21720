"""Settings: what a user may choose, read from `config.toml`."""

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from reflect.domain.errors import BadSettingsError


class Settings(BaseModel):
    """Everything that can be chosen; each field has a default."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    theme: Literal["auto", "dark", "light"] = "auto"
    """Colours: `auto` follows the terminal."""
    follow_ups: bool = True
    """Whether an answer may set off a follow-up question."""
    listen: bool = True
    """Whether commitments are looked for while you type."""
    date_style: Literal["day", "iso"] = "day"
    """How days are shown: `day` as Fri 6 Mar 2026, `iso` as 2026-03-06."""
    date_order: Literal["day", "month"] = "day"
    """Which comes first in a day in figures: `day` reads 3/5 as 3 May, `month` as 5 March."""
    keys: dict[str, str] = Field(default_factory=dict)
    """Other keys for a binding: its id (docs/keys.md) = the key."""


def read_settings(path: Path) -> Settings:
    """Return the settings in `path`, or the defaults when there is no such file.

    Raises:
        BadSettingsError: With every fault, the key it is in and the nearest right name.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettingsError(path, [f"it is not TOML: {error}"]) from error
    except OSError as error:
        raise BadSettingsError(path, [error.strerror or str(error)]) from error
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise BadSettingsError(path, _faults(error)) from error


def _faults(error: ValidationError) -> list[str]:
    return [
        _fault(".".join(str(part) for part in detail["loc"]), detail["type"], detail["msg"])
        for detail in error.errors()
    ]


def _fault(key: str, kind: str, says: str) -> str:
    if kind != "extra_forbidden":
        return f"{key}: {says[0].lower()}{says[1:]}"
    nearest = get_close_matches(key, Settings.model_fields, n=1)
    hint = f" Did you mean {nearest[0]!r}?" if nearest else ""
    known = ", ".join(Settings.model_fields)
    return f"{key}: there is no such setting.{hint} There are: {known}."
