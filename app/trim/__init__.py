"""Trimming to a minimum: choices, text surgery, decisions, and the texts that come out."""
