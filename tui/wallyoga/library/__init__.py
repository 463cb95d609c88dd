"""From TOML to poses and sequences, and what is wrong with them."""
