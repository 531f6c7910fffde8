import Primitives

/// An array, or the sequence of what a path selects.
struct List {
    struct Traits: OptionSet {
        let rawValue: UInt8

        /// What a path selects: alone it stands for itself, and nothing for nothing.
        static let sequence = Traits(rawValue: 1)
        /// A sequence that stays an array when it has one element.
        static let keepsSingleton = Traits(rawValue: 2)
        /// Made by a constructor that ends or begins a path: not flattened.
        static let constructed = Traits(rawValue: 4)
        /// Stands around an input that is an array.
        static let outerWrapper = Traits(rawValue: 8)
    }

    private enum Storage {
        case json([JSONValue])
        case values([Value])
        case range(first: Int, count: Int)
    }

    private var storage: Storage
    private(set) var extent: Extent
    var traits: Traits = []

    init(_ values: [Value] = []) {
        storage = .values(values)
        extent = Extent(values)
    }

    init(json elements: [JSONValue]) {
        storage = .json(elements)
        extent = Extent(count: elements.count)
    }

    init(sequence values: [Value]) {
        self.init(values)
        traits = .sequence
    }

    /// The whole numbers from `first` on, without a place for each.
    init(rangeFrom first: Int, count: Int) {
        storage = .range(first: first, count: count)
        extent = Extent(count: count)
        traits = .sequence
    }

    var isSequence: Bool { traits.contains(.sequence) }

    var count: Int {
        switch storage {
        case .json(let elements): elements.count
        case .values(let values): values.count
        case .range(_, let count): count
        }
    }

    var isEmpty: Bool { count == 0 }

    subscript(_ index: Int) -> Value {
        switch storage {
        case .json(let elements): Value(elements[index])
        case .values(let values): values[index]
        case .range(let first, _): .number(Double(first + index))
        }
    }

    var values: [Value] {
        switch storage {
        case .json(let elements): elements.map { Value($0) }
        case .values(let values): values
        case .range(let first, let count): (0..<count).map { .number(Double(first + $0)) }
        }
    }

    /// The array without what is known of its making.
    var plain: List {
        var copy = self
        copy.traits = []
        return copy
    }

    func with(_ traits: Traits) -> List {
        var copy = self
        copy.traits.formUnion(traits)
        return copy
    }

    mutating func append(_ value: Value) {
        extent.contain(value.extent)
        guard case .values(var values) = storage else {
            storage = .values(self.values + [value])
            return
        }
        storage = .values([])
        values.append(value)
        storage = .values(values)
    }

    mutating func append(contentsOf other: List) {
        if isEmpty {
            storage = other.storage
            extent = other.extent
            return
        }
        var values: [Value]
        if case .values(let own) = storage { values = own } else { values = self.values }
        storage = .values([])
        values.append(contentsOf: other.values)
        storage = .values(values)
        extent.join(other.extent)
    }

    func isAll(where condition: (Value) -> Bool) -> Bool {
        if case .range(let first, _) = storage { return isEmpty || condition(.number(Double(first))) }
        for index in 0..<count where !condition(self[index]) { return false }
        return true
    }

    func json() throws(JSONataFailure) -> JSONValue {
        if case .json(let elements) = storage { return .array(elements) }
        var elements: [JSONValue] = []
        elements.reserveCapacity(count)
        for index in 0..<count { elements.append(try self[index].json() ?? .null) }
        return .array(elements)
    }

    /// Values one behind the other, arrays by their elements; nothing adds nothing.
    ///
    /// Source: JSONata documentation, `$append`.
    static func joined(_ values: [Value?]) -> Value? {
        let present = values.compactMap { $0 }
        guard present.count > 1, let first = present.first else { return present.first }
        var result = first.asSequence.plain
        for value in present.dropFirst() {
            if case .array(let list) = value { result.append(contentsOf: list) } else { result.append(value) }
        }
        return .array(result)
    }
}
