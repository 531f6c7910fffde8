"""The error records of a frame: what its functions could not process.

Source: AWS Glue Developer Guide, "DynamicFrame class", errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from awsglue import gluetypes as g
from awsglue._lake.records import ERRORS

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from awsglue.dynamicframe import DynamicFrame


class ErrorRecords:
    """The part of a DynamicFrame that keeps error records: DataFrames of `error` and `record`, lazily counted."""

    glue_ctx: Any
    _data: DataFrame
    _errors: list[DataFrame]
    _stage_errors: list[DataFrame]

    def _failing(self, failed: DataFrame, stage_threshold: int, total_threshold: int) -> Any:
        self._stage_errors = [failed]
        self._errors.append(failed)
        if stage_threshold and self.stageErrorsCount() >= stage_threshold:
            raise RuntimeError(f"{self.stageErrorsCount()} records failed; stageThreshold is {stage_threshold}.")
        if total_threshold and self.errorsCount() >= total_threshold:
            raise RuntimeError(f"{self.errorsCount()} records failed so far; totalThreshold is {total_threshold}.")
        return self

    def errorsCount(self) -> int:
        """The number of error records of all transforms that led to this frame."""
        return sum(each.count() for each in self._errors)

    def stageErrorsCount(self) -> int:
        """The number of error records of the last transform."""
        return sum(each.count() for each in self._stage_errors)

    def errorsAsDynamicFrame(self) -> DynamicFrame:
        """The error records: `error` and `record`."""
        if not self._errors:
            from awsglue._lake.source import empty

            return self._made_of(*empty(self._data.sparkSession, ERRORS))
        data = self._errors[0]
        for each in self._errors[1:]:
            data = data.union(each)
        return self._made_of(data, ERRORS)

    def assertErrorThreshold(self) -> None:
        """Raises when there is an error record."""
        if count := self.errorsCount():
            first = self.errorsAsDynamicFrame()._data.limit(1).collect()[0][0]
            raise RuntimeError(f"{count} error records, the first: {first}")

    def _made_of(self, data: DataFrame, schema: g.StructType) -> DynamicFrame:
        return type(self)(data, self.glue_ctx, "errors", schema)  # type: ignore[call-arg]
