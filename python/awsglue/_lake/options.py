"""Options of connections and formats: those that mean something here, those that may be passed over, those refused.

Source: AWS Glue Developer Guide, "Amazon S3 connection option reference" and "Data format options".
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from awsglue._lake.paths import describe_missing
from awsglue._lake.refusals import refuse

log = logging.getLogger("awsglue")

READ = {
    *(
        "paths",
        "path",
        "recurse",
        "exclusions",
        "boundedFiles",
        "boundedSize",
        "compressionType",
        "excludeStorageClasses",
        "catalogPartitionPredicate",
    ),
    *("jsonPath", "withHeader", "className", "connectionName", "dbtable", "useConnectionProperties"),
}
WRITE = {
    *(
        "path",
        "partitionKeys",
        "compression",
        "compressionType",
        "enableUpdateCatalog",
        "updateBehavior",
        "useGlueParquetWriter",
    ),
}
FORMAT = {
    *(
        "separator",
        "escaper",
        "quoteChar",
        "multiline",
        "multiLine",
        "withHeader",
        "writeHeader",
        "skipFirst",
        "skipLines",
    ),
    *("names", "jsonPath", "version", "compression", "useGlueParquetWriter"),
    *("rowTag", "attributePrefix", "valueTag", "excludeAttribute", "treatEmptyValuesAsNull"),
    *("ignoreSurroundingSpaces", "encoding"),
}
PASSED_OVER = {
    *(
        "groupFiles",
        "groupSize",
        "maxFilesInBand",
        "maxBand",
        "isFailFast",
        "useS3ListImplementation",
        "encryptionType",
    ),
    *(
        "optimizePerformance",
        "blockSize",
        "pageSize",
        "accumulatorSize",
        "hashfield",
        "hashexpression",
        "hashpartitions",
    ),
    *(
        "jobBookmarkKeys",
        "jobBookmarkKeysSortOrder",
        "mergeSchema",
        "strictCheckForQuoting",
        "callDeleteObjectsOnCancel",
    ),
    *("temp_dir", "redshiftTmpDir"),
}
"""They change how AWS Glue works, not what it gives."""

REFUSED = {
    "withSchema": "Types are taken from the data; cast them with ApplyMapping.",
    "attachFilename": "Add the column from spark.read and input_file_name() on Apache Spark.",
    "attachTimestamp": "",
    "sampleQuery": "It applies to JDBC sources.",
}


def check(options: Mapping[str, Any], known: Iterable[str], what: str) -> None:
    """Refuses options that would change the result, and logs those that nobody knows.

    Raises: NotSupported for an option that is documented and not there.
    """
    known = set(known)
    for name, value in options.items():
        if name in REFUSED and value not in (None, "", False):
            refuse(f"The option {name} of {what}", REFUSED[name])
        if name not in known and name not in PASSED_OVER and name not in REFUSED:
            log.warning(
                "%s: the option %s is not known and is passed over. %s",
                what,
                name,
                describe_missing(name, sorted(known)),
            )
