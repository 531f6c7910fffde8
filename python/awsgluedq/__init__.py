"""AWS Glue Data Quality: refused by name."""
