"""The services as the screens know them, named without waking their libraries.

The first paint must not wait for pydantic, SQLAlchemy or Jinja, so the type is
imported for the type checker only.
"""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from reflect.app.services import Services as _Services

Services: TypeAlias = "_Services"
