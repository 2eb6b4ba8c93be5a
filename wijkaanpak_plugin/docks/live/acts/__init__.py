"""What can be done about a finding, wherever one is listed."""
