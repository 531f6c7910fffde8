package import Primitives
package import SQLSyntax

/// Finds what the names of a statement mean and what types its expressions have.
///
/// A value without I/O: the same statement, catalog and moment always give the same answer.
package struct Analyzer: Sendable {
    package var catalog: CatalogSnapshot
    package var session: AnalysisSession
    /// What `current_timestamp` and its kin are.
    package var now: Timestamp

    package init(catalog: CatalogSnapshot, session: AnalysisSession, now: Timestamp) {
        self.catalog = catalog
        self.session = session
        self.now = now
    }

    /// The statement with everything found and typed.
    ///
    /// `parameters` are what stands for each `?`, in order.
    ///
    /// - Throws: What is wrong with the statement, as Athena words it.
    package func analyze(
        _ statement: Statement,
        parameters: [Expression] = []
    ) throws(AnalysisFailure) -> ResolvedStatement {
        let analysis = StatementAnalysis(catalog: catalog, session: session, now: now, parameters: parameters)
        return try analysis.resolve(statement)
    }

    /// The statement and everything in it that lies after this text's start, for one view or query text.
    package func analyze(
        _ parsed: ParsedStatement,
        parameters: [Expression] = []
    ) throws(AnalysisFailure) -> ResolvedStatement {
        guard parsed.parameterCount == parameters.count else {
            throw AnalysisFailure(
                .invalidParameterUsage,
                parsed.span.start,
                "Incorrect number of parameters: expected \(parsed.parameterCount) but found \(parameters.count)"
            )
        }
        return try analyze(parsed.statement, parameters: parameters)
    }
}

/// Where and by whom a statement is run.
package struct AnalysisSession: Hashable, Sendable {
    package var catalog: String
    /// Where bare table names are looked up; lower case.
    package var database: String?
    package var user: String

    package init(catalog: String = "awsdatacatalog", database: String?, user: String = "hosu") {
        self.catalog = catalog.lowercased()
        self.database = database?.lowercased()
        self.user = user
    }
}

/// The analysis of one statement: identity for its counters and for what it finds on the way.
///
/// A class because every scope adds to the same lists; it lives within one call of `Analyzer.analyze`.
final class StatementAnalysis {
    let catalog: CatalogSnapshot
    var session: AnalysisSession
    let now: Timestamp
    let parameters: [Expression]

    private var lastColumnID = 0
    private var lastCommonTableID = 0
    var scans: [ScanDraft] = []
    /// Which scan a column comes from.
    var scanOfColumn: [Int: Int] = [:]
    var tablesRead: [TableName] = []
    var isDeterministic = true
    var notes: [AnalysisNote] = []
    /// Views being analyzed, outermost first.
    var viewStack: [TableName] = []
    /// The view that the statement makes anew, which its query must not use.
    var replacedView: TableName?
    var referencesOfCommonTable: [Int: Int] = [:]
    /// Names as they are written where another query stands around them, by their offset in the text.
    var namesInSubqueries: [Int: String] = [:]

    init(catalog: CatalogSnapshot, session: AnalysisSession, now: Timestamp, parameters: [Expression]) {
        self.catalog = catalog
        self.session = session
        self.now = now
        self.parameters = parameters
    }

    func column(_ name: String, _ type: TrinoType) -> ResolvedColumn {
        lastColumnID += 1
        return ResolvedColumn(id: lastColumnID, name: name, type: type)
    }

    func lambdaParameter(_ name: String, _ type: TrinoType) -> TypedExpression.LambdaParameter {
        // One sequence with the columns: translators replace both by their numbers.
        lastColumnID += 1
        return TypedExpression.LambdaParameter(id: lastColumnID, name: name, type: type)
    }

    func commonTableID() -> Int {
        lastCommonTableID += 1
        return lastCommonTableID
    }

    func note(_ message: String, _ span: SourceSpan) {
        let note = AnalysisNote(message: message, span: span)
        if viewStack.isEmpty, !notes.contains(note) { notes.append(note) }
    }

    /// Marks a column as used, so that its scan reads it.
    func use(_ column: ResolvedColumn) {
        guard let scan = scanOfColumn[column.id] else { return }
        scans[scan].used.insert(column.id)
    }
}

/// A table of FROM while the statement is analyzed: all its columns, and those used so far.
struct ScanDraft {
    var table: CatalogTable
    var columns: [ScanColumn]
    var used: Set<Int> = []
    /// How the table's properties describe its partitions, where they are not in the catalog.
    let projection: PartitionProjection?
    var partitions: [Int]
    var partitionPredicate: TypedExpression?
    var snapshot: Int64?
    var filters: [TypedExpression] = []

    /// Gives the table the partitions of its projection that the predicate leaves.
    mutating func project() throws(AnalysisFailure) {
        guard let projection else { return }
        table.partitions = try projection.partitions(
            of: table,
            where: partitionPredicate,
            columns: partitionKeys
        )
        partitions = Array(table.partitions.indices)
    }

    func finished(_ liveness: ColumnLiveness) -> TableScan {
        TableScan(
            table: table,
            columns: columns.filter { used.contains($0.column.id) },
            liveColumns: used.intersection(liveness.live),
            partitions: partitions,
            partitionPredicate: partitionPredicate,
            snapshot: snapshot,
            filters: filters
        )
    }
}
