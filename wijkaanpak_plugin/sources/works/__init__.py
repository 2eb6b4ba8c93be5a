"""Lists of planned works as people keep them in a spreadsheet, placed by the names of streets."""
