"""What is written for the person, only where they choose: JSON, Markdown, HTML, CSV."""
