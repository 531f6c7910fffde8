import Primitives

/// How much a value holds; what grows without end is refused before it takes all memory, or all stack when it is walked.
///
/// An array that is in another one twice counts twice, as it would be written. JSON that an expression was given counts by its
/// first level, until it is written or copied.
struct Extent {
    /// How deep arrays and objects nest.
    private(set) var height: Int32
    /// How many values there are, long texts counting for several; stops at the largest number.
    private(set) var weight: UInt32
    /// How many functions, frames and what holds them nest; zero where there is no function.
    private(set) var functionHeight: Int32 = 0

    static let scalar = Extent(height: 0, weight: 1)

    private init(height: Int32, weight: UInt32) {
        self.height = height
        self.weight = weight
    }

    /// That of an array or an object of so many scalars.
    init(count: Int) {
        height = 1
        weight = UInt32(clamping: count + 1)
    }

    /// That of a text of so many bytes.
    init(textOf byteCount: Int) {
        height = 0
        weight = UInt32(clamping: 1 + byteCount / 16)
    }

    init(function: Function) {
        self = .scalar
        functionHeight = function.height
    }

    init(_ values: [Value]) {
        self.init(count: 0)
        for value in values { contain(value.extent) }
    }

    /// Takes in a value as an element.
    mutating func contain(_ element: Extent) {
        height = max(height, element.height + 1)
        if element.functionHeight > 0 { functionHeight = max(functionHeight, element.functionHeight + 1) }
        add(element.weight)
    }

    /// Takes in the elements of another list.
    mutating func join(_ other: Extent) {
        height = max(height, other.height)
        functionHeight = max(functionHeight, other.functionHeight)
        add(other.weight)
    }

    /// Lets go of an element that another one replaces; how deep it was stays counted.
    mutating func release(_ element: Extent) {
        guard weight < .max else { return }
        // A transform may have changed the element since it was counted.
        weight -= min(weight - 1, element.weight)
    }

    /// Takes in all that stands in JSON, unless that is too much.
    mutating func take(_ json: JSONValue) throws(JSONataFailure) {
        switch json {
        case .null, .bool, .integer, .bigInteger, .double: join(.scalar)
        case .string(let text): join(Extent(textOf: text.utf8.count))
        case .array(let elements):
            join(.scalar)
            for element in elements { try take(element) }
        case .object(let object):
            join(.scalar)
            for member in object.members { try take(member.value) }
        }
        try check()
    }

    private mutating func add(_ other: UInt32) {
        let (sum, isTooLarge) = weight.addingReportingOverflow(other)
        weight = isTooLarge ? .max : sum
    }

    /// As deep as JSON may nest elsewhere.
    private static let tallest: Int32 = 512
    /// The longest range has 10 million numbers.
    private static let heaviest: UInt32 = 12_000_000

    func check() throws(JSONataFailure) {
        guard height <= Self.tallest else { throw .limit("A value is nested too deeply.") }
        guard weight <= Self.heaviest else { throw .limit("A value has become too large.") }
    }
}

extension Value {
    var extent: Extent {
        switch self {
        case .null, .bool, .number, .tuples, .thunk: .scalar
        case .function(let function): Extent(function: function)
        case .string(let text): Extent(textOf: text.utf8.count)
        case .array(let list): list.extent
        case .object(let record): record.extent
        }
    }

    /// The value, where it is neither too large nor too deep.
    func bounded() throws(JSONataFailure) -> Value {
        try extent.check()
        return self
    }
}
