package import Primitives

extension ShapeJSON {
    /// Writes a value of `shape` as JSON bytes behind those that are there.
    package func write(_ value: ShapeValue, _ shape: Shape, to writer: inout JSONWriter) {
        write(value, shape, format: nil, to: &writer)
    }

    /// A value of `shape` as JSON.
    package func json(_ value: ShapeValue, _ shape: Shape) -> JSONValue {
        var writer = JSONWriter()
        write(value, shape, to: &writer)
        return (try? JSONValue(parsing: writer.bytes)) ?? .null
    }

    private func write(
        _ value: ShapeValue,
        _ shape: Shape,
        format: TimestampFormat?,
        to writer: inout JSONWriter
    ) {
        switch value {
        case .null: writer.null()
        case .boolean(let value): writer.bool(value)
        case .integer(let value): writer.integer(value)
        case .double(let value): writer.double(value)
        case .string(let text): writer.string(text)
        case .blob(let bytes): writer.quoted(Base64.encode(bytes).utf8)
        case .timestamp(let moment):
            write(moment, format ?? shape.traits.timestampFormat ?? timestampFormat, to: &writer)
        case .list(let elements):
            writer.punctuation("[")
            for (index, value) in elements.enumerated() {
                if index > 0 { writer.punctuation(",") }
                write(value, shape.element, to: &writer)
            }
            writer.punctuation("]")
        case .map(let object):
            writer.punctuation("{")
            for (index, field) in object.fields.enumerated() {
                if index > 0 { writer.punctuation(",") }
                writer.string(field.name)
                writer.punctuation(":")
                write(field.value, shape.mapValue, to: &writer)
            }
            writer.punctuation("}")
        case .structure(let object):
            write(object, shape, to: &writer)
        case .document(let value):
            writer.write(value)
        }
    }

    private func write(_ value: ShapeValue, _ member: ShapeMember?, to writer: inout JSONWriter) {
        guard let member else { return writer.null() }
        write(value, member.shape, format: member.timestampFormat, to: &writer)
    }

    /// Writes the members of `object` that stand in the body, in the order they were given.
    package func write(_ object: ShapeObject, _ shape: Shape, to writer: inout JSONWriter) {
        writer.punctuation("{")
        var isFirst = true
        var position = 0
        for field in object.fields {
            guard let member = shape.member(named: field.name, from: &position),
                member.standsInAnswerBody || !usesWireNames
            else {
                continue
            }
            if !isFirst { writer.punctuation(",") }
            isFirst = false
            writer.string(usesWireNames ? member.wireName : member.name)
            writer.punctuation(":")
            write(field.value, member, to: &writer)
        }
        writer.punctuation("}")
    }

    private func write(_ moment: Timestamp, _ format: TimestampFormat, to writer: inout JSONWriter) {
        switch format {
        case .iso8601: writer.string(moment.iso8601(withMilliseconds: !moment.isWholeSecond))
        case .rfc822: writer.string(moment.httpDate)
        case .unixTimestamp: writer.epochSeconds(moment)
        }
    }
}

extension Timestamp {
    package var isWholeSecond: Bool { epochMicroseconds % 1_000_000 == 0 }
}

extension JSONWriter {
    /// Seconds with as many digits of fraction as are needed: `1700000000`, `1700000000.123`.
    package mutating func epochSeconds(_ moment: Timestamp) {
        if moment.isWholeSecond {
            integer(moment.epochMicroseconds / 1_000_000)
        } else {
            double(Double((moment.epochSeconds * 1000).rounded()) / 1000)
        }
    }
}
