"""The journal: private text in a file of its own, which stays on this machine."""
