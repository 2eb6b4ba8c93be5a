"""The report of one session on one page: who, what was added, decided, open, who does what, and what weighs more."""
