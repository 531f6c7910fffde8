# Schedules in a group of their own: a queue each morning in Seoul, and any operation within a window.

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

variable "hour" {
  type    = number
  default = 9
}

provider "aws" {
  region                      = "ap-northeast-2"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true

  endpoints {
    scheduler = var.endpoint
    sqs       = var.endpoint
    sts       = var.endpoint
  }
}

resource "aws_sqs_queue" "letters" {
  name = "${var.name}-letters"
}

resource "aws_sqs_queue" "dead" {
  name = "${var.name}-dead"
}

resource "aws_scheduler_schedule_group" "group" {
  name = var.name
  tags = { team = "lake" }
}

resource "aws_scheduler_schedule" "morning" {
  name                         = "morning"
  group_name                   = aws_scheduler_schedule_group.group.name
  description                  = "Each morning"
  schedule_expression          = "cron(0 ${var.hour} * * ? *)"
  schedule_expression_timezone = "Asia/Seoul"
  start_date                   = "2030-01-01T00:00:00Z"
  end_date                     = "2031-01-01T00:00:00Z"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_sqs_queue.letters.arn
    role_arn = "arn:aws:iam::000000000000:role/scheduler"
    input    = jsonencode({ at = "<aws.scheduler.scheduled-time>" })

    retry_policy {
      maximum_event_age_in_seconds = 3600
      maximum_retry_attempts       = 5
    }

    dead_letter_config {
      arn = aws_sqs_queue.dead.arn
    }
  }
}

resource "aws_scheduler_schedule" "any" {
  name_prefix         = "any-"
  state               = "DISABLED"
  schedule_expression = "rate(1 hours)"

  flexible_time_window {
    mode                      = "FLEXIBLE"
    maximum_window_in_minutes = 15
  }

  target {
    arn      = "arn:aws:scheduler:::aws-sdk:sqs:sendMessage"
    role_arn = "arn:aws:iam::000000000000:role/scheduler"
    input = jsonencode({
      QueueUrl    = aws_sqs_queue.letters.url
      MessageBody = "Hello"
    })
  }
}
