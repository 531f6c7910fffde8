# Everything of the Glue Data Catalog that Terraform can make and that Hosu keeps.

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
  key = "arn:aws:kms:ap-northeast-2:000000000000:key/lake"
}

resource "aws_glue_catalog_database" "lake" {
  name         = var.name
  description  = "매출"
  location_uri = "s3://lake/"
  parameters = {
    owner = "lab"
  }

  create_table_default_permission {
    permissions = ["SELECT"]
    principal {
      data_lake_principal_identifier = "IAM_ALLOWED_PRINCIPALS"
    }
  }

  tags = {
    team = "data"
  }
}

resource "aws_glue_catalog_database" "plain" {
  name = "${var.name}_plain"
}

# Links read as their targets, so only plain ones stay as Terraform made them.
resource "aws_glue_catalog_database" "link" {
  name = "${var.name}_link"

  target_database {
    catalog_id    = aws_glue_catalog_database.plain.catalog_id
    database_name = aws_glue_catalog_database.plain.name
  }
}

resource "aws_glue_catalog_table" "sales" {
  name          = "sales"
  database_name = aws_glue_catalog_database.lake.name
  description   = "by day and city"
  owner         = "lab"
  retention     = 3
  table_type    = "EXTERNAL_TABLE"

  parameters = {
    EXTERNAL       = "TRUE"
    classification = "parquet"
  }

  partition_keys {
    name    = "day"
    type    = "date"
    comment = "영업일"
  }

  partition_keys {
    name = "city"
    type = "string"
  }

  storage_descriptor {
    location      = "s3://lake/sales/"
    input_format  = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat"
    output_format = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat"

    ser_de_info {
      name                  = "parquet"
      serialization_library = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"
      parameters = {
        "serialization.format" = "1"
      }
    }

    columns {
      name    = "id"
      type    = "bigint"
      comment = "번호"
    }

    columns {
      name = "items"
      type = "array<struct<name:string,price:decimal(10,2)>>"
    }

    sort_columns {
      column     = "id"
      sort_order = 1
    }

    skewed_info {
      skewed_column_names  = ["id"]
      skewed_column_values = ["1"]
      skewed_column_value_location_maps = {
        id = "one"
      }
    }
  }

  partition_index {
    index_name = "by_day"
    keys       = ["day"]
  }
}

resource "aws_glue_catalog_table" "view" {
  name               = "daily"
  database_name      = aws_glue_catalog_database.lake.name
  table_type         = "VIRTUAL_VIEW"
  view_original_text = "/* Presto View: e30= */"
  view_expanded_text = "/* Presto View */"
}

resource "aws_glue_catalog_table" "bare" {
  name          = "bare"
  database_name = aws_glue_catalog_database.plain.name
}

resource "aws_glue_catalog_table" "link" {
  name          = "link"
  database_name = aws_glue_catalog_database.lake.name

  target_table {
    catalog_id    = aws_glue_catalog_database.plain.catalog_id
    database_name = aws_glue_catalog_database.plain.name
    name          = aws_glue_catalog_table.bare.name
  }
}

resource "aws_glue_catalog_table" "plain" {
  name          = "plain"
  database_name = aws_glue_catalog_database.lake.name

  partition_keys {
    name = "year"
    type = "int"
  }

  storage_descriptor {
    location = "s3://lake/plain/"

    columns {
      name = "id"
      type = "int"
    }
  }

  lifecycle {
    ignore_changes = [partition_index]
  }
}

resource "aws_glue_partition_index" "by_year" {
  database_name = aws_glue_catalog_database.lake.name
  table_name    = aws_glue_catalog_table.plain.name

  partition_index {
    index_name = "by_year"
    keys       = ["year"]
  }
}

resource "aws_glue_partition" "year" {
  database_name    = aws_glue_catalog_database.lake.name
  table_name       = aws_glue_catalog_table.plain.name
  partition_values = ["2026"]

  parameters = {
    rows = "3"
  }

  storage_descriptor {
    location = "s3://lake/plain/year=2026/"

    columns {
      name = "id"
      type = "int"
    }
  }
}

resource "aws_glue_user_defined_function" "mask" {
  name          = "mask"
  catalog_id    = aws_glue_catalog_database.lake.catalog_id
  database_name = aws_glue_catalog_database.lake.name
  class_name    = "com.example.Mask"
  owner_name    = "lab"
  owner_type    = "GROUP"

  resource_uris {
    resource_type = "JAR"
    uri           = "s3://lake/mask.jar"
  }
}

resource "aws_glue_connection" "jdbc" {
  name            = "${var.name}-jdbc"
  description     = "warehouse"
  match_criteria  = ["a", "b"]
  connection_type = "JDBC"

  connection_properties = {
    JDBC_CONNECTION_URL = "jdbc:postgresql://db.example/lake"
    USERNAME            = "u"
    PASSWORD            = "secret"
  }

  physical_connection_requirements {
    availability_zone      = "ap-northeast-2a"
    security_group_id_list = ["sg-1"]
    subnet_id              = "subnet-1"
  }

  tags = {
    team = "data"
  }
}

