"""What can go wrong with the streams that a command was started with."""

import errno

from reflect.domain.errors import ReflectError

_REASONS = {
    errno.EBADF: "it is closed",
    errno.EIO: "its terminal is gone",
    errno.ENOSPC: "there is no room left",
    errno.EDQUOT: "there is no room left",
    errno.EFBIG: "there is no room left",
}


class OutputError(ReflectError):
    """The output cannot be written."""

    def __init__(self, error: OSError) -> None:
        reason = _REASONS.get(error.errno or 0) or error.strerror or "it is gone"
        super().__init__(
            f"The output could not be written: {reason}. What was kept before is still kept."
        )


class ClosedInputError(ReflectError):
    """There is no input."""

    def __init__(self) -> None:
        super().__init__("There is nothing to read from: the standard input is closed.")
