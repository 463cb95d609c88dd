"""Library of poses and practices, read from TOML.

It also tells what is wrong with them.
"""
