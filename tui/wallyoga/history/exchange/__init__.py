"""The exchange of sessions with other programs: JSON, CSV and ICS."""
