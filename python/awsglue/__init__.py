"""Hosu's own `awsglue`: AWS Glue's PySpark extensions over Spark Connect, written from their public documentation.

Nothing of the vendor's package is in it. What is documented and not here is refused by its name.
"""
