"""The ledger: shared facts in a file, as events that are only ever added to."""
