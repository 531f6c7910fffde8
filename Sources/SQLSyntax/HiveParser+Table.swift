// MARK: - Tables

extension HiveParser {
    mutating func createTable(from start: SourcePosition) throws(SyntaxFailure) -> CreateTable {
        let isExternal = accept(.external)
        try expect(.table)
        let ifNotExists = try acceptIfNotExists()
        var table = CreateTable(
            name: try name(),
            isExternal: isExternal,
            ifNotExists: ifNotExists,
            columns: [],
            partitionedBy: [],
            properties: []
        )
        if isAt(.like) { throw SyntaxFailure.unsupported("CREATE TABLE LIKE", dialect: .hive, at: start) }
        try within("create table statement") { (parser) throws(SyntaxFailure) in
            if parser.isAt(.leftParenthesis) {
                table.columns = try parser.parenthesized { (parser) throws(SyntaxFailure) in
                    try parser.columnDefinition()
                }
            }
            try parser.readClauses(of: &table)
        }
        return table
    }

    /// The clauses behind the columns, in Hive's order.
    private mutating func readClauses(of table: inout CreateTable) throws(SyntaxFailure) {
        if accept(.comment) { table.comment = try string() }
        if accept(.partitioned) {
            try expect(.by)
            table.partitionedBy = try parenthesized { (parser) throws(SyntaxFailure) in
                try parser.partitionField()
            }
        }
        if accept(.clustered) { table.bucketing = try bucketing() }
        if accept(.row) { table.rowFormat = try rowFormat() }
        if accept(.stored) { table.storage = try storage() }
        if isAt(.with), case .serde(let name, let earlier) = table.rowFormat {
            cursor.skip()
            try expect(.serdeproperties)
            table.rowFormat = .serde(name, properties: earlier + (try textProperties()))
        }
        if accept(.location) { table.location = try string() }
        if accept(.tblproperties) { table.properties = try textProperties() }
    }

    mutating func columnDefinition() throws(SyntaxFailure) -> ColumnDefinition {
        let name = try within("column specification") { (parser) throws(SyntaxFailure) in
            try parser.identifier()
        }
        let type = try type()
        return ColumnDefinition(name: name, type: type, comment: accept(.comment) ? try string() : nil)
    }

    private mutating func partitionField() throws(SyntaxFailure) -> PartitionField {
        if cursor.kind(after: 1) == .symbol(.leftParenthesis) { return try partitionTransform() }
        switch cursor.kind(after: 1) {
        case .symbol(.comma), .symbol(.rightParenthesis): return .identity(try identifier())
        default: return .column(try columnDefinition())
        }
    }

    /// `day(ts)`, `bucket(16, id)`.
    private mutating func partitionTransform() throws(SyntaxFailure) -> PartitionField {
        let token = cursor.current
        guard isName(token) || token.kind == .keyword(.truncate) else { throw unrecognized() }
        let transform = cursor.text(of: token).lowercased()
        cursor.skip()
        try expect(.leftParenthesis)
        var argument: Int?
        if cursor.kind == .integer {
            argument = try integer()
            try expect(.comma)
        }
        let column = try identifier()
        try expect(.rightParenthesis)
        return .transform(transform, argument: argument, column: column)
    }

    private mutating func bucketing() throws(SyntaxFailure) -> Bucketing {
        try expect(.by)
        let columns = try identifierList()
        var sortedBy: [Bucketing.Sorting] = []
        if accept(.sorted) {
            try expect(.by)
            sortedBy = try parenthesized { (parser) throws(SyntaxFailure) in
                let column = try parser.identifier()
                let isDescending = parser.accept(.desc)
                if !isDescending { _ = parser.accept(.asc) }
                return Bucketing.Sorting(column: column, isDescending: isDescending)
            }
        }
        try expect(.into)
        let count = try integer()
        try expect(.buckets)
        return Bucketing(columns: columns, sortedBy: sortedBy, bucketCount: count)
    }

    private mutating func rowFormat() throws(SyntaxFailure) -> RowFormat {
        try expect(.format)
        if accept(.serde) { return try serde() }
        guard accept(.delimited) else { throw unrecognized() }
        var delimiters = RowFormat.Delimiters()
        if accept(.fields) {
            delimiters.fields = try terminator()
            if accept(.escaped) {
                try expect(.by)
                delimiters.escape = try string()
            }
        }
        if accept(.collection) {
            try expect(.items)
            delimiters.collectionItems = try terminator()
        }
        if accept(.map) {
            try expect(.keys)
            delimiters.mapKeys = try terminator()
        }
        if accept(.lines) { delimiters.lines = try terminator() }
        if accept(.null) {
            try expect(.defined)
            try expect(.as)
            delimiters.null = try string()
        }
        return .delimited(delimiters)
    }

