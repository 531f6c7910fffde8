import SQLSyntax

extension StatementAnalysis {
    /// `"orders$files"` and its kin: a scan of rows that the table's metadata are made into.
    func metadata(
        _ kind: MetadataTable,
        of table: CatalogTable,
        _ name: TableName,
        _ span: SourceSpan
    ) throws(AnalysisFailure) -> Source {
        guard table.isIceberg else {
            throw AnalysisFailure(.tableNotFound, span.start, "Table '\(name)' does not exist")
        }
        if !tablesRead.contains(table.name) { tablesRead.append(table.name) }
        var described = table
        described.kind = .metadata(kind)
        described.columns = kind.columns(of: table).map { CatalogColumn(name: $0.name, type: $0.type) }
        described.partitionKeys = []
        described.partitions = []
        var fields: [Field] = []
        var columns: [ScanColumn] = []
        for (position, stored) in described.columns.enumerated() {
            let column = column(stored.name, stored.type ?? .varchar)
            columns.append(ScanColumn(column: column, source: .data(position)))
            scanOfColumn[column.id] = scans.count
            fields.append(
                Field(
                    relation: [name.catalog, name.database, name.table],
                    name: stored.name,
                    value: .column(column, span)
                )
            )
        }
        scans.append(ScanDraft(table: described, columns: columns, projection: nil, partitions: []))
        return Source(relation: .scan(scans.count - 1), fields: fields)
    }
}
