import Primitives

/// Which partitions of a table a client asks for: the `Expression` of GetPartitions, bound to the table's keys.
///
/// Taken are `=`, `<>`, `!=`, `<`, `<=`, `>`, `>=`, `IN`, `BETWEEN`, `LIKE`, `IS NULL`, their negations, `AND`, `OR`, `NOT`
/// and parentheses, over partition keys and literals. Values compare as the type of their key. A comparison with the
/// value that stands for NULL is unknown, as in SQL, and a partition is taken only where the whole is true.
///
/// Source: Glue API Reference, GetPartitions (Expression).
package struct PartitionFilter: Sendable {
    /// One condition or more, over the positions of the keys.
    indirect enum Node: Sendable {
        case comparison(key: Int, Comparison, PartitionScalar)
        case isIn(key: Int, [PartitionScalar])
        case between(key: Int, PartitionScalar, PartitionScalar)
        case like(key: Int, LikePattern)
        case isNull(key: Int)
        case not(Node)
        case and(Node, Node)
        case or(Node, Node)
    }

    enum Comparison: Sendable {
        case equal
        case notEqual
        case less
        case lessOrEqual
        case greater
        case greaterOrEqual
    }

    let keys: [PartitionKey]
    private let root: Node

    /// Reads `expression` for a table with these partition keys.
    ///
    /// - Throws: `CatalogFailure.filter` when it cannot be read, names another column, or compares a key with
    ///   something that its type does not allow.
    package init(_ expression: String, keys: [CatalogColumn]) throws(CatalogFailure) {
        do {
            self.keys = try PartitionKey.all(keys)
            var parser = try PartitionFilterParser(expression, keys: self.keys)
            root = try parser.wholeExpression()
        } catch {
            throw .filter(error)
        }
    }

    /// Whether a partition with these values is asked for.
    ///
    /// - Throws: `CatalogFailure.unreadablePartitionValue` when a value cannot be read as the type of its key.
    package func matches(_ values: [String]) throws(CatalogFailure) -> Bool {
        let cells = zip(keys, values).map { PartitionCell($1, of: $0) }
        return try matches(cells)
    }

    /// The same for values that were read already, one a key; keys that the expression does not name may be anything.
    func matches(_ cells: [PartitionCell]) throws(CatalogFailure) -> Bool {
        try truth(root, cells) == true
    }

    /// Which keys the expression names.
    var namedKeys: Set<Int> {
        var named: Set<Int> = []
        collectNamed(root, into: &named)
        return named
    }

    private func collectNamed(_ node: Node, into named: inout Set<Int>) {
        switch node {
        case .and(let left, let right), .or(let left, let right):
            collectNamed(left, into: &named)
            collectNamed(right, into: &named)
        case .not(let inner): collectNamed(inner, into: &named)
        case .comparison(let key, _, _), .isIn(let key, _), .between(let key, _, _), .like(let key, _),
            .isNull(let key):
            named.insert(key)
        }
    }

    /// The values that the first keys must have, as far as the expression fixes them by equality of texts.
    var fixedValues: [String] {
        var fixed: [Int: String] = [:]
        collectFixed(root, into: &fixed)
        var prefix: [String] = []
        while let value = fixed[prefix.count] { prefix.append(value) }
        return prefix
    }

    private func collectFixed(_ node: Node, into fixed: inout [Int: String]) {
        switch node {
        case .and(let left, let right):
            collectFixed(left, into: &fixed)
            collectFixed(right, into: &fixed)
        case .comparison(let key, .equal, .text(let value)): fixed[key] = value
        case .isIn(let key, let values):
            if values.count == 1, case .text(let value) = values[0] { fixed[key] = value }
        case .comparison, .between, .like, .isNull, .not, .or: break
        }
    }

    /// Nil is unknown.
    private func truth(_ node: Node, _ cells: [PartitionCell]) throws(CatalogFailure) -> Bool? {
        switch node {
        case .comparison(let key, let comparison, let literal):
            guard let value = try scalar(key, cells) else { return nil }
            return comparison.holds(value.compare(literal))
        case .isIn(let key, let literals):
            guard let value = try scalar(key, cells) else { return nil }
            return literals.contains { value.compare($0) == 0 }
        case .between(let key, let low, let high):
            guard let value = try scalar(key, cells) else { return nil }
            return value.compare(low) >= 0 && value.compare(high) <= 0
        case .like(let key, let pattern):
            guard case .text(let value) = try scalar(key, cells) else { return nil }
            return pattern.matches(value)
        case .isNull(let key):
            guard key < cells.count, case .null = cells[key] else { return key >= cells.count }
            return true
        case .not(let inner):
            return try truth(inner, cells).map { !$0 }
        case .and(let left, let right):
            let first = try truth(left, cells)
            if first == false { return false }
            let second = try truth(right, cells)
            if second == false { return false }
            return first == nil || second == nil ? nil : true
        case .or(let left, let right):
            let first = try truth(left, cells)
            if first == true { return true }
            let second = try truth(right, cells)
            if second == true { return true }
            return first == nil || second == nil ? nil : false
        }
    }

    private func scalar(_ key: Int, _ cells: [PartitionCell]) throws(CatalogFailure) -> PartitionScalar? {
        guard key < cells.count else { return nil }
        switch cells[key] {
        case .null: return nil
        case .scalar(let scalar): return scalar
        case .unreadable(let value):
            throw .unreadablePartitionValue(
                key: keys[key].name,
                type: keys[key].kind.rawValue,
                value: value
            )
        }
    }
}

