"""Repository of hot spots and the reactions to them."""
