"""Sessions for other programs and from them: JSON, CSV and ICS."""
