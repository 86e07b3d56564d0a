"""Many articles at once: drafted in batches that can be taken up again, linked, and put into one database."""
