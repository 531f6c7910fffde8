package import Primitives

/// Turns JSON into values of shapes and back.
package struct ShapeJSON: Sendable {
    /// Names and moments as people write them: the model's names, ISO 8601.
    package static let plain = ShapeJSON(usesWireNames: false, timestampFormat: .iso8601)

    /// As the AWS JSON protocols do it: wire names, seconds since 1970.
    package static let wire = ShapeJSON(usesWireNames: true, timestampFormat: .unixTimestamp)

    package let usesWireNames: Bool
    /// The format of moments for which the model states none.
    package let timestampFormat: TimestampFormat

    /// Reads a structure; members the model does not know are passed over, and so are members that are null.
    package func object(from json: JSONValue, _ shape: Shape) throws(ShapeJSONFailure) -> ShapeObject {
        guard case .object(let object) = json else { throw .unexpected(json, for: shape) }
        var result = ShapeObject()
        result.reserveCapacity(object.count)
        for field in object.members where !field.value.isNullLiteral {
            let member = usesWireNames ? shape.member(onWire: field.name) : shape.member(named: field.name)
            guard let member, member.location == .body || !usesWireNames else { continue }
            result.append(member.name, try value(from: field.value, member))
        }
        return result
    }

    package func value(from json: JSONValue, _ member: ShapeMember) throws(ShapeJSONFailure) -> ShapeValue {
        try value(from: json, member.shape, member.timestampFormat)
    }

    package func value(
        from json: JSONValue,
        _ shape: Shape,
        _ format: TimestampFormat? = nil
    ) throws(ShapeJSONFailure) -> ShapeValue {
        if json.isNullLiteral, shape.kind != .document { return .null }
        switch shape.kind {
        case .structure:
            return .structure(try object(from: json, shape))
        case .list:
            return try list(from: json, shape)
        case .map:
            return try map(from: json, shape)
        case .string:
            if case .string(let text) = json { return .string(text) }
        case .integer, .long:
            if case .integer(let value) = json, shape.kind == .long || Int32(exactly: value) != nil {
                return .integer(value)
            }
            // 3.0 is an integer to every JSON reader of AWS.
            if case .double(let value) = json, let value = Int64(exactly: value) { return .integer(value) }
        case .float, .double:
            if let value = json.double { return .double(value) }
            if case .string(let text) = json, let value = Self.notFinite[text] { return .double(value) }
        case .boolean:
            if case .bool(let value) = json { return .boolean(value) }
        case .blob:
            if case .string(let text) = json {
                guard let bytes = Base64.decode(text) else { throw .malformedBlob }
                return .blob(bytes)
            }
        case .timestamp:
            return .timestamp(try timestamp(from: json, shape))
        case .document:
            return .document(json)
        }
        throw .unexpected(json, for: shape)
    }

    private static let notFinite = ["NaN": Double.nan, "Infinity": .infinity, "-Infinity": -.infinity]

    private func list(from json: JSONValue, _ shape: Shape) throws(ShapeJSONFailure) -> ShapeValue {
        guard case .array(let elements) = json, let element = shape.element else {
            throw .unexpected(json, for: shape)
        }
        var values: [ShapeValue] = []
        values.reserveCapacity(elements.count)
        for json in elements { values.append(try value(from: json, element)) }
        return .list(values)
    }

    private func map(from json: JSONValue, _ shape: Shape) throws(ShapeJSONFailure) -> ShapeValue {
        guard case .object(let object) = json, let member = shape.mapValue else {
            throw .unexpected(json, for: shape)
        }
        var result = ShapeObject()
        result.reserveCapacity(object.count)
        for field in object.members { result.append(field.name, try value(from: field.value, member)) }
        return .map(result)
    }

    /// Any format is read: SDKs differ, and none can be taken for another.
    private func timestamp(from json: JSONValue, _ shape: Shape) throws(ShapeJSONFailure) -> Timestamp {
        if let seconds = json.double, abs(seconds) < 1e12 { return Timestamp(epochSeconds: seconds) }
        if case .string(let text) = json, let moment = Timestamp(iso8601: text) ?? Timestamp(httpDate: text) {
            return moment
        }
        throw .unexpected(json, for: shape)
    }
}

/// Why JSON is no value of a shape, in the words of AWS's JSON services.
///
/// Source: `SerializationException` messages such as "NUMBER_VALUE can not be converted to a String".
package struct ShapeJSONFailure: Error, Equatable {
    package let message: String

    static let malformedBlob = ShapeJSONFailure(message: "Invalid base64 data")

    static func unexpected(_ json: JSONValue, for shape: Shape) -> ShapeJSONFailure {
        switch (json, shape.kind) {
        case (.array, _):
            ShapeJSONFailure(message: "Start of list found where not expected")
        case (.object, _):
            ShapeJSONFailure(message: "Start of structure or map found where not expected.")
        case (_, .structure), (_, .list), (_, .map):
            ShapeJSONFailure(message: "Expected \(shape.kind == .list ? "list" : "map") or null")
        case (_, .string), (_, .integer), (_, .long), (_, .float), (_, .double), (_, .boolean), (_, .blob),
            (_, .timestamp), (_, .document):
            ShapeJSONFailure(message: "\(token(json)) can not be converted to \(noun(shape.kind))")
        }
    }

    private static func token(_ json: JSONValue) -> String {
        switch json {
        case .null: "VALUE_NULL"
        case .bool(let value): value ? "TRUE_VALUE" : "FALSE_VALUE"
        case .integer, .bigInteger: "NUMBER_VALUE"
        case .double: "DECIMAL_VALUE"
        case .string: "STRING_VALUE"
        case .array: "START_ARRAY"
        case .object: "START_OBJECT"
        }
    }

    private static func noun(_ kind: Shape.Kind) -> String {
        switch kind {
        case .string: "a String"
        case .integer: "an Integer"
        case .long: "a Long"
        case .float: "a Float"
        case .double: "a Double"
        case .boolean: "a Boolean"
        case .blob: "a Blob"
        case .timestamp: "milliseconds since epoch"
        case .structure, .list, .map, .document: "a value"
        }
    }
}

extension JSONValue {
    fileprivate var isNullLiteral: Bool {
        if case .null = self { true } else { false }
    }
}
