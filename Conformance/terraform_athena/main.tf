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
  s3_use_path_style           = true
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true

  endpoints {
    athena = var.endpoint
    glue   = var.endpoint
    s3     = var.endpoint
    sts    = var.endpoint
  }
}

resource "aws_s3_bucket" "lake" {
  bucket        = var.name
  force_destroy = true
}

resource "aws_athena_workgroup" "team" {
  name          = "${var.name}-team"
  description   = "A team's queries"
  state         = "ENABLED"
  force_destroy = true

  configuration {
    enforce_workgroup_configuration    = true
    publish_cloudwatch_metrics_enabled = true
    bytes_scanned_cutoff_per_query     = 1073741824
    requester_pays_enabled             = false

    engine_version {
      selected_engine_version = "Athena engine version 3"
    }

    result_configuration {
      output_location = "s3://${aws_s3_bucket.lake.bucket}/results/"

      acl_configuration {
        s3_acl_option = "BUCKET_OWNER_FULL_CONTROL"
      }

      encryption_configuration {
        encryption_option = "SSE_S3"
      }
    }
  }

  tags = {
    team = "lake"
  }
}

resource "aws_athena_workgroup" "plain" {
  name = "${var.name}-plain"
}

resource "aws_athena_database" "lake" {
  name          = replace(var.name, "-", "_")
  bucket        = aws_s3_bucket.lake.bucket
  comment       = "Tables of the lake"
  force_destroy = true

  properties = {
    stage = "bronze"
  }
}

resource "aws_athena_named_query" "latest" {
  name        = "latest"
  description = "The newest rows"
  workgroup   = aws_athena_workgroup.team.name
  database    = aws_athena_database.lake.name
  query       = "SELECT * FROM ${aws_athena_database.lake.name}.events ORDER BY at DESC LIMIT 10"
}

resource "aws_athena_prepared_statement" "one" {
  name            = "one_event"
  description     = "One event"
  workgroup       = aws_athena_workgroup.team.name
  query_statement = "SELECT * FROM ${aws_athena_database.lake.name}.events WHERE id = ?"
}

resource "aws_athena_data_catalog" "remote" {
  name        = "${var.name}-remote"
  description = "A catalog behind a function"
  type        = "LAMBDA"

  parameters = {
    "function" = "arn:aws:lambda:ap-northeast-2:123456789012:function:catalog"
  }

  tags = {
    team = "lake"
  }
}

data "aws_athena_named_query" "latest" {
  name      = aws_athena_named_query.latest.name
  workgroup = aws_athena_workgroup.team.name
}
