# Jobs, triggers and workflows as Terraform makes them.

terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "endpoint" {
  type = string
}

variable "name" {
  type = string
}

provider "aws" {
  region                      = "ap-northeast-2"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true

  endpoints {
    glue = var.endpoint
    sts  = var.endpoint
  }
}

locals {
  role = "arn:aws:iam::000000000000:role/glue"
}

resource "aws_glue_catalog_database" "lake" {
  name = var.name
}

resource "aws_glue_crawler" "sales" {
  name          = "${var.name}-sales"
  role          = local.role
  database_name = aws_glue_catalog_database.lake.name

  s3_target {
    path = "s3://lake/sales/"
  }
}

resource "aws_glue_job" "silver" {
  name                    = "${var.name}-silver"
  description             = "매출 정리"
  role_arn                = local.role
  glue_version            = "4.0"
  worker_type             = "G.1X"
  number_of_workers       = 2
  max_retries             = 1
  timeout                 = 30
  execution_class         = "STANDARD"
  maintenance_window      = "Sun:23"
  job_run_queuing_enabled = true
  connections             = ["retail"]

  command {
    script_location = "s3://lake/scripts/silver.py"
    python_version  = "3"
  }

  default_arguments = {
    "--job-language"        = "python"
    "--job-bookmark-option" = "job-bookmark-enable"
    "--TempDir"             = "s3://lake/tmp/"
  }

  non_overridable_arguments = {
    "--layer" = "silver"
  }

  execution_property {
    max_concurrent_runs = 3
  }

  notification_property {
    notify_delay_after = 10
  }

  tags = {
    team = "data"
  }
}

resource "aws_glue_job" "shell" {
  name         = "${var.name}-shell"
  role_arn     = local.role
  max_capacity = 0.0625

  command {
    name            = "pythonshell"
    script_location = "s3://lake/scripts/shell.py"
    python_version  = "3.9"
  }
}

resource "aws_glue_trigger" "nightly" {
  name        = "${var.name}-nightly"
  description = "밤마다"
  type        = "SCHEDULED"
  schedule    = "cron(15 3 * * ? *)"

  actions {
    job_name = aws_glue_job.silver.name
    timeout  = 20
    arguments = {
      "--day" = "yesterday"
    }
    notification_property {
      notify_delay_after = 5
    }
  }

  tags = {
    team = "data"
  }
}

resource "aws_glue_trigger" "paused" {
  name     = "${var.name}-paused"
  type     = "SCHEDULED"
  schedule = "cron(0 12 * * ? *)"
  enabled  = false

  actions {
    crawler_name = aws_glue_crawler.sales.name
  }
}

resource "aws_glue_trigger" "either" {
  name = "${var.name}-either"
  type = "CONDITIONAL"

  predicate {
    logical = "ANY"
    conditions {
      job_name = aws_glue_job.silver.name
      state    = "FAILED"
    }
    conditions {
      crawler_name = aws_glue_crawler.sales.name
      crawl_state  = "FAILED"
    }
  }

  actions {
    job_name = aws_glue_job.shell.name
  }
}

resource "aws_glue_workflow" "day" {
  name                = "${var.name}-day"
  description         = "하루"
  max_concurrent_runs = 1

  default_run_properties = {
    kind = "all"
  }

  tags = {
    team = "data"
  }
}

resource "aws_glue_trigger" "begin" {
  name          = "${var.name}-begin"
  type          = "ON_DEMAND"
  workflow_name = aws_glue_workflow.day.name
  enabled       = false

  actions {
    crawler_name = aws_glue_crawler.sales.name
  }
}

resource "aws_glue_trigger" "then" {
  name          = "${var.name}-then"
  type          = "CONDITIONAL"
  workflow_name = aws_glue_workflow.day.name

  predicate {
    conditions {
      crawler_name = aws_glue_crawler.sales.name
      crawl_state  = "SUCCEEDED"
    }
  }

  actions {
    job_name = aws_glue_job.shell.name
  }
}
