/// Statements of SQL that change tables, as far as the gateway must know them; the rest is the engine's.
enum TableStatement: Equatable, Sendable {
    struct Insert: Equatable, Sendable {
        var table: [String]
        var isOverwrite: Bool
        /// Values of the partition that rows go to; nil for a key whose values the rows have.
        var partition: [(key: String, value: String?)]
        /// Names of the columns that the query gives values for; empty where there is no list.
        var columns: [String]
        var query: String

        static func == (left: Insert, right: Insert) -> Bool {
            left.table == right.table && left.isOverwrite == right.isOverwrite && left.query == right.query
                && left.partition.map(\.key) == right.partition.map(\.key)
                && left.partition.map(\.value) == right.partition.map(\.value) && left.columns == right.columns
        }
    }

    struct CreateAs: Equatable, Sendable {
        var table: [String]
        var ifNotExists: Bool
        var format: String
        var partitionColumns: [String]
        var location: String?
        var query: String
    }

    case insert(Insert)
    case createAs(CreateAs)
    /// A table without rows, whose place Sail would choose in its own folder where nobody names one.
    case create(table: [String], hasLocation: Bool)
    case use(database: String)
    /// A statement that changes a table in a form that is not understood.
    case unclear(String)

    /// Nil for what changes no table.
    init?(_ sql: String) {
        var words = SQLWords(sql)
        guard let first = words.peek?.upper else { return nil }
        switch first {
        case "INSERT": self = words.insert() ?? .unclear("INSERT")
        case "CREATE":
            guard let statement = words.create() else { return nil }
            self = statement
        case "USE":
            words.take()
            while ["DATABASE", "SCHEMA", "NAMESPACE"].contains(words.peek?.upper) { words.take() }
            guard let name = words.name()?.last else { return nil }
            self = .use(database: name)
        case "WITH" where words.contains("INSERT"), "FROM" where words.contains("INSERT"):
            self = .unclear("INSERT")
        case "MERGE", "UPDATE", "DELETE": self = .unclear(first)
        default: return nil
        }
    }
}

/// A statement cut into words, with where each begins.
struct SQLWords {
    struct Word: Equatable {
        /// Without quotes.
        var text: String
        var kind: Kind
        var start: String.Index
        var end: String.Index

        enum Kind {
            case name
            case quotedName
            case literal
            case sign
        }

        /// In upper case; empty for what is quoted, which is no keyword.
        var upper: String { kind == .name ? text.uppercased() : kind == .sign ? text : "" }
    }

    private(set) var words: [Word] = []
    private var position = 0
    let text: String

    init(_ text: String) {
        self.text = text
        var index = text.startIndex
        while index < text.endIndex {
            let rest = text[index...]
            if rest.first?.isWhitespace == true {
                index = text.index(after: index)
            } else if rest.hasPrefix("--") {
                index = rest.firstIndex(of: "\n") ?? text.endIndex
            } else if rest.hasPrefix("/*") {
                index = Self.end(of: "*/", in: rest.dropFirst(2)) ?? text.endIndex
            } else {
                let word = Self.word(rest)
                words.append(word)
                index = word.end
            }
        }
    }

