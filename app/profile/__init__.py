"""What was read from an export: the profile and where each piece of it stood."""
