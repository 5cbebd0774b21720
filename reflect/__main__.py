"""Lets `python -m reflect` do what `reflect` does."""

from reflect.cli import main

if __name__ == "__main__":
    main()
