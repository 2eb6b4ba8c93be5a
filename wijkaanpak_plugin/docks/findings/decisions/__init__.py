"""What meets in one finding, and what is decided about it."""
