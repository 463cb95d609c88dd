"""TOML and JSON files: reading, line numbers, parse cache, safe writing.

They are read strictly, pointed at by line where something is wrong, and written so that nothing is lost.
"""
