"""How a running practice is steered from elsewhere."""
