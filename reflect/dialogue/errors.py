"""What can go wrong while a dialogue is under way.

* ReflectError
  x BadAnswerError
  x UnknownConversationError
"""

from reflect.domain.errors import ReflectError


class BadAnswerError(ReflectError):
    """An answer does not fit the question."""

    def __init__(self, text: str, wanted: str) -> None:
        super().__init__(f"“{text}” does not answer this question. It takes {wanted}.")


class UnknownConversationError(ReflectError):
    """No dialogue has this id."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The dialogue {name!r} is not in the journal: it may have been removed.")


class TakenOverError(ReflectError):
    """Another window went on with a dialogue."""

    def __init__(self) -> None:
        super().__init__(
            "Another window went on with this dialogue, so nothing more is kept from this one. "
            "What you wrote here since is only on this screen: copy what you need, then leave. "
            "Beginning the same dialogue again shows how it stands."
        )


class PutAwayError(ReflectError):
    """A dialogue was deleted while it was open here."""

    def __init__(self) -> None:
        super().__init__(
            "This dialogue was deleted in another window, so nothing more is kept of it. "
            "What you wrote here is only on this screen: copy what you need, then leave."
        )
