"""Sealed watch-lists: words that an organisation has flagged without telling them at a glance."""
