"""TOML files: read strictly, pointed at by line where something is wrong, and written so that nothing is lost."""
