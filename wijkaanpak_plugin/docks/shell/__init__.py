"""What holds the panels together: commands, workplace, undo, studio mode, language, missing packages."""