    private mutating func serde() throws(SyntaxFailure) -> RowFormat {
        let name = try string()
        guard accept(.with) else { return .serde(name, properties: []) }
        try expect(.serdeproperties)
        return .serde(name, properties: try textProperties())
    }

    private mutating func terminator() throws(SyntaxFailure) -> String {
        try expect(.terminated)
        try expect(.by)
        return try string()
    }

    private mutating func storage() throws(SyntaxFailure) -> Storage {
        let start = cursor.previousEnd
        if isAt(.by) { throw SyntaxFailure.unsupported("STORED BY", dialect: .hive, at: start) }
        try expect(.as)
        return try storageFormat()
    }

    /// `PARQUET` or `INPUTFORMAT '...' OUTPUTFORMAT '...'`.
    mutating func storageFormat() throws(SyntaxFailure) -> Storage {
        if accept(.inputformat) {
            let input = try string()
            try expect(.outputformat)
            return .classes(input: input, output: try string())
        }
        return .format(try identifier().text.uppercased())
    }

    mutating func acceptIfNotExists() throws(SyntaxFailure) -> Bool {
        guard accept(.if) else { return false }
        try expect(.not)
        try expect(.exists)
        return true
    }

    mutating func acceptIfExists() throws(SyntaxFailure) -> Bool {
        guard accept(.if) else { return false }
        try expect(.exists)
        return true
    }
}

// MARK: - Types

extension HiveParser {
    mutating func type() throws(SyntaxFailure) -> TypeName {
        try descend()
        let start = cursor.current.start
        let node = try within("column type") { (parser) throws(SyntaxFailure) in try parser.typeNode() }
        ascend()
        return TypeName(node: node, span: cursor.span(from: start))
    }

    private mutating func typeNode() throws(SyntaxFailure) -> TypeName.Node {
        if accept(.array) {
            try expect(.lessThan)
            let element = try type()
            try expect(.greaterThan)
            return .array(element)
        }
        if accept(.map) {
            try expect(.lessThan)
            guard !isAt(.array), !isAt(.map), !isAt(.struct) else { throw unrecognized() }
            let key = try type()
            try expect(.comma)
            let value = try type()
            try expect(.greaterThan)
            return .map(key: key, value: value)
        }
        if accept(.struct) {
            try expect(.lessThan)
            let fields = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.structField() }
            try expect(.greaterThan)
            return .row(fields)
        }
        if accept(.timestamp) { return .timestamp(precision: nil, hasTimeZone: false) }
        return try primitiveType()
    }

    private mutating func structField() throws(SyntaxFailure) -> TypeName.Field {
        let name = try identifier()
        try expect(.colon)
        let type = try type()
        return TypeName.Field(name: name, type: type, comment: accept(.comment) ? try string() : nil)
    }

    private mutating func primitiveType() throws(SyntaxFailure) -> TypeName.Node {
        let name = cursor.text(of: cursor.current).lowercased()
        guard let arguments = Self.primitiveTypes[name] else { throw unrecognized() }
        cursor.skip()
        guard arguments.upperBound > 0, arguments.lowerBound > 0 || isAt(.leftParenthesis) else {
            return .named(name, [])
        }
        let numbers = try parenthesized { (parser) throws(SyntaxFailure) in try parser.integer() }
        guard arguments.contains(numbers.count) else { throw unrecognized() }
        return .named(name, numbers.map { .number($0) })
    }

    /// The types with how many numbers each takes.
    ///
    /// Source: Athena user guide, Data types in Amazon Athena: `integer` belongs to queries, `int` to definitions.
    private static let primitiveTypes: [String: ClosedRange<Int>] = [
        "bigint": 0...0,
        "binary": 0...0,
        "boolean": 0...0,
        "char": 1...1,
        "date": 0...0,
        "decimal": 0...2,
        "double": 0...0,
        "float": 0...0,
        "int": 0...0,
        "smallint": 0...0,
        "string": 0...0,
        "tinyint": 0...0,
        "varchar": 1...1,
    ]
}
