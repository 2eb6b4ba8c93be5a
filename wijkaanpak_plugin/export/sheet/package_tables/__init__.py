"""The sheet of tables of a package, on as many pages as it takes."""
