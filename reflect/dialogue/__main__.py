"""Writes the schema of dialogue files to standard output: `python -m reflect.dialogue`."""

import json
import sys

from reflect.dialogue.loading import schema

sys.stdout.write(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")
