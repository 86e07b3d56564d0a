"""What a candidate becomes: one file a field of the event."""
