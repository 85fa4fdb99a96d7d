"""The confined process that reads and audits, and the way to talk to it."""
