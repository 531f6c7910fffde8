"""Expressions through Athena, against the results that its documentation gives."""

import pytest

import expressions


@pytest.mark.parametrize("path", sorted(expressions.DIRECTORY.glob("*.txt")), ids=lambda path: path.stem)
def test_expressions_answer_as_documented(athena, bucket, path):
    found = expressions.differences(athena, f"s3://{bucket}/results/", expressions.cases(path))
    assert not found, "\n".join(found)
