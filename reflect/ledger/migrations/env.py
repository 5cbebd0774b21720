"""Runs the ledger's migrations; Alembic loads this file."""

from reflect.ledger.tables import Base
from reflect.storage.migrating import run_migrations

run_migrations(Base.metadata)