extension PartitionFilter.Comparison {
    func holds(_ order: Int) -> Bool {
        switch self {
        case .equal: order == 0
        case .notEqual: order != 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        }
    }

    /// The comparison with its sides exchanged.
    var mirrored: Self {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}

/// Why a filter expression is refused.
package enum PartitionFilterFailure: Error, Hashable, Sendable {
    case unsupported(expression: String)
    case unknownColumn(String)
    /// A key of a type that filters do not know.
    case unknownType(String)
    /// A literal that is no value of the key's type.
    case badLiteral(String, type: String)
    /// `LIKE` on a key that is not text.
    case noLike(type: String)
}

/// A partition key as filters see it.
struct PartitionKey: Sendable {
    let name: String
    let kind: PartitionScalar.Kind
    /// As it is declared.
    let type: String

    static func all(_ columns: [CatalogColumn]) throws(PartitionFilterFailure) -> [PartitionKey] {
        var keys: [PartitionKey] = []
        for column in columns {
            let type = column.type ?? "string"
            let kind = (try? HiveType(parsing: type)).flatMap(PartitionScalar.Kind.init)
            keys.append(PartitionKey(name: column.name.lowercased(), kind: kind ?? .unknown, type: type))
        }
        return keys
    }
}

/// A pattern of `LIKE`: `%` is anything, `_` is one character, a backslash takes the next character as it is.
struct LikePattern: Sendable {
    private enum Part: Sendable {
        case one(Unicode.Scalar)
        case anyOne
        case anything
    }

    private let parts: [Part]

    init(_ pattern: String) {
        var parts: [Part] = []
        var scalars = pattern.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch scalar {
            case "%": parts.append(.anything)
            case "_": parts.append(.anyOne)
            case "\\": parts.append(.one(scalars.next() ?? scalar))
            default: parts.append(.one(scalar))
            }
        }
        self.parts = parts
    }

    /// Walks both once, going back to the last `%` where the rest does not fit.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var at = 0
        var part = 0
        var retry: (at: Int, part: Int)?
        while at < scalars.count {
            if part < parts.count, fits(parts[part], scalars[at]) {
                if case .anything = parts[part] {
                    retry = (at, part)
                } else {
                    at += 1
                }
                part += 1
            } else if let (start, anything) = retry {
                retry = (start + 1, anything)
                at = start + 1
                part = anything + 1
            } else {
                return false
            }
        }
        return parts[part...].allSatisfy { if case .anything = $0 { true } else { false } }
    }

    private func fits(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
        switch part {
        case .one(let expected): expected == scalar
        case .anyOne, .anything: true
        }
    }
}
