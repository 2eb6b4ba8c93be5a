"""What the sheet for residents has no room for, on a second sheet."""
