"""The poses as data, one a TOML file."""
