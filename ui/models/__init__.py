"""Qt models over what the checkup says."""
