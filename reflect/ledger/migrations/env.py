"""Runs the steps of the ledger, and works out anew what is listed."""

from alembic import context

from reflect.ledger.refreshing import refresh
from reflect.ledger.tables import Base
from reflect.storage.migrating import run_migrations

run_migrations(Base.metadata)
refresh(context.config.attributes["connection"])
