"""The transforms as classes; `X.apply(...)` does what the frame's method of that name does.

Source: AWS Glue Developer Guide, "AWS Glue PySpark transforms reference".
"""

from awsglue._lake.refusals import refused_transform
from awsglue.transforms.collections import FlatMap, MapToCollection, SelectFromCollection, SplitFields, SplitRows
from awsglue.transforms.fields import (
    ApplyMapping,
    DropFields,
    DropNullFields,
    RenameField,
    ResolveChoice,
    SelectFields,
    Unbox,
    UnnestFrame,
)
from awsglue.transforms.records import (
    ErrorsAsDynamicFrame,
    Filter,
    Join,
    Map,
    MergeDynamicFrame,
    Relationalize,
    Repartition,
    Spigot,
    Union,
)
from awsglue.transforms.transform import GlueTransform

DetectPII = refused_transform("DetectPII", "Sensitive data detection is a service of AWS.")
EntityDetector = refused_transform("EntityDetector", "Sensitive data detection is a service of AWS.")
EvaluateDataQuality = refused_transform("EvaluateDataQuality", "Check the data with SQL or plain DataFrame code.")
FillMissingValues = refused_transform("FillMissingValues", "Use fillna of a DataFrame.")
FindIncrementalMatches = refused_transform("FindIncrementalMatches", "Its models are trained by AWS.")
FindMatches = refused_transform("FindMatches", "Its models are trained by AWS.")

__all__ = [
    "ApplyMapping", "DetectPII", "DropFields", "DropNullFields", "EntityDetector", "ErrorsAsDynamicFrame",
    "EvaluateDataQuality", "FillMissingValues", "Filter", "FindIncrementalMatches", "FindMatches", "FlatMap",
    "GlueTransform", "Join", "Map", "MapToCollection", "MergeDynamicFrame", "Relationalize", "RenameField",
    "Repartition", "ResolveChoice", "SelectFields", "SelectFromCollection", "Spigot", "SplitFields", "SplitRows",
    "Unbox", "Union", "UnnestFrame",
]  # fmt: skip
