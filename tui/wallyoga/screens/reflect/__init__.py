"""The reflect screen: the reflection after a practice, and some time later."""
