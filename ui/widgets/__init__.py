"""Parts that know nothing of the product."""
