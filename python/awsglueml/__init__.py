"""AWS Glue's machine learning transforms: refused by name."""
