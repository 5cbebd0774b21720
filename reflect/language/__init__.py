"""The language work: from free text to commitments, due dates and cues."""

import reflect.language.quiet  # noqa: F401 - before any module here wakes a library
