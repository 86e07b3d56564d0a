"""The pages that people look at: one file a kind of page."""
