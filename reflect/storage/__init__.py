"""SQLite files: how they are opened, made, brought up to date and complained about."""
