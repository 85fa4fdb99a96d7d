"""From text to spans: rules, lexicons, a small model. Knows neither product nor window."""
