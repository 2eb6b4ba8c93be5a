"""The sheet of a party, on as many pages as it takes."""
