"""All that parties say of one finding."""
