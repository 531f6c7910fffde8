"""The machine learning transforms: refused by name when they are used."""

from awsglue.transforms import EntityDetector, FillMissingValues, FindIncrementalMatches, FindMatches

__all__ = ["EntityDetector", "FillMissingValues", "FindIncrementalMatches", "FindMatches"]
