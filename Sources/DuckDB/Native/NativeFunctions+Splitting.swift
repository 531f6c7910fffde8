import Regexp

extension NativeFunctions {
    /// Text taken apart at delimiters.
    ///
    /// Source: Trino documentation, String functions and operators: split, split_part, split_to_map, split_to_multimap.
    static let splitting: [NativeFunction] = [
        .texts("hosu_split", [.varchar, .varchar, .bigint]) { arguments, row, sink throws(NativeFailure) in
            let (text, delimiter) = (arguments.bytes(0, row), arguments.bytes(1, row))
            let limit = arguments.number(2, row, Int64.self)
            guard limit > 0 else { throw invalid("Limit must be positive") }
            guard limit <= Int32.max else { throw invalid("Limit is too large") }
            guard delimiter.count > 0 else { throw invalid("The delimiter may not be the empty string") }
            var start = 0
            var count: Int64 = 1
            while count < limit, start < text.count, let end = UTF8Text.find(delimiter, in: text, from: start) {
                sink.append(UnsafeRawBufferPointer(rebasing: text[start..<end]))
                start = end + delimiter.count
                count += 1
            }
            sink.append(UnsafeRawBufferPointer(rebasing: text[start...]))
        },
        .text("hosu_split_part", [.varchar, .varchar, .bigint]) { arguments, row, sink throws(NativeFailure) in
            let (text, delimiter) = (arguments.bytes(0, row), arguments.bytes(1, row))
            let index = arguments.number(2, row, Int64.self)
            guard index > 0 else { throw invalid("Index must be greater than zero") }
            guard delimiter.count > 0 else {
                guard let start = UTF8Text.offset(ofCodePoint: index - 1, in: text), start < text.count else {
                    return false
                }
                sink.append(text, start..<min(text.count, start + RegexpMatcher.length(text[start])))
                return true
            }
            var start = 0
            var number: Int64 = 1
            while start < text.count, let end = UTF8Text.find(delimiter, in: text, from: start) {
                if number == index {
                    sink.append(text, start..<end)
                    return true
                }
                number += 1
                start = end + delimiter.count
            }
            guard number == index else { return false }
            sink.append(text, start..<text.count)
            return true
        },
        // A list of the keys and one of the values.
        .textLists("hosu_split_to_map", [.varchar, .varchar, .varchar]) {
            arguments,
            row,
            sink throws(NativeFailure) in
            let entries = try entries(arguments, row)
            var keys = Set<[UInt8]>()
            for (key, _) in entries where !keys.insert(Array(key)).inserted {
                throw invalid("Duplicate keys (\(String(decoding: key, as: UTF8.self))) are not allowed")
            }
            try sink.append { list in for (key, _) in entries { list.append(key) } }
            try sink.append { list in for (_, value) in entries { list.append(value) } }
        },
        // A list for each key: itself and then its values.
        .textLists("hosu_split_to_multimap", [.varchar, .varchar, .varchar]) {
            arguments,
            row,
            sink throws(NativeFailure) in
            var order: [[UInt8]] = []
            var values: [[UInt8]: [UnsafeRawBufferPointer]] = [:]
            for (key, value) in try entries(arguments, row) {
                let name = Array(key)
                if values[name] == nil { order.append(name) }
                values[name, default: []].append(value)
            }
            for key in order {
                try sink.append { list in
                    key.withUnsafeBytes { list.append($0) }
                    for value in values[key] ?? [] { list.append(value) }
                }
            }
        },
    ]

    private static func invalid(_ message: String) -> NativeFailure {
        NativeFailure("INVALID_FUNCTION_ARGUMENT", message)
    }

    private static func entries(
        _ arguments: NativeArguments,
        _ row: Int
    ) throws(NativeFailure) -> [(key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer)] {
        let text = arguments.bytes(0, row)
        let (between, inside) = (arguments.bytes(1, row), arguments.bytes(2, row))
        guard between.count > 0 else { throw invalid("entryDelimiter is empty") }
        guard inside.count > 0 else { throw invalid("keyValueDelimiter is empty") }
        guard !between.elementsEqual(inside) else {
            throw invalid("entryDelimiter and keyValueDelimiter must not be the same")
        }
        var entries: [(key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer)] = []
        var start = 0
        while start < text.count {
            let end = UTF8Text.find(between, in: text, from: start)
            let entry = UnsafeRawBufferPointer(rebasing: text[start..<(end ?? text.count)])
            guard let keyEnd = UTF8Text.find(inside, in: entry, from: 0),
                UTF8Text.find(inside, in: entry, from: keyEnd + inside.count) == nil
            else {
                throw invalid(
                    "Key-value delimiter must appear exactly once in each entry. Bad input: '"
                        + String(decoding: entry, as: UTF8.self) + "'"
                )
            }
            entries.append(
                (
                    UnsafeRawBufferPointer(rebasing: entry[..<keyEnd]),
                    UnsafeRawBufferPointer(rebasing: entry[(keyEnd + inside.count)...])
                )
            )
            guard let end else { break }
            start = end + between.count
        }
        return entries
    }
}
