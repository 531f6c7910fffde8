/// A JSON text as a value; objects keep the order of their members, integers keep all their digits.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number without fraction and exponent that fits 64 bits.
    case integer(Int64)
    /// The digits, with a sign where there is one, of a number without fraction and exponent that does not fit 64 bits.
    case bigInteger(String)
    /// A number with fraction or exponent.
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    /// Reads one JSON text that spans all of `bytes`.
    package init(parsing bytes: [UInt8]) throws(JSONSyntaxFailure) {
        self = try JSONParser.parse(bytes)
    }

    package init(parsing text: String) throws(JSONSyntaxFailure) {
        self = try JSONParser.parse(Array(text.utf8))
    }

    /// The member `name`; nil when this is no object or has no such member.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let object) = self else { return nil }
        return object[name]
    }

    /// The element at `index`; nil when this is no array or is shorter.
    package subscript(_ index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    package var isNull: Bool { self == .null }

    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// The number as an `Int`; nil when this is no integer, or one that does not fit.
    package var int: Int? {
        guard case .integer(let value) = self else { return nil }
        return Int(exactly: value)
    }

    /// Any number as a double, rounded where it has more digits than a double.
    package var double: Double? {
        switch self {
        case .double(let value): value
        case .integer(let value): Double(value)
        case .bigInteger(let digits): Double(digits)
        case .null, .bool, .string, .array, .object: nil
        }
    }

    package var array: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    package var object: JSONObject? {
        guard case .object(let object) = self else { return nil }
        return object
    }

    /// The value as compact JSON in UTF-8.
    package var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes
    }

    /// The value as compact JSON.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The value as JSON with a line per member or element, each level indented by `indentation` blanks.
    package func prettyText(indentation: Int = 2) -> String {
        var writer = JSONWriter()
        writer.write(self, indentedBy: indentation)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(floatLiteral value: Double) { self = .double(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(nilLiteral: ()) { self = .null }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(JSONObject(members)) }
}

extension JSONValue: CustomStringConvertible {
    package var description: String { text }
}

/// The members of a JSON object, in order.
///
/// A text may name a member twice; both are kept, and the last one answers a lookup. Two objects are equal when the same
/// lookups give the same values, whatever the order.
package struct JSONObject: Sendable {
    package struct Member: Sendable {
        package let name: String
        package fileprivate(set) var value: JSONValue

        package init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var members: [Member]
    /// Where each name stands last; kept only for objects that are long enough to repay it.
    private var positions: [String: Int]?

    private static let indexedCount = 16

    package init() {
        members = []
    }

    package init(members: [Member]) {
        self.members = members
        indexIfLong()
    }

    package init(_ members: some Sequence<(String, JSONValue)>) {
        self.init(members: members.map { Member(name: $0.0, value: $0.1) })
    }

    package var isEmpty: Bool { members.isEmpty }
    package var count: Int { members.count }

    /// The names, in order; a name that stands twice comes twice.
    package var names: [String] { members.map(\.name) }

    /// The last member of that name; setting replaces it or appends, setting nil removes all of that name.
    package subscript(_ name: String) -> JSONValue? {
        get { position(of: name).map { members[$0].value } }
        set {
            guard let newValue else {
                guard position(of: name) != nil else { return }
                members.removeAll { $0.name == name }
                positions = nil
                indexIfLong()
                return
            }
            if let position = position(of: name) {
                members[position].value = newValue
            } else {
                members.append(Member(name: name, value: newValue))
                if positions == nil {
                    indexIfLong()
                } else {
                    positions?[name] = members.count - 1
                }
            }
        }
    }

    private func position(of name: String) -> Int? {
        if let positions { return positions[name] }
        return members.lastIndex { $0.name == name }
    }

    private mutating func indexIfLong() {
        guard members.count > Self.indexedCount else { return }
        var positions = [String: Int](minimumCapacity: members.count)
        for (position, member) in members.enumerated() { positions[member.name] = position }
        self.positions = positions
    }
}

extension JSONObject: Hashable {
    package static func == (left: JSONObject, right: JSONObject) -> Bool {
        Set(left.names) == Set(right.names) && left.members.allSatisfy { left[$0.name] == right[$0.name] }
    }

    package func hash(into hasher: inout Hasher) {
        // Only what does not depend on the order; values are left out, which is slower but never wrong.
        hasher.combine(Set(names))
    }
}
