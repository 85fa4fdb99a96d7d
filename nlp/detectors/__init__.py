"""Finding spans by pattern, one file a kind."""
