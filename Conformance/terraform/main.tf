# Everything that Terraform can set for a bucket and that Hosu keeps or acts on.

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

variable "path_style" {
  type    = bool
  default = true
}

# Sends requests for buckets by host name to the server where no resolver knows those names.
variable "proxy" {
  type    = string
  default = null
}

variable "name" {
  type = string
}

provider "aws" {
  region                      = "ap-northeast-2"
  access_key                  = "test"
  secret_key                  = "test"
  s3_use_path_style           = var.path_style
  http_proxy                  = var.proxy
  https_proxy                 = var.proxy == null ? null : ""
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  endpoints {
    s3  = var.endpoint
    sqs = var.endpoint
    sts = var.endpoint
  }
}

resource "aws_s3_bucket" "lake" {
  bucket        = var.name
  force_destroy = true

  tags = {
    owner = "lab"
    step  = "1"
  }
}

resource "aws_s3_bucket" "logs" {
  bucket        = "${var.name}-logs"
  force_destroy = true
}

resource "aws_s3_bucket" "locked" {
  bucket              = "${var.name}-locked"
  force_destroy       = true
  object_lock_enabled = true
}

resource "aws_s3_bucket_versioning" "lake" {
  bucket = aws_s3_bucket.lake.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_object_lock_configuration" "locked" {
  bucket = aws_s3_bucket.locked.id

  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = 1
    }
  }
}

resource "aws_s3_bucket_ownership_controls" "lake" {
  bucket = aws_s3_bucket.lake.id

  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket_public_access_block" "lake" {
  bucket = aws_s3_bucket.lake.id

  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_s3_bucket_acl" "lake" {
  bucket = aws_s3_bucket.lake.id
  acl    = "public-read"

  depends_on = [aws_s3_bucket_ownership_controls.lake, aws_s3_bucket_public_access_block.lake]
}

resource "aws_s3_bucket_policy" "lake" {
  bucket = aws_s3_bucket.lake.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "PublicRead"
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:GetObject"]
      Resource  = ["${aws_s3_bucket.lake.arn}/*"]
    }]
  })

  depends_on = [aws_s3_bucket_public_access_block.lake]
}

resource "aws_s3_bucket_cors_configuration" "lake" {
  bucket = aws_s3_bucket.lake.id

  cors_rule {
    id              = "upload"
    allowed_headers = ["*"]
    allowed_methods = ["PUT", "POST"]
    allowed_origins = ["https://console.example.com"]
    expose_headers  = ["ETag"]
    max_age_seconds = 3000
  }

  cors_rule {
    allowed_methods = ["GET"]
    allowed_origins = ["*"]
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "lake" {
  bucket = aws_s3_bucket.lake.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_website_configuration" "lake" {
  bucket = aws_s3_bucket.lake.id

  index_document {
    suffix = "index.html"
  }

  error_document {
    key = "error.html"
  }

  routing_rule {
    condition {
      key_prefix_equals = "docs/"
    }

    redirect {
      replace_key_prefix_with = "documents/"
    }
  }
}

resource "aws_s3_bucket_website_configuration" "logs" {
  bucket = aws_s3_bucket.logs.id

  redirect_all_requests_to {
    host_name = "example.com"
    protocol  = "https"
  }
}

resource "aws_s3_bucket_logging" "lake" {
  bucket        = aws_s3_bucket.lake.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "access/"
}

resource "aws_sqs_queue" "uploads" {
  name = "${var.name}-uploads"
}

resource "aws_sqs_queue" "removals" {
  name = "${var.name}-removals"
}

resource "aws_s3_bucket_notification" "lake" {
  bucket      = aws_s3_bucket.lake.id
  eventbridge = true

  queue {
    queue_arn     = aws_sqs_queue.uploads.arn
    events        = ["s3:ObjectCreated:*"]
    filter_prefix = "raw/"
    filter_suffix = ".csv"
  }

  queue {
    queue_arn = aws_sqs_queue.removals.arn
    events    = ["s3:ObjectRemoved:*"]
  }
}

resource "aws_s3_bucket_request_payment_configuration" "lake" {
  bucket = aws_s3_bucket.lake.id
  payer  = "Requester"
}

resource "aws_s3_bucket_accelerate_configuration" "lake" {
  bucket = aws_s3_bucket.lake.id
  status = "Enabled"
}

resource "aws_s3_bucket_intelligent_tiering_configuration" "lake" {
  bucket = aws_s3_bucket.lake.id
  name   = "archive"

  filter {
    prefix = "old/"

    tags = {
      class = "cold"
    }
  }

  tiering {
    access_tier = "ARCHIVE_ACCESS"
    days        = 125
  }

  tiering {
    access_tier = "DEEP_ARCHIVE_ACCESS"
    days        = 180
  }
}

resource "aws_s3_bucket_inventory" "lake" {
  bucket                   = aws_s3_bucket.lake.id
  name                     = "weekly"
  included_object_versions = "All"
  optional_fields          = ["Size", "ETag"]

  filter {
    prefix = "raw/"
  }

  schedule {
    frequency = "Weekly"
  }

  destination {
    bucket {
      format     = "Parquet"
      bucket_arn = aws_s3_bucket.logs.arn
      prefix     = "inventory"

      encryption {
        sse_s3 {}
      }
    }
  }
}

resource "aws_s3_bucket_analytics_configuration" "lake" {
  bucket = aws_s3_bucket.lake.id
  name   = "usage"

  filter {
    prefix = "raw/"
  }

  storage_class_analysis {
    data_export {
      destination {
        s3_bucket_destination {
          bucket_arn = aws_s3_bucket.logs.arn
        }
      }
    }
  }
}

resource "aws_s3_bucket_metric" "lake" {
  bucket = aws_s3_bucket.lake.id
  name   = "all"

  filter {
    prefix = "raw/"

    tags = {
      step = "1"
    }
  }
}

resource "aws_s3_object" "index" {
  bucket       = aws_s3_bucket.lake.id
  key          = "index.html"
  content      = "<h1>lake</h1>"
  content_type = "text/html"

  tags = {
    page = "index"
  }

  metadata = {
    author = "lab"
  }
}

resource "aws_s3_object" "shared" {
  bucket  = aws_s3_bucket.lake.id
  key     = "매출/2024년 1월.csv"
  content = "id,name\n1,minji\n"
  acl     = "public-read"

  depends_on = [aws_s3_bucket_acl.lake]
}

resource "aws_s3_object_copy" "index" {
  bucket = aws_s3_bucket.lake.id
  key    = "copy/index.html"
  source = "${aws_s3_bucket.lake.id}/${aws_s3_object.index.key}"

  # The source's tags would go with the copy, which Terraform would then want to remove.
  tagging_directive = "REPLACE"

  tags = {
    page = "copy"
  }
}

data "aws_s3_bucket" "lake" {
  bucket = aws_s3_bucket.lake.id
}

data "aws_s3_objects" "lake" {
  bucket = aws_s3_bucket.lake.id
  prefix = "copy/"

  depends_on = [aws_s3_object_copy.index]
}

output "region" {
  value = data.aws_s3_bucket.lake.region
}
