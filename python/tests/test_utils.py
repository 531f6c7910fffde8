"""Arguments of jobs."""

import pytest

from awsglue.utils import GlueArgumentError, getResolvedOptions


@pytest.mark.parametrize(
    "arguments",
    [
        ["--JOB_NAME", "j", "--day", "2024-01-01"],
        ["--day=2024-01-01", "--JOB_NAME=j"],
        ["--x", "1", "--JOB_NAME", "j", "--day", "2024-01-01"],
    ],
)
def test_arguments_are_taken_in_both_forms(arguments):
    found = getResolvedOptions(["script.py", *arguments], ["JOB_NAME", "day"])

    assert (found["JOB_NAME"], found["day"]) == ("j", "2024-01-01")


def test_a_missing_argument_is_an_error_that_names_it():
    with pytest.raises(GlueArgumentError, match="--day"):
        getResolvedOptions(["script.py", "--JOB_NAME", "j"], ["JOB_NAME", "day"])


def test_glues_own_arguments_are_there_without_being_asked_for():
    found = getResolvedOptions(
        ["s", "--JOB_NAME", "j", "--TempDir", "s3://t/", "--job-bookmark-option", "job-bookmark-enable"], ["JOB_NAME"]
    )

    assert found["TempDir"] == "s3://t/"
    assert found["job_bookmark_option"] == "job-bookmark-enable"
    assert found["JOB_RUN_ID"] is None


def test_a_value_that_looks_like_an_argument_needs_the_equals_sign():
    assert getResolvedOptions(["s", "--expr=--x"], ["expr"])["expr"] == "--x"
    with pytest.raises(GlueArgumentError):
        getResolvedOptions(["s", "--expr", "--x"], ["expr"])
