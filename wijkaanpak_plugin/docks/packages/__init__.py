"""The Packages panel: packages composed of claims, and what each chooses, agrees, leaves out and waits for."""
