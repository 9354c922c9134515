"""Plans as files to take along. All formats are drawn from the outline."""
