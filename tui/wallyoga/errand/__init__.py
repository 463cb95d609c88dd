"""The errand: a command that runs while a person practises."""
