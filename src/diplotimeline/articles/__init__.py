"""From an article to drafted events: blocks, sentences, candidates, slots, one file a step."""
