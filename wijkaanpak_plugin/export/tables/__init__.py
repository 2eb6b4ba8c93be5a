"""The rows that a plan gives away as data: which tables and columns, for whom, and in words for people."""
