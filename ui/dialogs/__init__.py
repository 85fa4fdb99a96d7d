"""Small windows over the main one: each asks or tells one thing."""
