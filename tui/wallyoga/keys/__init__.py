"""The keys of wallyoga, each action declared once.

Bindings, key line, help and palette are drawn from here.
"""
