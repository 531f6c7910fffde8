/// Evaluates a path on one JSON item.
///
/// Source: Trino documentation, JSON functions and operators: JSON path language, JSON path modes.
struct JSONPathEvaluator {
    /// Why a path gives no result.
    struct Failure: Error {
        let message: String

        init(_ message: String) { self.message = message }

        static func type(_ wanted: String, _ item: JSONItem) -> Failure {
            Failure("invalid item type. Expected: \(wanted), actual: \(item.kindName)")
        }

        static func structure(_ message: String) -> Failure { Failure("structural error: \(message)") }
    }

    struct Scope {
        var currentItem: JSONItem?
        var last: Int?
    }

    let isLax: Bool
    let input: JSONItem
    let variables: [(name: String, items: [JSONItem])]
    private var objectCount: Int64 = 0

    init(isLax: Bool, input: JSONItem, variables: [(name: String, items: [JSONItem])]) {
        self.isLax = isLax
        self.input = input
        self.variables = variables
    }

    mutating func evaluate(_ node: JSONPathNode, _ scope: Scope = Scope()) throws(Failure) -> [JSONItem] {
        switch node {
        case .literal(let item): return [item]
        case .context: return [input]
        case .variable(let name):
            guard let variable = variables.first(where: { $0.name == name }) else {
                throw Failure("no value passed for parameter \(name)")
            }
            return variable.items
        case .currentItem:
            guard let item = scope.currentItem else { throw Failure("@ is not inside a filter") }
            return [item]
        case .last:
            guard let last = scope.last else { throw Failure("last is not inside a subscript") }
            return [.whole(Int64(last))]
        case .arithmetic(let operation, let left, let right):
            let (left, right) = (unwrapped(try evaluate(left, scope)), unwrapped(try evaluate(right, scope)))
            guard left.count == 1, right.count == 1 else {
                throw Failure("arithmetic binary expression requires singleton operands")
            }
            return [try JSONArithmetic.compute(operation, try number(left[0]), try number(right[0]))]
        case .positive(let base):
            return try map(unwrapped(try evaluate(base, scope))) { (item) throws(Failure) in try number(item) }
        case .negated(let base):
            return try map(unwrapped(try evaluate(base, scope))) { (item) throws(Failure) in
                try JSONArithmetic.negate(try number(item))
            }
        case .member(let base, let name): return try members(unwrapped(try evaluate(base, scope)), name)
        case .descendants(let base, let name):
            var found: [JSONItem] = []
            for item in try evaluate(base, scope) { collect(name, item, &found) }
            return found
        case .elements(let base, let subscripts):
            return try elements(try evaluate(base, scope), subscripts, scope)
        case .filter(let base, let predicate):
            var kept: [JSONItem] = []
            for item in unwrapped(try evaluate(base, scope)) {
                var inner = scope
                inner.currentItem = item
                if test(predicate, inner) == true { kept.append(item) }
            }
            return kept
        case .method(let base, let method): return try apply(method, try evaluate(base, scope))
        }
    }

    // MARK: - Pieces

    /// In the lax mode the elements of arrays take the place of the arrays.
    func unwrapped(_ items: [JSONItem]) -> [JSONItem] {
        guard isLax, items.contains(where: { if case .array = $0 { true } else { false } }) else {
            return items
        }
        return items.flatMap { item in
            if case .array(let elements) = item { return elements }
            return [item]
        }
    }

    private func map(
        _ items: [JSONItem],
        _ transform: (JSONItem) throws(Failure) -> JSONItem
    ) throws(Failure) -> [JSONItem] {
        var result: [JSONItem] = []
        for item in items { result.append(try transform(item)) }
        return result
    }

    private func number(_ item: JSONItem) throws(Failure) -> JSONItem {
        switch item {
        case .integer, .decimal, .double: return item
        case .unrepresentable: throw Failure("value too big")
        case .null, .bool, .string, .array, .object: throw .type("NUMBER", item)
        }
    }

    private func members(_ items: [JSONItem], _ name: String?) throws(Failure) -> [JSONItem] {
        var found: [JSONItem] = []
        for item in items {
            guard case .object(let members) = item else {
                if isLax { continue }
                throw .type("OBJECT", item)
            }
            guard let name else {
                found += members.map(\.value)
                continue
            }
            if let member = members.first(where: { $0.name == name }) {
                found.append(member.value)
            } else if !isLax {
                throw .structure("missing member '\(name)' in JSON object")
            }
        }
        return found
    }

