"""A drawing tool that keeps what it is told: the lines of its label, and how the drawing is to look."""

from __future__ import annotations


class Label:
    def __init__(self):
        self.lines = []

    def set_lines(self, lines):
        self.lines = list(lines)


class Tool:
    def __init__(self):
        self.label = Label()
        self.state = None

    def set_state(self, state):
        self.state = state
