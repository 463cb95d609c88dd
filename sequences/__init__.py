"""The practice as data: one practice a TOML file here, one pose a TOML file in `poses`."""
