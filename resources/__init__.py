"""Data that a person can review: rules, wording, style, model, sample. Holds no logic."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent
"""The folder that holds every data file, in a checkout and in a frozen build alike."""