    private static func end(of mark: String, in text: Substring) -> String.Index? {
        var rest = text
        while !rest.isEmpty {
            if rest.hasPrefix(mark) { return rest.index(rest.startIndex, offsetBy: mark.count) }
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func word(_ rest: Substring) -> Word {
        let start = rest.startIndex
        let first = rest[start]
        if first == "'" || first == "\"" || first == "`" {
            var value = ""
            var index = rest.index(after: start)
            while index < rest.endIndex, rest[index] != first {
                if rest[index] == "\\", first != "`", rest.index(after: index) < rest.endIndex {
                    index = rest.index(after: index)
                }
                value.append(rest[index])
                index = rest.index(after: index)
            }
            let end = index < rest.endIndex ? rest.index(after: index) : index
            return Word(text: value, kind: first == "`" ? .quotedName : .literal, start: start, end: end)
        }
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
        guard name.isEmpty else {
            return Word(text: String(name), kind: .name, start: start, end: name.endIndex)
        }
        return Word(text: String(first), kind: .sign, start: start, end: rest.index(after: start))
    }

    var peek: Word? { position < words.count ? words[position] : nil }

    func contains(_ keyword: String) -> Bool { words.contains { $0.upper == keyword } }

    mutating func take() { position += 1 }

    mutating func take(_ keyword: String) -> Bool {
        guard peek?.upper == keyword else { return false }
        position += 1
        return true
    }

    /// A name with dots between its parts.
    mutating func name() -> [String]? {
        var parts: [String] = []
        repeat {
            guard let word = peek, word.kind == .name || word.kind == .quotedName else { return nil }
            parts.append(word.text)
            take()
        } while take(".")
        return parts
    }

    /// Names between parentheses, with what stands behind an equals sign.
    private mutating func list() -> [(key: String, value: String?)]? {
        guard take("(") else { return nil }
        var found: [(String, String?)] = []
        repeat {
            guard let name = name()?.last else { return nil }
            var value: String?
            if take("=") {
                let sign = take("-") ? "-" : ""
                guard let word = peek, word.kind != .sign else { return nil }
                value = word.upper == "NULL" ? "" : sign + word.text
                take()
                if take("."), let fraction = peek {
                    value = (value ?? "") + "." + fraction.text
                    take()
                }
            }
            found.append((name, value))
        } while take(",")
        return take(")") ? found : nil
    }

    private var rest: String? {
        guard let start = peek?.start else { return nil }
        var end = text.endIndex
        if let last = words.last, last.upper == ";" { end = last.start }
        return start < end ? String(text[start..<end]) : nil
    }

    fileprivate mutating func insert() -> TableStatement? {
        take()
        let isOverwrite = take("OVERWRITE")
        guard isOverwrite || take("INTO") else { return nil }
        _ = take("TABLE")
        guard let table = name() else { return nil }
        var partition: [(key: String, value: String?)] = []
        if take("PARTITION") {
            guard let list = list() else { return nil }
            partition = list
        }
        guard peek?.upper != "IF" else { return nil }
        var columns: [String] = []
        if peek?.upper == "(" {
            let before = position
            if let list = list(),
                !list.contains(where: { ["SELECT", "VALUES", "WITH", "FROM"].contains($0.key.uppercased()) })
            {
                columns = list.map(\.key)
            } else {
                position = before
            }
        }
        guard let query = rest else { return nil }
        guard ["SELECT", "WITH", "VALUES", "TABLE", "FROM", "("].contains(peek?.upper) else { return nil }
        return .insert(
            .init(table: table, isOverwrite: isOverwrite, partition: partition, columns: columns, query: query)
        )
    }

    fileprivate mutating func create() -> TableStatement? {
        take()
        let isReplacing = take("OR") && take("REPLACE")
        let isExternal = take("EXTERNAL")
        guard take("TABLE") else { return nil }
        let ifNotExists = take("IF") && take("NOT") && take("EXISTS")
        guard let table = name() else { return nil }
        guard !isReplacing else { return .unclear("CREATE OR REPLACE TABLE") }
        var create = TableStatement.CreateAs(
            table: table,
            ifNotExists: ifNotExists,
            format: "parquet",
            partitionColumns: [],
            location: nil,
            query: ""
        )
        var isPlain = !isExternal
        while let word = peek {
            switch word.upper {
            case "USING":
                take()
                create.format = name()?.last?.lowercased() ?? ""
            case "STORED":
                take()
                guard take("AS"), let format = name()?.last else { return .unclear("CREATE TABLE") }
                create.format = format.lowercased()
            case "LOCATION":
                take()
                create.location = peek?.text
                take()
            case "PARTITIONED":
                take()
                guard take("BY") else { return .unclear("CREATE TABLE") }
                if let list = list() {
                    create.partitionColumns = list.map(\.key)
                } else {
                    isPlain = false
                    skipGroup()
                }
            case "AS":
                take()
                guard let query = rest, isPlain else { return .unclear("CREATE TABLE AS") }
                create.query = query
                return .createAs(create)
            case "CLUSTERED", "OPTIONS":
                isPlain = false
                take()
            case "(": skipGroup()
            default: take()
            }
        }
        return .create(table: table, hasLocation: create.location != nil)
    }

    /// Passes over what stands between here and the parenthesis that closes.
    private mutating func skipGroup() {
        var depth = 0
        while let word = peek {
            if word.upper == "(" { depth += 1 }
            if word.upper == ")" { depth -= 1 }
            take()
            if depth <= 0 { return }
        }
    }
}