    private func collect(_ name: String, _ item: JSONItem, _ found: inout [JSONItem]) {
        switch item {
        case .object(let members):
            if let member = members.first(where: { $0.name == name }) { found.append(member.value) }
            for member in members { collect(name, member.value, &found) }
        case .array(let items): for item in items { collect(name, item, &found) }
        case .null, .bool, .integer, .decimal, .double, .string, .unrepresentable: break
        }
    }

    private mutating func elements(
        _ items: [JSONItem],
        _ subscripts: [JSONPathNode.Subscript],
        _ scope: Scope
    ) throws(Failure) -> [JSONItem] {
        var found: [JSONItem] = []
        for item in items {
            var elements = [item]
            if case .array(let items) = item {
                elements = items
            } else if !isLax {
                throw .type("ARRAY", item)
            }
            if subscripts.isEmpty {
                found += elements
                continue
            }
            guard !elements.isEmpty else {
                if isLax { continue }
                throw .structure("invalid array subscript for empty array")
            }
            var inner = scope
            inner.last = elements.count - 1
            for item in subscripts {
                let from = try index(try evaluate(item.from, inner), "from")
                var to = from
                if let node = item.to { to = try index(try evaluate(node, inner), "to") }
                let bounds = 0..<Int64(elements.count)
                if !isLax, !bounds.contains(from) || !bounds.contains(to) || from > to {
                    throw .structure(
                        "invalid array subscript: [\(from), \(to)] for array of size \(elements.count)"
                    )
                }
                let (low, high) = (max(from, 0), min(to, Int64(elements.count) - 1))
                if low <= high { found += elements[Int(low)...Int(high)] }
            }
        }
        return found
    }

    private func index(_ items: [JSONItem], _ which: String) throws(Failure) -> Int64 {
        guard items.count == 1 else {
            throw Failure("array subscript '\(which)' value must be singleton numeric")
        }
        switch try number(items[0]) {
        case .integer(let value, _): return value
        case .double(let value):
            guard let whole = Int64(exactly: value.rounded(.toNearestOrAwayFromZero)) else {
                throw Failure("cannot convert value to long")
            }
            return whole
        case .decimal(let value):
            guard let whole = Int64(exactly: value.double.rounded(.toNearestOrAwayFromZero)) else {
                throw Failure("cannot convert value to long")
            }
            return whole
        case .null, .bool, .string, .array, .object, .unrepresentable: throw .type("NUMBER", items[0])
        }
    }

    // MARK: - Methods

    private mutating func apply(
        _ method: JSONPathNode.Method,
        _ items: [JSONItem]
    ) throws(Failure) -> [JSONItem] {
        switch method {
        case .type: return items.map { .string(Self.typeName($0)) }
        case .size:
            return try map(items) { (item) throws(Failure) in
                if case .array(let elements) = item { return .whole(Int64(elements.count)) }
                guard isLax else { throw .type("ARRAY", item) }
                return .whole(1)
            }
        case .keyvalue:
            var pairs: [JSONItem] = []
            for item in unwrapped(items) {
                guard case .object(let members) = item else { throw .type("OBJECT", item) }
                for member in members {
                    pairs.append(
                        .object([
                            ("name", .string(member.name)), ("value", member.value),
                            ("id", .whole(objectCount)),
                        ])
                    )
                }
                objectCount += 1
            }
            return pairs
        case .double: return try map(unwrapped(items)) { (item) throws(Failure) in try double(item) }
        case .abs:
            return try map(unwrapped(items)) { (item) throws(Failure) in
                let value = try number(item)
                return JSONArithmetic.isNegative(value) ? try JSONArithmetic.negate(value) : value
            }
        case .ceiling, .floor:
            return try map(unwrapped(items)) { (item) throws(Failure) in
                switch try number(item) {
                case .double(let value): .double(value.rounded(method == .floor ? .down : .up))
                case .decimal(let value): .decimal(value.rounded(up: method == .ceiling))
                case let whole: whole
                }
            }
        }
    }

    private func double(_ item: JSONItem) throws(Failure) -> JSONItem {
        switch item {
        case .integer(let value, _): return .double(Double(value))
        case .double: return item
        case .decimal(let value): return .double(value.double)
        case .string(let text):
            var bytes = Array(text.utf8)
            let value = bytes.withUnsafeMutableBytes {
                NativeFunctions.parseDouble(UnsafeRawBufferPointer($0))
            }
            guard let value else { throw Failure("Cannot cast '\(text)' to DOUBLE") }
            return .double(value)
        case .unrepresentable: throw Failure("value too big")
        case .null, .bool, .array, .object: throw .type("NUMBER or TEXT", item)
        }
    }

    private static func typeName(_ item: JSONItem) -> String {
        switch item {
        case .null: "null"
        case .bool: "boolean"
        case .integer, .decimal, .double, .unrepresentable: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
