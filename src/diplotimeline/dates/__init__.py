"""From words as printed to a resolved date: words → expression → resolved date."""
