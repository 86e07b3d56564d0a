"""Dates in words for people: the patterns of a language, values, resolved dates, and the steps to them."""
