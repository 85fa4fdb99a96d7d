"""The product without a window: reading, auditing, trimming. Knows no Qt."""
