"""What people said: hot spots and zones beside which claims lie, and what waits for what."""
