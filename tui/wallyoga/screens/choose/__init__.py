"""The first screen: every practice there is."""
