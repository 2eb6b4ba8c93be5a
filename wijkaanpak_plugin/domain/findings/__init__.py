"""Findings as people deal with them: what was said of one, and what it lies beside."""
