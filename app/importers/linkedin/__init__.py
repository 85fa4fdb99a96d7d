"""LinkedIn's "Get a copy of your data": the catalogue of its files and their readers."""
