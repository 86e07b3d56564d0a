"""What is put on the web: the published folder."""