resource "aws_glue_connection" "network" {
  name            = "${var.name}-network"
  connection_type = "NETWORK"
}

resource "aws_glue_resource_policy" "catalog" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = ["glue:GetTable"]
      Resource  = ["arn:aws:glue:ap-northeast-2:000000000000:*"]
    }]
  })
}

resource "aws_glue_data_catalog_encryption_settings" "catalog" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      aws_kms_key_id                       = local.key
      return_connection_password_encrypted = false
    }

    encryption_at_rest {
      catalog_encryption_mode = "DISABLED"
    }
  }

  depends_on = [aws_glue_connection.network]
}

resource "aws_glue_security_configuration" "all" {
  name = "${var.name}-security"

  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      kms_key_arn                = local.key
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "DISABLED"
    }

    s3_encryption {
      s3_encryption_mode = "SSE-S3"
    }
  }
}

resource "aws_glue_classifier" "grok" {
  name = "${var.name}-grok"

  grok_classifier {
    classification  = "logs"
    grok_pattern    = "%%{MONTH:month} %%{CITY:city}"
    custom_patterns = "CITY [a-z]+"
  }
}

resource "aws_glue_classifier" "xml" {
  name = "${var.name}-xml"

  xml_classifier {
    classification = "orders"
    row_tag        = "order"
  }
}

resource "aws_glue_classifier" "json" {
  name = "${var.name}-json"

  json_classifier {
    json_path = "$.records[*]"
  }
}

resource "aws_glue_classifier" "csv" {
  name = "${var.name}-csv"

  csv_classifier {
    allow_single_column        = false
    contains_header            = "PRESENT"
    custom_datatype_configured = true
    custom_datatypes           = ["BINARY", "SHORT"]
    delimiter                  = ","
    disable_value_trimming     = false
    header                     = ["test1", "test2"]
    quote_symbol               = "'"
    serde                      = "LazySimpleSerDe"
  }
}

resource "aws_glue_crawler" "plain" {
  name          = "${var.name}-plain"
  database_name = aws_glue_catalog_database.lake.name
  role          = "arn:aws:iam::000000000000:role/service-role/crawler"

  s3_target {
    path = "s3://lake/매출/"
  }
}

resource "aws_glue_crawler" "full" {
  name          = "${var.name}-full"
  database_name = aws_glue_catalog_database.lake.name
  role          = "crawler"
  description   = "매출을 읽는다"
  classifiers   = [aws_glue_classifier.crawled.id]
  schedule      = "cron(0 1 * * ? *)"
  table_prefix  = "raw_"

  configuration = jsonencode({
    Version  = 1.0
    Grouping = { TableGroupingPolicy = "CombineCompatibleSchemas", TableLevelConfiguration = 3 }
    CrawlerOutput = {
      Partitions = { AddOrUpdateBehavior = "InheritFromTable" }
      Tables     = { AddOrUpdateBehavior = "MergeNewColumns", TableThreshold = 5 }
    }
    CreatePartitionIndex = true
  })

  s3_target {
    path        = "s3://lake/sales"
    exclusions  = ["**/_temporary/**", "*.{tmp,bak}"]
    sample_size = 5
  }

  s3_target {
    path = "s3://lake/other"
  }

  schema_change_policy {
    delete_behavior = "LOG"
    update_behavior = "LOG"
  }

  recrawl_policy {
    recrawl_behavior = "CRAWL_NEW_FOLDERS_ONLY"
  }

  lineage_configuration {
    crawler_lineage_settings = "DISABLE"
  }

  tags = {
    team = "data"
  }
}

resource "aws_glue_classifier" "crawled" {
  name = "${var.name}-crawled"

  grok_classifier {
    classification  = "shop"
    grok_pattern    = "%%{LEVEL:level} %%{GREEDYDATA:message}"
    custom_patterns = "LEVEL (INFO|WARN)"
  }
}

resource "aws_glue_crawler" "catalog" {
  name          = "${var.name}-catalog"
  database_name = aws_glue_catalog_database.lake.name
  role          = "crawler"

  catalog_target {
    database_name = aws_glue_catalog_database.lake.name
    tables        = [aws_glue_catalog_table.sales.name]
  }

  schema_change_policy {
    delete_behavior = "LOG"
  }
}

resource "aws_glue_registry" "lake" {
  registry_name = var.name
  description   = "호수"
  tags = {
    team = "data"
  }
}

resource "aws_glue_schema" "orders" {
  schema_name       = "orders"
  registry_arn      = aws_glue_registry.lake.arn
  data_format       = "AVRO"
  compatibility     = "BACKWARD"
  description       = "주문"
  schema_definition = jsonencode({ type = "record", name = "Order", fields = [{ name = "id", type = "long" }] })
}
