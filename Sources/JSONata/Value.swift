import Primitives

/// What an expression is worth; nil stands for nothing (JSONata's undefined).
enum Value {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array(List)
    case object(Record)
    case function(Function)
    /// Values with what was bound on the way to them; seen by steps of paths only.
    case tuples([Tuple])
    /// A call that a function leaves to its caller.
    case thunk(Thunk)
}

/// A value on its way through a path, with what was bound on the way.
struct Tuple {
    var value: Value?
    var bindings: [(name: String, value: Value?)] = []

    mutating func bind(_ name: String, _ value: Value?) {
        if let index = bindings.firstIndex(where: { $0.name == name }) {
            bindings[index].value = value
        } else {
            bindings.append((name, value))
        }
    }
}

/// A call to be made by whoever called the function that ends with it.
final class Thunk {
    let call: Node
    let input: Value?
    let frame: Frame

    init(_ call: Node, _ input: Value?, _ frame: Frame) {
        self.call = call
        self.input = input
        self.frame = frame
    }
}

extension Value {
    /// Takes a JSON value as it is; members and elements are looked at when they are asked for.
    init(_ json: JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .integer(let value): self = .number(Double(value))
        case .bigInteger(let digits): self = .number(Double(digits) ?? .infinity)
        case .double(let value): self = .number(value)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(List(json: elements))
        case .object(let object): self = .object(Record(json: object))
        }
    }

    /// The value as JSON; functions are nothing, and what is not finite is refused.
    func json() throws(JSONataFailure) -> JSONValue? {
        switch self {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .number(let value):
            guard value.isFinite else { throw .outOfRange(value) }
            return JSONValue(number: value)
        case .string(let text): return .string(text)
        case .array(let list): return try list.json()
        case .object(let record): return try record.json()
        case .function, .tuples, .thunk: return nil
        }
    }

    var isFunction: Bool {
        if case .function = self { return true }
        return false
    }

    var list: List? {
        guard case .array(let list) = self else { return nil }
        return list
    }

    var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The value as a list: itself, or a sequence of it alone.
    var asSequence: List {
        if case .array(let list) = self { return list }
        return List(sequence: [self])
    }
}

extension JSONValue {
    /// A number as JSON prints it: a whole number below 10^21 by its shortest digits, without fraction and exponent.
    init(number: Double) {
        if abs(number) < 9_007_199_254_740_992 {
            if let integer = Int64(exactly: number) { self = .integer(integer) } else { self = .double(number) }
        } else if abs(number) < 1e21 {
            let digits = NumberText.shortest(number)
            self = Int64(digits).map { .integer($0) } ?? .bigInteger(digits)
        } else {
            self = .double(number)
        }
    }
}

extension JSONataFailure {
    static func outOfRange(_ value: Double) -> JSONataFailure {
        JSONataFailure("D1001", ["value": JSONText.number(value)])
    }
}

// MARK: - Equality, truth and order

extension Value {
    /// Whether two values are the same through and through.
    static func areEqual(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right
        case (.string(let left), .string(let right)): return left.isSame(as: right)
        case (.array(let left), .array(let right)):
            guard left.count == right.count else { return false }
            for index in 0..<left.count where !areEqual(left[index], right[index]) { return false }
            return true
        case (.object(let left), .object(let right)):
            guard left.count == right.count else { return false }
            var isSame = true
            left.visit { name, value in
                guard isSame else { return }
                if let other = right[name] { isSame = areEqual(value, other) } else { isSame = false }
            }
            return isSame
        case (.function(let left), .function(let right)):
            if case .builtin(let one) = left.body, case .builtin(let two) = right.body {
                return one.name == two.name
            }
            return left === right
        default: return false
        }
    }

    /// A number that equal values share.
    var likeness: Int {
        var hasher = Hasher()
        switch self {
        case .null, .function, .tuples, .thunk: break
        case .bool(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let text): hasher.combine(text)
        case .array(let list): for index in 0..<list.count { hasher.combine(list[index].likeness) }
        case .object(let record):
            // Members are the same in any order.
            var sum = 0
            record.visit { sum &+= Value.string($0).likeness ^ ($1.likeness &* 31) }
            hasher.combine(sum)
        }
        return hasher.finalize()
    }

    /// Whether the value counts as true; nil for nothing.
    ///
    /// Source: JSONata documentation, `$boolean`.
    static func truth(_ value: Value?) throws(JSONataFailure) -> Bool? {
        guard let value else { return nil }
        switch value {
        case .null, .function, .thunk: return false
        case .bool(let value): return value
        case .number(let value):
            guard !value.isInfinite else { throw .outOfRange(value) }
            return value != 0 && !value.isNaN
        case .string(let text): return !text.isEmpty
        case .array(let list):
            if list.count == 1 { return try truth(list[0]) }
            for index in 0..<list.count where try truth(list[index]) == true { return true }
            return false
        case .object(let record): return record.count > 0
        case .tuples(let tuples):
            for tuple in tuples where try truth(tuple.value) == true { return true }
            return false
        }
    }

    static func isTrue(_ value: Value?) throws(JSONataFailure) -> Bool { try truth(value) ?? false }
}

extension String {
    /// Whether both have the same code points; `==` takes composed and decomposed letters for the same.
    func isSame(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }

    /// Whether it stands before another by UTF-16 units, as JavaScript orders strings.
    func precedes(_ other: String) -> Bool { utf16.lexicographicallyPrecedes(other.utf16) }
}
