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
  skip_requesting_account_id  = true

  endpoints {
    cloudwatchlogs = var.endpoint
    events         = var.endpoint
    sqs            = var.endpoint
    sts            = var.endpoint
  }
}

resource "aws_cloudwatch_event_bus" "orders" {
  name        = "${var.name}-orders"
  description = "Orders of all shops"
  tags        = { team = "lake" }
}

resource "aws_cloudwatch_event_permission" "other" {
  event_bus_name = aws_cloudwatch_event_bus.orders.name
  principal      = "111111111111"
  statement_id   = "OtherAccount"
}

resource "aws_sqs_queue" "orders" {
  name = "${var.name}-orders"
}

resource "aws_sqs_queue" "dead" {
  name = "${var.name}-dead"
}

resource "aws_cloudwatch_log_group" "orders" {
  name = "/aws/events/${var.name}"
}

resource "aws_cloudwatch_event_rule" "large" {
  name           = "${var.name}-large"
  event_bus_name = aws_cloudwatch_event_bus.orders.name
  description    = "Large orders"
  event_pattern = jsonencode({
    source      = ["shop"]
    detail-type = ["Order"]
    detail      = { total = [{ numeric = [">", 100] }] }
  })
  tags = { team = "lake" }
}

resource "aws_cloudwatch_event_target" "queue" {
  rule           = aws_cloudwatch_event_rule.large.name
  event_bus_name = aws_cloudwatch_event_bus.orders.name
  target_id      = "queue"
  arn            = aws_sqs_queue.orders.arn

  input_transformer {
    input_paths    = { total = "$.detail.total" }
    input_template = "{\"total\": <total>}"
  }

  dead_letter_config {
    arn = aws_sqs_queue.dead.arn
  }

  retry_policy {
    maximum_retry_attempts       = 3
    maximum_event_age_in_seconds = 600
  }
}

resource "aws_cloudwatch_event_target" "log" {
  rule           = aws_cloudwatch_event_rule.large.name
  event_bus_name = aws_cloudwatch_event_bus.orders.name
  target_id      = "log"
  arn            = aws_cloudwatch_log_group.orders.arn
}

resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "${var.name}-nightly"
  schedule_expression = "cron(0 3 * * ? *)"
  state               = "DISABLED"
}

resource "aws_cloudwatch_event_target" "nightly" {
  rule  = aws_cloudwatch_event_rule.nightly.name
  arn   = aws_sqs_queue.orders.arn
  input = jsonencode({ job = "nightly" })
}

resource "aws_cloudwatch_event_archive" "orders" {
  name             = "${var.name}-orders"
  event_source_arn = aws_cloudwatch_event_bus.orders.arn
  description      = "All orders of a week"
  retention_days   = 7
  event_pattern    = jsonencode({ source = ["shop"] })
}
