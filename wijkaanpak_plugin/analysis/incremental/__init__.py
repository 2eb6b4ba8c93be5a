"""Answers while a claim is drawn, and what an edit changes in the findings."""
