"""The retail example: a shop's database, its lake, and the batch that fills it day by day."""
