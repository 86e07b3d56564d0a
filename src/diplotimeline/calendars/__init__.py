"""Arithmetic of calendars, without words."""
