"""What events are read from: the TOML data file and its JSON Schema."""
