"""What ships as data: vocabularies, parties, words."""
