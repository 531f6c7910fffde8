"""Expressions with the results that Trino's and Athena's documentation gives them, one a line in `expressions/*.txt`.

    expression => text        the text of its value in GetQueryResults; NULL stands for a null
    query => text             a whole SELECT, WITH or VALUES: columns with | between, rows with " ; "
    expression !! part        fails, and the reason holds this part: an error code or words of the message
    # remark                  where the facts below it come from

Expressions are sent many at once, as the columns of one query; each is sent alone where that query fails.
`python expressions.py ENDPOINT FILE...` prints what differs.
"""

import concurrent.futures
import pathlib
import re
import sys
from typing import NamedTuple

from botocore.exceptions import ClientError

import server as hosu

DIRECTORY = pathlib.Path(__file__).parent / "expressions"
BATCH = 40


class Case(NamedTuple):
    file: str
    line: int
    sql: str
    fails: bool
    wanted: str

    @property
    def query(self) -> str:
        return self.sql if re.match(r"(?i)(select|with|values|explain|table)\b", self.sql) else f"SELECT {self.sql}"

    def differs(self, got: str) -> str | None:
        if self.fails:
            same = got.startswith("FAILED: ") and self.wanted in got
        else:
            same = got == self.wanted
        return None if same else f"{self.file}:{self.line}: {self.sql}\n    wanted {self.wanted!r}\n    got    {got!r}"


def cases(path: pathlib.Path) -> list[Case]:
    found = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = re.match(r"(.*) (=>|!!)(?: (.*))?$", line)
        assert match, f"{path.name}:{number}: neither => nor !!"
        found.append(Case(path.name, number, match[1], match[2] == "!!", match[3] or ""))
    return found


def differences(athena, output: str, chosen: list[Case]) -> list[str]:
    """What differs from the documented results, in the order of the cases."""

    def rows(sql):
        try:
            execution = hosu.run_query(athena, sql, output=output)
        except ClientError as refused:  # what does not parse is refused before it runs
            return "FAILED: " + refused.response["Error"]["Message"]
        status = execution["Status"]
        if status["State"] != "SUCCEEDED":
            return "FAILED: " + status.get("StateChangeReason", "")
        return [["NULL" if cell is None else cell for cell in row] for row in hosu.rows_of(athena, execution)]

    def alone(case):
        answer = rows(case.query)
        return answer if isinstance(answer, str) else " ; ".join("|".join(row) for row in answer)

    def together(batch):
        answer = rows("SELECT " + ",\n".join(case.sql for case in batch))
        return [alone(case) for case in batch] if isinstance(answer, str) else answer[0]

    plain = [case for case in chosen if not case.fails and case.query != case.sql]
    others = [case for case in chosen if case.fails or case.query == case.sql]
    batches = [plain[start : start + BATCH] for start in range(0, len(plain), BATCH)]
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        got = dict(zip(others, pool.map(alone, others)))
        for batch, answers in zip(batches, pool.map(together, batches)):
            got.update(zip(batch, answers))
    return [text for case in chosen if (text := case.differs(got[case]))]


def main(endpoint: str, *files: str):
    import boto3

    settings = dict(region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test")
    boto3.client("s3", endpoint_url=endpoint, **settings).create_bucket(Bucket="expressions")
    athena = boto3.client("athena", endpoint_url=endpoint, **settings)
    chosen = [case for file in files for case in cases(pathlib.Path(file))]
    found = differences(athena, "s3://expressions/", chosen)
    print("\n".join(found))
    print(f"{len(chosen) - len(found)} of {len(chosen)} as documented")


if __name__ == "__main__":
    main(*sys.argv[1:])
