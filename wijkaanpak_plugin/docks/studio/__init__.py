"""Studio mode: the screen arranged for a session."""
