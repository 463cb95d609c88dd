"""The history of practice: one TOML file a session, written so that nothing is lost."""
