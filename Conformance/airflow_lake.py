"""What a DAG does with Glue, done by Airflow's own operators and sensors; run by Airflow's Python, told of in JSON.

The operators' code is real: `execute` is called with a context, as a worker does. There is no scheduler.
"""

import json
import logging
import pathlib
import sys

from airflow.exceptions import AirflowException
from airflow.providers.amazon.aws.operators.glue import GlueJobOperator
from airflow.providers.amazon.aws.operators.glue_crawler import GlueCrawlerOperator
from airflow.providers.amazon.aws.sensors.glue import GlueJobSensor
from airflow.providers.amazon.aws.sensors.glue_catalog_partition import GlueCatalogPartitionSensor
from airflow.providers.amazon.aws.sensors.glue_crawler import GlueCrawlerSensor


class TaskInstance:
    """What operators ask of a task instance."""

    dag_id, task_id, run_id, map_index, try_number = "lake", "task", "manual", -1, 1

    def __init__(self):
        self.values = {}

    def xcom_push(self, key, value, **_):
        self.values[key] = value

    def xcom_pull(self, key=None, **_):
        return self.values.get(key)


def run(operator):
    task = TaskInstance()
    return operator.execute({"ti": task, "task_instance": task, "task": operator}), task.values


def job(folder, bucket, name, text, **options):
    """An operator for a script that lies beside the DAG."""
    script = pathlib.Path(folder) / f"{name}.py"
    script.write_text(text)
    return GlueJobOperator(
        task_id=name,
        job_name=name,
        script_location=str(script),
        s3_bucket=bucket,
        iam_role_arn="arn:aws:iam::000000000000:role/glue",
        create_job_kwargs={
            "GlueVersion": "5.0",
            "Command": {
                "Name": "pythonshell",
                "PythonVersion": "3.9",
                "ScriptLocation": f"s3://{bucket}/artifacts/glue-scripts/{name}.py",
            },
        },
        num_of_dpus=0.0625,
        aws_conn_id=None,
        verbose=True,
        job_poll_interval=0.2,
        replace_script_file=True,
        **options,
    )


GOOD = """
import sys
import boto3

values = dict(zip(sys.argv[1::2], sys.argv[2::2]))
print("pipeline", "begins")
print("손님", values["--day"])
boto3.client("s3").put_object(Bucket=values["--bucket"], Key=f"sales/day={values['--day']}/a.json", Body=b'{"id": 1}')
"""

BAD = """
raise ValueError("no such day")
"""


def main(folder, bucket, database):
    lines = []

    class Keep(logging.Handler):
        def emit(self, record):
            lines.append(record.getMessage())

    logging.getLogger().addHandler(Keep())
    logging.getLogger("airflow").setLevel(logging.INFO)
    answer = {}

    operator = job(folder, bucket, "good", GOOD, script_args={"--day": "2024-01-01", "--bucket": bucket})
    operator.log.addHandler(Keep())
    operator.hook.log.addHandler(Keep())
    run_id, values = run(operator)
    answer["good"] = {"run": run_id, "pushed": values.get("glue_job_run_id")}

    sensor = GlueJobSensor(task_id="wait", job_name="good", run_id=run_id, verbose=True, aws_conn_id=None)
    answer["sensed"] = sensor.poke({})

    # A second time with other settings: the job is there, and is updated.
    operator = job(
        folder,
        bucket,
        "good",
        GOOD,
        script_args={"--day": "2024-01-02", "--bucket": bucket},
        update_config=True,
        concurrent_run_limit=3,
    )
    run(operator)

    operator = job(folder, bucket, "bad", BAD)
    try:
        run(operator)
    except AirflowException as failure:
        answer["bad"] = str(failure)
    else:
        answer["bad"] = None
    operator = job(folder, bucket, "bad", BAD, wait_for_completion=False)
    answer["unwaited"], _ = run(operator)

    config = {
        "Name": "sales",
        "Role": "arn:aws:iam::000000000000:role/glue",
        "DatabaseName": database,
        "Targets": {"S3Targets": [{"Path": f"s3://{bucket}/sales/"}]},
    }
    crawler = GlueCrawlerOperator(task_id="crawl", config=config, poll_interval=1, aws_conn_id=None)
    answer["crawler"], _ = run(crawler)
    answer["crawled"] = GlueCrawlerSensor(task_id="crawled", crawler_name="sales", aws_conn_id=None).poke({})
    # And again, with what an operator does who changes the description.
    run(
        GlueCrawlerOperator(
            task_id="crawl", config={**config, "Description": "매출"}, poll_interval=1, aws_conn_id=None
        )
    )
    answer["partition"] = GlueCatalogPartitionSensor(
        task_id="partition",
        table_name="sales",
        database_name=database,
        expression="day='2024-01-02'",
        aws_conn_id=None,
    ).poke({})
    answer["lines"] = lines
    print("ANSWER " + json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
