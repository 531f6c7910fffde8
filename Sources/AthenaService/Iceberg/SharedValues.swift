import Iceberg
import Primitives
import SQLAnalysis
import SQLSyntax

/// Asks the condition of a statement of whole files, by the values that all rows of a file have in common.
struct SharedValues {
    /// Gives the numbers of the files for which the condition holds.
    let query: ResolvedQuery

    /// Nil when the condition is on anything but columns that files are grouped by as they are.
    init?(_ filter: TypedExpression, _ scan: TableScan, _ metadata: TableMetadata, _ tasks: [ScanTask]) {
        guard filter.isOfRowsAlone, !tasks.isEmpty else { return nil }
        var columns: [ResolvedColumn] = []
        filter.collectColumns(into: &columns)
        var sources: [(column: ResolvedColumn, field: IcebergField)] = []
        for column in columns {
            guard let own = scan.columns.first(where: { $0.column.id == column.id }),
                case .data(let index) = own.source,
                let id = scan.table.columns[index].identity?.id,
                let field = metadata.schema.fields.first(where: { $0.id == id })
            else { return nil }
            sources.append((column, field))
        }
        let span = SourceSpan(start: .start, end: .start)
        var rows: [[TypedExpression]] = []
        for (number, task) in tasks.enumerated() {
            var row = [TypedExpression(.literal(.integer(Int64(number))), type: .bigint, span: span)]
            for source in sources {
                guard let value = Self.value(of: source.field, in: task.file, metadata),
                    let literal = Self.literal(value, source.field.type)
                else { return nil }
                row.append(TypedExpression(.literal(literal), type: source.column.type, span: span))
            }
            rows.append(row)
        }
        // Columns of a statement are numbered from 1.
        let number = ResolvedColumn(id: 0, name: "number", type: .bigint)
        let values = ResolvedValues(rows: rows, columns: [number] + sources.map(\.column))
        let item = ResolvedSelectItem(
            expression: TypedExpression(.column(number), type: .bigint, span: span),
            column: number
        )
        let select = ResolvedSelect(items: [item], relation: .values(values), filter: filter)
        query = ResolvedQuery(body: .select(select), columns: [item.column])
    }

    /// The value that all rows of a file have; nil when they need not have one.
    private static func value(
        of field: IcebergField,
        in file: DataFile,
        _ metadata: TableMetadata
    ) -> IcebergValue?? {
        guard let spec = metadata.spec(file.specID),
            let index = spec.fields.firstIndex(where: { $0.sourceID == field.id && $0.transform == .identity }),
            index < file.partition.count
        else { return .none }
        return .some(file.partition[index])
    }

    private static func literal(_ value: IcebergValue?, _ type: IcebergType) -> LiteralValue? {
        guard let value else { return .null }
        switch (value, type) {
        case (.boolean(let flag), .boolean): return .boolean(flag)
        case (.int(let days), .date): return .date(Int(days))
        case (.int(let number), .int), (.int(let number), .long): return .integer(Int64(number))
        case (.long(let number), .long): return .integer(number)
        case (.string(let text), .string): return .string(text)
        case (.decimal, .decimal): return .decimal(PartitionText.text(value, .identity, type))
        case (.long(let moment), .timestamp):
            let seconds = moment.flooredQuotient(1_000_000)
            return .timestamp(
                InstantLiteral(
                    epochSeconds: seconds,
                    picosecondOfSecond: (moment - seconds * 1_000_000) * 1_000_000
                )
            )
        default: return nil
        }
    }
}
