package import SQLSyntax

/// What a statement does, with everything named in it found and typed.
package struct ResolvedStatement: Sendable {
    package var action: Action
    /// The tables read; `ResolvedRelation.scan` refers to them by index.
    package var scans: [TableScan]
    /// Tables and views that were named, directly or through views, in order of appearance.
    package var tablesRead: [TableName]
    /// Whether the same data always give the same answer; false for `random()`, `now()` and the like.
    package var isDeterministic: Bool
    /// Remarks for the user, never part of the result.
    package var notes: [AnalysisNote]

    package init(
        action: Action,
        scans: [TableScan] = [],
        tablesRead: [TableName] = [],
        isDeterministic: Bool = true,
        notes: [AnalysisNote] = []
    ) {
        self.action = action
        self.scans = scans
        self.tablesRead = tablesRead
        self.isDeterministic = isDeterministic
        self.notes = notes
    }

    package indirect enum Action: Sendable {
        case query(ResolvedQuery)
        case createTableAs(CreateTableAs)
        case insert(Insert)
        case createView(CreateView)
        case unload(Unload)
        case explain(Explain)
        case change(RowChange)
        case optimize(Optimize)
        /// The table to clear of what it needs no more.
        case vacuum(CatalogTable)
        /// Data definition and utility statements, which need no typing.
        case passThrough(Statement)
    }
}

extension ResolvedStatement {
    /// `CREATE TABLE target WITH (properties) AS query`.
    package struct CreateTableAs: Sendable {
        package var target: TableName
        package var ifNotExists: Bool
        /// Whether the snapshot knows the target; without `ifNotExists` that is a failure instead.
        package var targetExists: Bool
        package var query: ResolvedQuery
        /// Names and types of the new table's columns, in the order of the query's.
        package var columns: [ResolvedColumn]
        /// Names are lower case; values are not validated.
        package var properties: [PropertyAssignment]
        /// False for `WITH NO DATA`.
        package var withData: Bool
    }

    /// `INSERT INTO target (columns) query`.
    package struct Insert: Sendable {
        package var target: CatalogTable
        /// All columns of the target in its order (partition keys last); those not named are NULL.
        package var query: ResolvedQuery
    }

    /// `CREATE [OR REPLACE] VIEW name AS query`.
    package struct CreateView: Sendable {
        package var target: TableName
        package var isOrReplace: Bool
        package var columns: [ResolvedColumn]
        /// The text after AS, as written.
        package var originalSQL: String
    }

    /// `UNLOAD (query) TO location WITH (options)`.
    package struct Unload: Sendable {
        package var query: ResolvedQuery
        package var location: String
        package var options: [PropertyAssignment]
    }

    /// `EXPLAIN [ANALYZE] statement`.
    package struct Explain: Sendable {
        package var isAnalyze: Bool
        package var isVerbose: Bool
        /// `TEXT`, `JSON` or `GRAPHVIZ`, and `LOGICAL`, `DISTRIBUTED`, `VALIDATE` or `IO`; upper case.
        package var format: String?
        package var planType: String?
        package var statement: ResolvedStatement.Action
    }
}

/// One `name = value` of a WITH clause.
package struct PropertyAssignment: Sendable {
    package var name: String
    package var value: PropertyValue
    package var span: SourceSpan

    package init(name: String, value: PropertyValue, span: SourceSpan) {
        self.name = name
        self.value = value
        self.span = span
    }
}

package indirect enum PropertyValue: Hashable, Sendable {
    case null
    case string(String)
    case integer(Int64)
    case number(Double)
    case boolean(Bool)
    case array([PropertyValue])
}

/// One table of FROM, with what the statement needs of it.
package struct TableScan: Sendable {
    package var table: CatalogTable
    /// The columns the statement uses, and no others; may be empty (`count(*)`).
    package var columns: [ScanColumn]
    /// Ids of those of `columns` that the answer depends on; others are named only by parts nobody reads.
    package var liveColumns: Set<Int>
    /// Indexes of `table.partitions` that the filter leaves; empty for an unpartitioned table.
    package var partitions: [Int]
    /// The conjuncts of WHERE and ON that name only this table's partition keys; still part of the filter itself.
    package var partitionPredicate: TypedExpression?
    /// The snapshot of an Iceberg table that AS OF names; `nil` for the current one.
    package var snapshot: Int64?
    /// Of an Iceberg table, the conjuncts of WHERE and ON that name only its columns; still part of the filter itself.
    package var filters: [TypedExpression]

    package init(
        table: CatalogTable,
        columns: [ScanColumn],
        liveColumns: Set<Int>? = nil,
        partitions: [Int],
        partitionPredicate: TypedExpression?,
        snapshot: Int64? = nil,
        filters: [TypedExpression] = []
    ) {
        self.table = table
        self.columns = columns
        self.liveColumns = liveColumns ?? Set(columns.map(\.column.id))
        self.partitions = partitions
        self.partitionPredicate = partitionPredicate
        self.snapshot = snapshot
        self.filters = filters
    }
}

package struct ScanColumn: Hashable, Sendable {
    package var column: ResolvedColumn
    package var source: Source

    package init(column: ResolvedColumn, source: Source) {
        self.column = column
        self.source = source
    }

    package enum Source: Hashable, Sendable {
        /// An index of `CatalogTable.columns`.
        case data(Int)
        /// An index of `CatalogTable.partitionKeys`.
        case partitionKey(Int)
        /// `"$path"`: the object's `s3://` URL.
        case path
        /// `"$file_size"`: bytes.
        case fileSize
        /// `"$file_modified_time"`: timestamp(3) with time zone.
        case fileModifiedTime
        /// `"$bucket"`: the number of the file's bucket, from 0.
        case bucket
        /// `"$partition"`: the partition's name, `k=v/l=w`.
        case partitionName
        /// The row's number in its file, from 0; of Iceberg tables only, and never named by a statement.
        case rowPosition
    }
}

/// A remark on the statement: it is legal, but may not mean what its author thinks.
package struct AnalysisNote: Hashable, Sendable {
    package var message: String
    package var span: SourceSpan

    package init(message: String, span: SourceSpan) {
        self.message = message
        self.span = span
    }
}

extension ResolvedStatement {
    /// Whether running the statement reads the files of its tables; EXPLAIN looks at their names and sizes only.
    package var readsFiles: Bool {
        if case .explain(let explain) = action { return explain.isAnalyze }
        return true
    }
}
