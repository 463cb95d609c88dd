"""What was practised: one TOML file a session, written so that nothing is lost."""
