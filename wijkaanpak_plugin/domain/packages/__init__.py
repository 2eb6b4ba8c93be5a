"""Packages as the engine sees them: criteria, what is counted, and the order under weights."""
