import Synchronization

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
        .text("hosu_json_extract", [.varchar, .varchar]) { arguments, row, sink throws(NativeFailure) in
            guard let found = try path(arguments.bytes(1, row)).find(in: arguments.bytes(0, row)) else {
                return false
            }
            sink.append(canonical: found)
            return true
        },
        .text("hosu_json_extract_scalar", [.varchar, .varchar]) { arguments, row, sink throws(NativeFailure) in
            guard var found = try path(arguments.bytes(1, row)).find(in: arguments.bytes(0, row)) else {
                return false
            }
            switch found.peek() {
            case .string:
                guard let range = found.skipValue() else { return false }
                sink.append(found.string(in: range))
            case .number, .bool: sink.append(found.text)
            case .object, .array, .null, nil: return false
            }
            return true
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
            sink.append(canonical: element)
            return true
        },
        .number("hosu_json_array_length", [.varchar], .bigint, as: Int64.self) { arguments, row in
            wholeValue(arguments.bytes(0, row)).flatMap { elements(of: $0) }.map { Int64($0.count) }
        },
        .number("hosu_json_size", [.varchar, .varchar], .bigint, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            guard var found = try path(arguments.bytes(1, row)).find(in: arguments.bytes(0, row)) else {
                return nil
            }
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
        },
    ]

    /// The text as one JSON value with nothing but blanks around it.
    private static func wholeValue(_ text: UnsafeRawBufferPointer) -> JSONScanner? {
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

    /// The paths read lately: nearly always the same one for all rows.
    private static let paths = Mutex<[[UInt8]: JSONPathText]>([:])

    private static func path(_ text: UnsafeRawBufferPointer) throws(NativeFailure) -> JSONPathText {
        let key = Array(text)
        if let known = paths.withLock({ $0[key] }) { return known }
        guard let path = JSONPathText(text) else {
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Invalid JSON path: '\(String(decoding: text, as: UTF8.self))'"
            )
        }
        paths.withLock { paths in
            if paths.count > 1000 { paths.removeAll() }
            paths[key] = path
        }
        return path
    }
}
