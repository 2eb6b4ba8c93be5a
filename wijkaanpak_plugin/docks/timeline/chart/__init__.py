"""The chart of the timeline: axis, rows of bars and what lies between them, and the years below it."""
