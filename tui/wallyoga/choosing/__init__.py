"""What a person asks for, and the practices that are offered for it."""
