"""Runs the journal's migrations; Alembic loads this file."""

from reflect.journal.tables import Base
from reflect.storage.migrating import run_migrations

run_migrations(Base.metadata)
