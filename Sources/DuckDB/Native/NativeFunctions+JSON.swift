extension NativeFunctions {
    /// JSON as canonical text.
    static let json: [NativeFunction] = [
        .text("hosu_json_parse", [.varchar]) { arguments, row, sink throws(NativeFailure) in
            let text = arguments.bytes(0, row)
            guard let value = wholeValue(text) else {
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "Cannot convert value to JSON: '\(String(decoding: text, as: UTF8.self))'"
                )
            }
            sink.append(canonical: value)
            return true
        },
        searching("hosu_json_extract", .varchar) { paths, call throws(NativeFailure) in
            try call.fillText { arguments, row, sink throws(NativeFailure) in
                guard let found = try paths.find(arguments, row) else { return false }
                sink.append(canonical: found)
                return true
            }
        },
        searching("hosu_json_extract_scalar", .varchar) { paths, call throws(NativeFailure) in
            try call.fillText { arguments, row, sink throws(NativeFailure) in
                guard var found = try paths.find(arguments, row) else { return false }
                switch found.peek() {
                case .string:
                    guard let range = found.skipValue() else { return false }
                    sink.append(found.string(in: range))
                case .number, .bool: sink.append(found.text)
                case .object, .array, .null, nil: return false
                }
                return true
            }
        },
        .text("hosu_json_array_get", [.varchar, .bigint]) { arguments, row, sink in
            guard let whole = wholeValue(arguments.bytes(0, row)), let ranges = elements(of: whole) else {
                return false
            }
            let index = Int(arguments.number(1, row, Int64.self))
            let position = index < 0 ? ranges.count + index : index
            guard ranges.indices.contains(position) else { return false }
            var element = whole.part(ranges[position])
            guard let kind = element.peek(), kind != .null else { return false }
            // A text stays without its quotes, as the documentation warns.
            if kind == .string, let range = element.skipValue() {
                sink.append(element.string(in: range))
            } else {
                sink.append(canonical: element)
            }
            return true
        },
        .number("hosu_json_array_length", [.varchar], .bigint, as: Int64.self) { arguments, row in
            wholeValue(arguments.bytes(0, row)).flatMap { elements(of: $0) }.map { Int64($0.count) }
        },
        searching("hosu_json_size", .bigint) { paths, call throws(NativeFailure) in
            try call.fill { arguments, row throws(NativeFailure) -> Int64? in
                guard var found = try paths.find(arguments, row) else { return nil }
                var count: Int64 = 0
                switch found.peek() {
                case .object:
                    _ = found.forEachMember { _, _ in
                        count += 1
                        return true
                    }
                case .array: count = Int64(elements(of: found)?.count ?? 0)
                case .string, .number, .bool, .null, nil: break
                }
                return count
            }
        },
        containing("boolean", .boolean) { arguments, row, kind, element in
            let isTrue = element.text.first == UInt8(ascii: "t")
            return kind == .bool && isTrue == (arguments.number(1, row, UInt8.self) != 0)
        },
        containing("bigint", .bigint) { arguments, row, kind, element in
            kind == .number
                && Int64(String(decoding: element.text, as: UTF8.self)) == arguments.number(1, row, Int64.self)
        },
        containing("double", .double) { arguments, row, kind, element in
            kind == .number && element.text.contains { ".eE".utf8.contains($0) }
                && parseDouble(element.text) == arguments.number(1, row, Double.self)
        },
        containing("varchar", .varchar) { arguments, row, kind, element in
            kind == .string
                && element.string(in: 0..<element.text.count).utf8.elementsEqual(arguments.bytes(1, row))
        },
    ]

    private static func searching(
        _ name: String,
        _ result: NativeFunction.ValueType,
        _ body: @escaping @Sendable (JSONPathTextCache, NativeCall) throws(NativeFailure) -> Void
    ) -> NativeFunction {
        NativeFunction(name: name, parameters: [.varchar, .varchar], result: result) {
            call throws(NativeFailure) in
            try body(JSONPathTextCache(), call)
        }
    }

    /// Whether an array has a scalar element; NULL where the text is no array.
    private static func containing(
        _ suffix: String,
        _ type: NativeFunction.ValueType,
        _ test: @escaping @Sendable (NativeArguments, Int, JSONScanner.Kind, JSONScanner) -> Bool
    ) -> NativeFunction {
        .number("hosu_json_array_contains_\(suffix)", [.varchar, type], .boolean, as: UInt8.self) {
            arguments,
            row in
            guard let whole = wholeValue(arguments.bytes(0, row)), let ranges = elements(of: whole) else {
                return nil
            }
            for range in ranges {
                var element = whole.part(range)
                if let kind = element.peek(), test(arguments, row, kind, element) { return 1 }
            }
            return 0
        }
    }

    /// The text as one JSON value with nothing but blanks around it.
    static func wholeValue(_ text: UnsafeRawBufferPointer) -> JSONScanner? {
        var scanner = JSONScanner(text)
        guard let range = scanner.skipValue() else { return nil }
        scanner.skipBlanks()
        return scanner.isAtEnd ? scanner.part(range) : nil
    }

    private static func elements(of scanner: JSONScanner) -> [Range<Int>]? {
        var scanner = scanner
        var ranges: [Range<Int>] = []
        guard
            scanner.forEachElement({ _, range in
                ranges.append(range)
                return true
            })
        else { return nil }
        return ranges
    }
}

/// The path of the row before, which nearly always is that of the next.
final class JSONPathTextCache {
    private var text: [UInt8] = []
    private var path: JSONPathText?

    /// What the path in the second column leads to in the text of the first.
    func find(_ arguments: NativeArguments, _ row: Int) throws(NativeFailure) -> JSONScanner? {
        let bytes = arguments.bytes(1, row)
        if let path, text.count == bytes.count, text.elementsEqual(bytes) {
            return path.find(in: arguments.bytes(0, row))
        }
        guard let new = JSONPathText(bytes) else {
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Invalid JSON path: '\(String(decoding: bytes, as: UTF8.self))'"
            )
        }
        text = Array(bytes)
        path = new
        return new.find(in: arguments.bytes(0, row))
    }
}
