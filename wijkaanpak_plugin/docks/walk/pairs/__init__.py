"""Interests compared two by two: parties say which weighs more, and the order that follows is no decision."""
