"""What people make of findings: what parties think of them, what meets in them, and what was decided."""
