"""The four parts of an hour: looking back, what has been since, the topic of the day, and the closing page."""
