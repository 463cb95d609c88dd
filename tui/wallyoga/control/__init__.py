"""A running practice, steered: its operations, and what asks for them from elsewhere or follows it."""
