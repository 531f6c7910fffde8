# What the clock does to the objects of a bucket.

resource "aws_s3_bucket_lifecycle_configuration" "lake" {
  bucket = aws_s3_bucket.lake.id

  rule {
    id     = "tidy"
    status = "Enabled"

    filter {
      prefix = "tmp/"
    }

    expiration {
      days = 7
    }

    noncurrent_version_expiration {
      noncurrent_days = 30
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 1
    }
  }

  rule {
    id     = "archive"
    status = "Enabled"

    filter {
      and {
        prefix = "old/"

        tags = {
          class = "cold"
        }
      }
    }

    transition {
      days          = 30
      storage_class = "GLACIER"
    }
  }

  depends_on = [aws_s3_bucket_versioning.lake]
}
