package import Primitives

/// A value of some shape of a service model, as every protocol reads and writes it.
///
/// Structures carry the member names of the model, whatever the wire calls them.
package enum ShapeValue: Sendable, Equatable {
    /// An element of a list or map that the client sent as null; absent members are not there at all.
    case null
    case boolean(Bool)
    /// Integers and longs.
    case integer(Int64)
    /// Floats and doubles.
    case double(Double)
    /// Strings and enumerations.
    case string(String)
    case blob([UInt8])
    case timestamp(Timestamp)
    case list([ShapeValue])
    case map(ShapeObject)
    case structure(ShapeObject)
    /// Any JSON, where the model says "document".
    case document(JSONValue)
}

/// The members of a structure by their model names, or the entries of a map by their keys, in order.
package struct ShapeObject: Sendable {
    package struct Field: Sendable, Equatable {
        package let name: String
        package var value: ShapeValue

        package init(name: String, value: ShapeValue) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var fields: [Field]

    package static let empty = ShapeObject()

    package init() {
        fields = []
    }

    package init(fields: [Field]) {
        self.fields = fields
    }

    package var isEmpty: Bool { fields.isEmpty }
    package var count: Int { fields.count }

    /// The last field of that name; setting replaces it or appends, setting nil removes it.
    package subscript(_ name: String) -> ShapeValue? {
        get { fields.last { $0.name == name }?.value }
        set {
            let position = fields.lastIndex { $0.name == name }
            switch (position, newValue) {
            case (let position?, let value?): fields[position].value = value
            case (let position?, nil): fields.remove(at: position)
            case (nil, let value?): fields.append(Field(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Adds a field without asking whether one of that name is there.
    package mutating func append(_ name: String, _ value: ShapeValue) {
        fields.append(Field(name: name, value: value))
    }

    package mutating func reserveCapacity(_ count: Int) {
        fields.reserveCapacity(count)
    }
}

extension ShapeObject: Equatable {
    /// Whether both have the same fields, whatever the order.
    package static func == (left: ShapeObject, right: ShapeObject) -> Bool {
        left.count == right.count && left.fields.allSatisfy { right[$0.name] == $0.value }
    }
}

extension ShapeObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral fields: (String, ShapeValue)...) {
        self.init(fields: fields.map { Field(name: $0.0, value: $0.1) })
    }
}

extension ShapeValue {
    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    package var integer: Int64? {
        guard case .integer(let value) = self else { return nil }
        return value
    }

    package var object: ShapeObject? {
        switch self {
        case .structure(let object), .map(let object): object
        case .null, .boolean, .integer, .double, .string, .blob, .timestamp, .list, .document: nil
        }
    }

    package var list: [ShapeValue]? {
        guard case .list(let elements) = self else { return nil }
        return elements
    }
}
