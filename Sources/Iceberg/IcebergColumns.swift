/// A column of an Iceberg table as a catalog of Hive's kind lists it.
package struct IcebergCatalogColumn: Hashable, Sendable {
    package let name: String
    /// In Hive's words.
    package let type: String
    package let comment: String?
    package let parameters: [String: String]
}

extension IcebergType {
    /// The type as the Glue catalog shows it.
    ///
    /// Source: Apache Iceberg, `IcebergToGlueConverter.toTypeString`.
    package var glueText: String {
        switch self {
        case .long: "bigint"
        case .decimal(let precision, let scale): "decimal(\(precision),\(scale))"
        case .time, .uuid: "string"
        case .timestamp, .timestamptz: "timestamp"
        case .fixed, .binary: "binary"
        case .structure(let fields):
            "struct<\(fields.map { "\($0.name):\($0.type.glueText)" }.joined(separator: ","))>"
        case .list(let element): "array<\(element.type.glueText)>"
        case .map(let key, let value): "map<\(key.type.glueText),\(value.type.glueText)>"
        case .boolean, .int, .float, .double, .date, .string: description
        }
    }
}

extension TableMetadata {
    /// The columns as a catalog lists them: those of today, then those of former schemas.
    ///
    /// Source: Apache Iceberg, `IcebergToGlueConverter`: the parameters `iceberg.field.id`, `.optional` and `.current`.
    package var catalogColumns: [IcebergCatalogColumn] {
        func column(_ field: IcebergField, isCurrent: Bool) -> IcebergCatalogColumn {
            IcebergCatalogColumn(
                name: field.name.lowercased(),
                type: field.type.glueText,
                comment: field.documentation,
                parameters: [
                    "iceberg.field.id": String(field.id), "iceberg.field.optional": String(!field.isRequired),
                    "iceberg.field.current": String(isCurrent),
                ]
            )
        }
        var columns = schema.fields.map { column($0, isCurrent: true) }
        for old in schemas.reversed() where old.id != currentSchemaID {
            for field in old.fields where !columns.contains(where: { $0.name == field.name.lowercased() }) {
                columns.append(column(field, isCurrent: false))
            }
        }
        return columns
    }
}
