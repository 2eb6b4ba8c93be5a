"""The rule of a finding: read, changed for this plan, and the shipped value back."""
