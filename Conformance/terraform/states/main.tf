# A state machine with a version and an alias, and an activity.

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
    sfn = var.endpoint
    sts = var.endpoint
  }
}

resource "aws_sfn_activity" "worker" {
  name = "${var.name}-worker"
  tags = { team = "데이터" }
}

resource "aws_sfn_state_machine" "day" {
  name     = var.name
  role_arn = "arn:aws:iam::000000000000:role/states"
  publish  = true
  tags     = { team = "데이터" }

  definition = jsonencode({
    StartAt = "Work"
    States = {
      Work = { Type = "Task", Resource = aws_sfn_activity.worker.id, Next = "Done" }
      Done = { Type = "Succeed" }
    }
  })
}

resource "aws_sfn_alias" "live" {
  name = "live"

  routing_configuration {
    state_machine_version_arn = aws_sfn_state_machine.day.state_machine_version_arn
    weight                    = 100
  }
}
