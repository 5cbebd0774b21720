"""The pipeline's components: one a file, each writes one thing."""
