"""Events, sources, parties and the timeline that holds them, with their vocabularies as tables."""
