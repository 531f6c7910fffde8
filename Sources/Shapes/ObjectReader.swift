package import Primitives

/// Reads a structure's members by their model names into a type.
///
/// Required members throw, optional ones note what is wrong and go on: an initializer that can fail at each of forty
/// members has to undo up to forty at each, and such code takes a second to compile and megabytes to keep.
package struct ObjectReader {
    package let object: ShapeObject
    /// The first mismatch of an optional member.
    private(set) var mismatch: ShapeMismatch?

    package init(_ object: ShapeObject) {
        self.object = object
    }

    /// A member that the validator has found to be there.
    ///
    /// - Throws: `ShapeMismatch` when it is missing or of another kind.
    package func required<Value: ShapeReadable>(_ name: String) throws -> Value {
        guard let value = object[name] else {
            throw ShapeMismatch(path: name, expected: "a value", found: nil)
        }
        do {
            return try Value(shapeValue: value)
        } catch let mismatch as ShapeMismatch {
            throw mismatch.within(name)
        }
    }

    /// A member that may be missing; nil as well when it is of another kind, which `read` throws in the end.
    package mutating func optional<Value: ShapeReadable>(_ name: String) -> Value? {
        guard let value = object[name], value != .null else { return nil }
        do {
            return try Value(shapeValue: value)
        } catch {
            let found = error as? ShapeMismatch ?? ShapeMismatch(expected: "a value", found: value)
            if mismatch == nil { mismatch = found.within(name) }
            return nil
        }
    }

    /// As the generic one, for the kind that most members of requests have: half of them are looked for in vain.
    package mutating func optional(_ name: String) -> String? {
        switch object[name] {
        case nil, .null?: return nil
        case .string(let text)?: return text
        case let value?:
            let found = ShapeMismatch(expected: "a string", found: value)
            if mismatch == nil { mismatch = found.within(name) }
            return nil
        }
    }

    /// Refuses a member that the type leaves out.
    ///
    /// - Throws: `PlainFailure` of that code where the member is given.
    package func refuse(_ name: String, code: String) throws {
        guard let value = object[name], value != .null else { return }
        throw PlainFailure(code, "\(name) is not supported by Hosu.")
    }

    /// Reads a whole structure.
    ///
    /// - Throws: `ShapeMismatch` when a member is not of its kind, or a required one is missing.
    package static func read<Value: ShapeStructureReadable>(
        _ object: ShapeObject,
        as type: Value.Type = Value.self
    ) throws -> Value {
        var reader = ObjectReader(object)
        let value = try Value(&reader)
        if let mismatch = reader.mismatch { throw mismatch }
        return value
    }
}

/// A type whose values are those of some shape.
package protocol ShapeReadable: SendableMetatype {
    init(shapeValue: ShapeValue) throws
}

/// A type that is a structure of a model; `ObjectReader.read` makes one.
package protocol ShapeStructureReadable: ShapeReadable {
    init(_ reader: inout ObjectReader) throws
}

extension ShapeStructureReadable {
    package init(shapeValue: ShapeValue) throws {
        guard case .structure(let object) = shapeValue else {
            throw ShapeMismatch(expected: "a structure", found: shapeValue)
        }
        self = try ObjectReader.read(object)
    }
}

/// A value is not of the kind its reader wants: the model and the types disagree, or a caller skipped the validator.
package struct ShapeMismatch: Error, CustomStringConvertible {
    package var path: String
    package var expected: String
    package var found: ShapeValue?

    package init(path: String = "", expected: String, found: ShapeValue?) {
        self.path = path
        self.expected = expected
        self.found = found
    }

    package var description: String { "\(path): \(expected) was expected" }

    func within(_ name: String) -> ShapeMismatch {
        ShapeMismatch(path: path.isEmpty ? name : "\(name).\(path)", expected: expected, found: found)
    }
}

/// Bytes of a blob shape; a type of its own because `[UInt8]` would be a list.
package struct Blob: Hashable, Sendable {
    package var bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension String: ShapeReadable {
    package init(shapeValue: ShapeValue) throws {
        guard case .string(let text) = shapeValue else {
            throw ShapeMismatch(expected: "a string", found: shapeValue)
        }
        self = text
    }
}

extension Bool: ShapeReadable {
    package init(shapeValue: ShapeValue) throws {
        guard case .boolean(let value) = shapeValue else {
            throw ShapeMismatch(expected: "a boolean", found: shapeValue)
        }
        self = value
    }
}

extension Int: ShapeReadable {
    package init(shapeValue: ShapeValue) throws {
        guard case .integer(let value) = shapeValue, let value = Int(exactly: value) else {
            throw ShapeMismatch(expected: "an integer", found: shapeValue)
        }
        self = value
    }
}

extension Double: ShapeReadable {
    package init(shapeValue: ShapeValue) throws {
        switch shapeValue {
        case .double(let value): self = value
        case .integer(let value): self = Double(value)
        case .null, .boolean, .string, .blob, .timestamp, .list, .map, .structure, .document:
            throw ShapeMismatch(expected: "a number", found: shapeValue)
        }
    }
}

extension Timestamp: ShapeReadable {
    package init(shapeValue: ShapeValue) throws {
        guard case .timestamp(let value) = shapeValue else {
            throw ShapeMismatch(expected: "a timestamp", found: shapeValue)
        }
        self = value
    }
}

extension Blob: ShapeReadable {
    package init(shapeValue: ShapeValue) throws {
        guard case .blob(let bytes) = shapeValue else {
            throw ShapeMismatch(expected: "a blob", found: shapeValue)
        }
        self.bytes = bytes
    }
}

extension JSONValue: ShapeReadable {
    package init(shapeValue: ShapeValue) throws {
        guard case .document(let value) = shapeValue else {
            throw ShapeMismatch(expected: "a document", found: shapeValue)
        }
        self = value
    }
}

extension Array: ShapeReadable where Element: ShapeReadable {
    package init(shapeValue: ShapeValue) throws {
        guard case .list(let elements) = shapeValue else {
            throw ShapeMismatch(expected: "a list", found: shapeValue)
        }
        self = try elements.map(Element.init(shapeValue:))
    }
}

extension Dictionary: ShapeReadable where Key == String, Value: ShapeReadable {
    package init(shapeValue: ShapeValue) throws {
        guard case .map(let object) = shapeValue else {
            throw ShapeMismatch(expected: "a map", found: shapeValue)
        }
        self.init(minimumCapacity: object.count)
        for field in object.fields { self[field.name] = try Value(shapeValue: field.value) }
    }
}
