"""The verdicts: who meets whom, what a rule asks, what is freed, built together, or not known."""
