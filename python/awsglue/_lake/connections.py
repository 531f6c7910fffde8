"""Connections of the Data Catalog.

Source: AWS Glue Developer Guide, "GlueContext class", extract_jdbc_conf.
"""

from __future__ import annotations

import json
from typing import Any

from awsglue._lake import catalog


def jdbc_conf(name: str, catalog_id: str | None = None) -> dict[str, Any]:
    """What a JDBC connection tells: `url` (no database), `fullUrl`, `user`, `password`, `vendor`, TLS settings.

    Raises: ValueError for a connection that is not JDBC.
    """
    found = catalog.client().get_connection(Name=name, HidePassword=False, **catalog.scoped(catalog_id))["Connection"]
    properties = found.get("ConnectionProperties", {})
    full = properties.get("JDBC_CONNECTION_URL", "")
    if not full.startswith("jdbc:"):
        raise ValueError(f"The connection {name} is of type {found.get('ConnectionType')}, not JDBC.")
    user, password = properties.get("USERNAME", ""), properties.get("PASSWORD", "")
    if secret := properties.get("SECRET_ID"):
        import boto3

        value = json.loads(boto3.client("secretsmanager").get_secret_value(SecretId=secret)["SecretString"])
        user, password = value.get("username", ""), value.get("password", "")
    head, slashes, rest = full.partition("//")
    host, _, _ = rest.partition("/")
    return {
        "url": f"{head}{slashes}{host}" if slashes else full,
        "fullUrl": full,
        "user": user,
        "password": password,
        "vendor": full.split(":")[1],
        "enforceSSL": properties.get("JDBC_ENFORCE_SSL", "false"),
        "customJDBCCert": properties.get("CUSTOM_JDBC_CERT", ""),
        "skipCustomJDBCCertValidation": properties.get("SKIP_CUSTOM_JDBC_CERT_VALIDATION", "false"),
        "customJDBCCertString": properties.get("CUSTOM_JDBC_CERT_STRING", ""),
    }
