"""Readers of exports, one file a service; only the bundle opens files."""
