"""What stands on the terminal until the first screen."""

OPENING = "tilfriskning – Åpner …"
