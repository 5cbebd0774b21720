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
