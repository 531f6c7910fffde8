# A queue with its dead-letter queue, and a FIFO queue.

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
    sqs = var.endpoint
    sts = var.endpoint
  }
}

resource "aws_sqs_queue" "dead" {
  name                      = "${var.name}-dead"
  message_retention_seconds = 1209600
}

resource "aws_sqs_queue" "orders" {
  name                       = var.name
  delay_seconds              = 5
  visibility_timeout_seconds = 120
  receive_wait_time_seconds  = 10
  tags                       = { team = "데이터" }

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = 4
  })
}

resource "aws_sqs_queue" "fifo" {
  name                        = "${var.name}-events.fifo"
  fifo_queue                  = true
  content_based_deduplication = true
}
