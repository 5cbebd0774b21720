"""The grammar itself: one module a family of phrases, one line a phrase."""
