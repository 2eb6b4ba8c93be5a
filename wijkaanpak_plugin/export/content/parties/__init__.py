"""What a plan says to one party: only what concerns it."""
