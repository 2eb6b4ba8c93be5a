"""What a user does with claims: drawing, editing, saving, and the claim to draw next."""
