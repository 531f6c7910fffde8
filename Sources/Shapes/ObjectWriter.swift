package import Primitives

/// Writes a type's members under the names of the model.
package struct ObjectWriter {
    package private(set) var object = ShapeObject()

    package init() {}

    /// A writer with room for that many members.
    package init(capacity: Int) {
        object.reserveCapacity(capacity)
    }

    package mutating func put(_ name: String, _ value: some ShapeWritable) {
        object.append(name, value.shapeValue)
    }

    /// Writes nothing for nil.
    package mutating func putIfPresent(_ name: String, _ value: (some ShapeWritable)?) {
        if let value { object.append(name, value.shapeValue) }
    }

    // For the kinds that nearly all members have: generic calls from other modules look up types and witnesses at run
    // time, which a listing of a thousand keys does ten thousand times.

    @inlinable
    package mutating func putIfPresent(_ name: String, _ value: (some ShapeEnumeration)?) {
        if let value { append(name, .string(value.rawValue)) }
    }

    @inlinable
    package mutating func putIfPresent<Value: ShapeStructureWritable>(_ name: String, _ values: [Value]?) {
        guard let values else { return }
        var list: [ShapeValue] = []
        list.reserveCapacity(values.count)
        for value in values {
            var writer = ObjectWriter(capacity: 8)
            value.write(to: &writer)
            list.append(.structure(writer.object))
        }
        append(name, .list(list))
    }

    package mutating func append(_ name: String, _ value: ShapeValue) {
        object.append(name, value)
    }

    package mutating func put(_ name: String, _ value: String) {
        object.append(name, .string(value))
    }

    package mutating func putIfPresent(_ name: String, _ value: String?) {
        if let value { object.append(name, .string(value)) }
    }

    package mutating func putIfPresent(_ name: String, _ value: Int?) {
        if let value { object.append(name, .integer(Int64(value))) }
    }

    package mutating func putIfPresent(_ name: String, _ value: Bool?) {
        if let value { object.append(name, .boolean(value)) }
    }

    package mutating func putIfPresent(_ name: String, _ value: Timestamp?) {
        if let value { object.append(name, .timestamp(value)) }
    }

    package mutating func putIfPresent(_ name: String, _ value: [String]?) {
        if let value { object.append(name, .list(value.map { .string($0) })) }
    }

    package mutating func putIfPresent(_ name: String, _ value: [String: String]?) {
        if let value { object.append(name, value.shapeValue) }
    }
}

/// A type whose values can be written as those of some shape.
package protocol ShapeWritable: SendableMetatype {
    var shapeValue: ShapeValue { get }
}

/// A type that is a structure of a model.
package protocol ShapeStructureWritable: ShapeWritable {
    func write(to writer: inout ObjectWriter)
}

extension ShapeStructureWritable {
    package var shapeObject: ShapeObject {
        var writer = ObjectWriter(capacity: 8)
        write(to: &writer)
        return writer.object
    }

    package var shapeValue: ShapeValue { .structure(shapeObject) }
}

/// An enumeration of a model; the validator has refused values that are not in it.
package protocol ShapeEnumeration: ShapeReadable, ShapeWritable, RawRepresentable, Sendable
where RawValue == String {}

extension ShapeEnumeration {
    package init(shapeValue: ShapeValue) throws {
        guard case .string(let text) = shapeValue, let value = Self(rawValue: text) else {
            throw ShapeMismatch(expected: "a value of the enumeration", found: shapeValue)
        }
        self = value
    }

    package var shapeValue: ShapeValue { .string(rawValue) }
}

/// Holds a member of a structure that contains itself.
package struct Indirect<Value> {
    /// One element; an array is the simplest box that copies on write.
    private var box: [Value]

    package init(_ value: Value) {
        box = [value]
    }

    package var value: Value {
        get { box[0] }
        set { box[0] = newValue }
    }
}

extension Indirect: Sendable where Value: Sendable {}

extension Indirect: ShapeReadable where Value: ShapeReadable {
    package init(shapeValue: ShapeValue) throws {
        self.init(try Value(shapeValue: shapeValue))
    }
}

extension Indirect: ShapeWritable where Value: ShapeWritable {
    package var shapeValue: ShapeValue { value.shapeValue }
}

extension String: ShapeWritable {
    package var shapeValue: ShapeValue { .string(self) }
}

extension Bool: ShapeWritable {
    package var shapeValue: ShapeValue { .boolean(self) }
}

extension Int: ShapeWritable {
    package var shapeValue: ShapeValue { .integer(Int64(self)) }
}

extension Double: ShapeWritable {
    package var shapeValue: ShapeValue { .double(self) }
}

extension Timestamp: ShapeWritable {
    package var shapeValue: ShapeValue { .timestamp(self) }
}

extension Blob: ShapeWritable {
    package var shapeValue: ShapeValue { .blob(bytes) }
}

extension JSONValue: ShapeWritable {
    package var shapeValue: ShapeValue { .document(self) }
}

extension Array: ShapeWritable where Element: ShapeWritable {
    package var shapeValue: ShapeValue {
        // Not by a key path, which would be made anew for each array.
        .list(map { $0.shapeValue })
    }
}

extension Dictionary: ShapeWritable where Key == String, Value: ShapeWritable {
    /// The entries in the order of their keys, so that the same map is always written the same.
    package var shapeValue: ShapeValue {
        .map(
            ShapeObject(
                fields: sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value.shapeValue) }
            )
        )
    }
}
