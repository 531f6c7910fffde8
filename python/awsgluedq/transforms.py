"""The transforms of AWS Glue Data Quality: refused by name when they are used."""

from awsglue.transforms import EvaluateDataQuality

__all__ = ["EvaluateDataQuality"]
