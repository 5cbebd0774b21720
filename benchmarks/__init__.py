"""Speed, measured beside the named peers in one run; nothing here passes or fails."""
