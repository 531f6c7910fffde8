extension NativeFunctions {
    /// Values from JSON and to JSON, as Trino's casts convert them.
    ///
    /// `hosu_json_to_x` fails where `hosu_json_try_x` gives NULL.
    /// Source: Trino documentation, JSON functions and operators: cast from JSON, cast to JSON.
    static let jsonCasts: [NativeFunction] = {
        var functions: [NativeFunction] = []
        for isTry in [false, true] {
            let prefix = isTry ? "hosu_json_try_" : "hosu_json_to_"
            functions += [
                .text(prefix + "varchar", [.varchar]) { arguments, row, sink throws(NativeFailure) in
                    try attempt(isTry) { () throws(NativeFailure) in try text(arguments.bytes(0, row), sink) }
                        ?? false
                },
                // The second argument is how many bits the type has.
                .number(prefix + "integer", [.varchar, .bigint], .bigint, as: Int64.self) {
                    arguments,
                    row throws(NativeFailure) in
                    try attempt(isTry) { () throws(NativeFailure) in
                        try whole(arguments.bytes(0, row), bits: arguments.number(1, row, Int64.self))
                    } ?? nil
                },
                .number(prefix + "double", [.varchar], .double, as: Double.self) {
                    arguments,
                    row throws(NativeFailure) in
                    try attempt(isTry) { () throws(NativeFailure) in try double(arguments.bytes(0, row)) }
                        ?? nil
                },
                .number(prefix + "boolean", [.varchar], .boolean, as: UInt8.self) {
                    arguments,
                    row throws(NativeFailure) in
                    try attempt(isTry) { () throws(NativeFailure) in try boolean(arguments.bytes(0, row)) }
                        ?? nil
                },
                // The digits of a decimal with that precision and scale.
                .text(prefix + "decimal", [.varchar, .bigint, .bigint]) {
                    arguments,
                    row,
                    sink throws(NativeFailure) in
                    try attempt(isTry) { () throws(NativeFailure) in
                        try decimal(
                            arguments.bytes(0, row),
                            Int(arguments.number(1, row, Int64.self)),
                            Int(arguments.number(2, row, Int64.self)),
                            sink
                        )
                    } ?? false
                },
            ]
        }
        functions += [
            .texts("hosu_json_elements", [.varchar]) { arguments, row, sink throws(NativeFailure) in
                try elements(arguments.bytes(0, row), sink)
            },
            // A list of the names and one of the values.
            .textLists("hosu_json_members", [.varchar]) { arguments, row, sink throws(NativeFailure) in
                try members(arguments.bytes(0, row), sink)
            },
            // The values of the fields that the second argument names, a JSON array with null for fields without.
            .texts("hosu_json_fields", [.varchar, .varchar]) { arguments, row, sink throws(NativeFailure) in
                try fields(arguments.bytes(0, row), arguments.bytes(1, row), sink)
            },
            .text("hosu_json_string", [.varchar]) { arguments, row, sink in
                sink.append(jsonString: arguments.string(0, row))
                return true
            },
            .text("hosu_json_double", [.double]) { arguments, row, sink in
                sink.append(.double(arguments.number(0, row, Double.self)))
                return true
            },
            .text("hosu_json_real", [.float]) { arguments, row, sink in
                let value = arguments.number(0, row, Float.self)
                if value.isFinite { sink.append(java: value) } else { sink.append(.double(Double(value))) }
                return true
            },
            // Pairs of a name and a value, as JSON texts, in the order of their names.
            .text("hosu_json_sorted", [.varchar]) { arguments, row, sink in
                sink.append(canonical: JSONScanner(arguments.bytes(0, row)))
                return true
            },
            .number("hosu_is_json_scalar", [.varchar], .boolean, as: UInt8.self) {
                arguments,
                row throws(NativeFailure) in
                guard var scanner = wholeValue(arguments.bytes(0, row)) else {
                    throw NativeFailure(
                        "INVALID_FUNCTION_ARGUMENT",
                        "Invalid JSON value: \(arguments.string(0, row))"
                    )
                }
                switch scanner.peek() {
                case .object, .array: return 0
                case .string, .number, .bool, .null, nil: return 1
                }
            },
        ]
        return functions
    }()

    /// Runs `body`; a failure is nil where it is a TRY.
    private static func attempt<Value>(
        _ isTry: Bool,
        _ body: () throws(NativeFailure) -> Value
    ) throws(NativeFailure) -> Value? {
        do {
            return try body()
        } catch {
            if isTry { return nil }
            throw error
        }
    }

    private static func refused(_ text: UnsafeRawBufferPointer, _ type: String) -> NativeFailure {
        NativeFailure(
            "INVALID_CAST_ARGUMENT",
            "Cannot cast '\(String(decoding: text, as: UTF8.self))' to \(type)"
        )
    }

    private static func read(
        _ text: UnsafeRawBufferPointer,
        _ type: String
    ) throws(NativeFailure) -> (kind: JSONScanner.Kind, scanner: JSONScanner) {
        guard var scanner = wholeValue(text), let kind = scanner.peek() else { throw refused(text, type) }
        return (kind, scanner)
    }

    private static func isWhole(_ number: UnsafeRawBufferPointer) -> Bool {
        number.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }

    private static func text(_ bytes: UnsafeRawBufferPointer, _ sink: ByteSink) throws(NativeFailure) -> Bool {
        let (kind, scanner) = try read(bytes, "VARCHAR")
        switch kind {
        case .null: return false
        case .string: sink.append(scanner.string(in: 0..<scanner.text.count))
        case .bool: sink.append(scanner.text)
        case .number:
            if isWhole(scanner.text) {
                sink.append(scanner.text)
            } else {
                let value = parseDouble(scanner.text) ?? .nan
                sink.append(trinoCast: ShortestDecimal(value), special: value)
            }
        case .object, .array: throw refused(bytes, "VARCHAR")
        }
        return true
    }

    private static func whole(_ bytes: UnsafeRawBufferPointer, bits: Int64) throws(NativeFailure) -> Int64? {
        let type =
            switch bits {
            case 8: "TINYINT"
            case 16: "SMALLINT"
            case 32: "INTEGER"
            default: "BIGINT"
            }
        func fitting(_ value: Int64?) -> Int64? {
            guard let value, bits == 64 || value >> (bits - 1) == 0 || value >> (bits - 1) == -1 else {
                return nil
            }
            return value
        }
        let (kind, scanner) = try read(bytes, type)
        switch kind {
        case .null: return nil
        case .bool: return scanner.text.first == UInt8(ascii: "t") ? 1 : 0
        case .number where !isWhole(scanner.text):
            let value = parseDouble(scanner.text) ?? .nan
            guard let number = fitting(Int64(exactly: value.rounded(.toNearestOrAwayFromZero))) else {
                throw NativeFailure(
                    "NUMERIC_VALUE_OUT_OF_RANGE",
                    "Out of range for \(type.lowercased()): \(value)"
                )
            }
            return number
        case .number:
            guard let value = fitting(Int64(String(decoding: scanner.text, as: UTF8.self))) else {
                throw refused(bytes, type)
            }
            return value
        case .string:
            guard let value = fitting(Int64(scanner.string(in: 0..<scanner.text.count))) else {
                throw refused(bytes, type)
            }
            return value
        case .object, .array: throw refused(bytes, type)
        }
    }

    private static func double(_ bytes: UnsafeRawBufferPointer) throws(NativeFailure) -> Double? {
        let (kind, scanner) = try read(bytes, "DOUBLE")
        switch kind {
        case .null: return nil
        case .bool: return scanner.text.first == UInt8(ascii: "t") ? 1 : 0
        case .number: return parseDouble(scanner.text)
        case .string:
            var content = Array(scanner.string(in: 0..<scanner.text.count).utf8)
            let value = content.withUnsafeMutableBytes { parseDouble(UnsafeRawBufferPointer($0)) }
            guard let value else { throw refused(bytes, "DOUBLE") }
            return value
        case .object, .array: throw refused(bytes, "DOUBLE")
        }
    }

    private static func boolean(_ bytes: UnsafeRawBufferPointer) throws(NativeFailure) -> UInt8? {
        let (kind, scanner) = try read(bytes, "BOOLEAN")
        switch kind {
        case .null: return nil
        case .bool: return scanner.text.first == UInt8(ascii: "t") ? 1 : 0
        case .number:
            if isWhole(scanner.text), Int64(String(decoding: scanner.text, as: UTF8.self)) == nil {
                throw refused(bytes, "BOOLEAN")
            }
            return parseDouble(scanner.text) == 0 ? 0 : 1
        case .string:
            switch scanner.string(in: 0..<scanner.text.count).lowercased() {
            case "true", "t", "1": return 1
            case "false", "f", "0": return 0
            default: throw refused(bytes, "BOOLEAN")
            }
        case .object, .array: throw refused(bytes, "BOOLEAN")
        }
    }

    private static func decimal(
        _ bytes: UnsafeRawBufferPointer,
        _ precision: Int,
        _ scale: Int,
        _ sink: ByteSink
    ) throws(NativeFailure) -> Bool {
        let type = "DECIMAL(\(precision),\(scale))"
        let (kind, scanner) = try read(bytes, type)
        let text: String
        switch kind {
        case .null: return false
        case .bool: text = scanner.text.first == UInt8(ascii: "t") ? "1" : "0"
        case .number: text = String(decoding: scanner.text, as: UTF8.self)
        case .string: text = scanner.string(in: 0..<scanner.text.count)
        case .object, .array: throw refused(bytes, type)
        }
        guard let number = JSONDecimal(scientific: text) else { throw refused(bytes, type) }
        guard let rounded = number.rounded(toScale: scale),
            rounded.magnitude < JSONDecimal.power(precision).magnitude
        else {
            throw NativeFailure("NUMERIC_VALUE_OUT_OF_RANGE", "Cannot cast input json to \(type)")
        }
        sink.append(decimal: rounded, scale: scale)
        return true
    }

    private static func elements(_ bytes: UnsafeRawBufferPointer, _ sink: ListSink) throws(NativeFailure) {
        guard var scanner = wholeValue(bytes), scanner.peek() == .array else {
            throw NativeFailure(
                "INVALID_CAST_ARGUMENT",
                "Expected a json array, but got \(String(decoding: bytes, as: UTF8.self))"
            )
        }
        let whole = scanner
        _ = scanner.forEachElement { _, range in
            sink.append(whole.part(range).text)
            return true
        }
    }

    private static func members(_ bytes: UnsafeRawBufferPointer, _ sink: NestedListSink) throws(NativeFailure) {
        guard var scanner = wholeValue(bytes), scanner.peek() == .object else {
            throw NativeFailure(
                "INVALID_CAST_ARGUMENT",
                "Expected a json object, but got \(String(decoding: bytes, as: UTF8.self))"
            )
        }
        var members: [(name: String, range: Range<Int>)] = []
        _ = scanner.forEachMember { name, range in
            members.append((name, range))
            return true
        }
        try sink.append { list in for member in members { list.append(member.name) } }
        try sink.append { list in for member in members { list.append(scanner.part(member.range).text) } }
    }

    /// An array gives its elements by position, an object by names without regard to letter case.
    private static func fields(
        _ bytes: UnsafeRawBufferPointer,
        _ wanted: UnsafeRawBufferPointer,
        _ sink: ListSink
    ) throws(NativeFailure) {
        guard var scanner = wholeValue(bytes), let kind = scanner.peek(),
            case .array(let names)? = JSONItem(wanted)
        else { throw refused(bytes, "ROW") }
        let whole = scanner
        switch kind {
        case .array:
            var found: [Range<Int>] = []
            _ = scanner.forEachElement { _, range in
                found.append(range)
                return true
            }
            guard found.count == names.count else {
                throw NativeFailure(
                    "INVALID_CAST_ARGUMENT",
                    "Expected a json array of \(names.count) elements, but got \(String(decoding: bytes, as: UTF8.self))"
                )
            }
            for range in found { sink.append(whole.part(range).text) }
        case .object:
            var found: [String: Range<Int>] = [:]
            var duplicate: String?
            _ = scanner.forEachMember { name, range in
                if found.updateValue(range, forKey: name.lowercased()) != nil { duplicate = name.lowercased() }
                return true
            }
            for name in names {
                guard case .string(let name) = name else {
                    throw NativeFailure(
                        "INVALID_CAST_ARGUMENT",
                        "Cannot cast a JSON object to anonymous row type. Input must be a JSON array."
                    )
                }
                if name == duplicate {
                    throw NativeFailure("INVALID_CAST_ARGUMENT", "Duplicate field: \(name)")
                }
                if let range = found[name] { sink.append(whole.part(range).text) } else { sink.appendNull() }
            }
        case .string, .number, .bool, .null:
            throw NativeFailure(
                "INVALID_CAST_ARGUMENT",
                "Expected a json array or object, but got \(String(decoding: bytes, as: UTF8.self))"
            )
        }
    }
}
