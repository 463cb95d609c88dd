"""The make screen: what a person asks for, and the practice made of it."""
