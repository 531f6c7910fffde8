import Regexp
import Synchronization

extension NativeFunctions {
    /// Regular expressions; a pattern is compiled once, and found again for every further row.
    static let regularExpressions: [NativeFunction] = [
        matching("hosu_regexp_like", [.varchar, .varchar], .boolean) { matches, call throws(NativeFailure) in
            try call.fill { arguments, row throws(NativeFailure) -> UInt8? in
                try matches.matcher(arguments, row).first(in: arguments.bytes(0, row)) ? 1 : 0
            }
        },
        matching("hosu_regexp_count", [.varchar, .varchar], .bigint) { matches, call throws(NativeFailure) in
            try call.fill { arguments, row throws(NativeFailure) -> Int64? in
                var count: Int64 = 0
                try matches.matcher(arguments, row).forEachMatch(in: arguments.bytes(0, row)) { _ in count += 1
                }
                return count
            }
        },
        matching("hosu_regexp_extract", [.varchar, .varchar, .bigint], .varchar) {
            matches,
            call throws(NativeFailure) in
            try call.fillText { arguments, row, sink throws(NativeFailure) in
                let matcher = try matches.matcher(arguments, row)
                let text = arguments.bytes(0, row)
                let group = try matcher.checked(group: arguments.number(2, row, Int64.self))
                guard try matcher.first(in: text), let range = matcher.range(of: group) else { return false }
                sink.append(UnsafeRawBufferPointer(rebasing: text[range]))
                return true
            }
        },
        matching("hosu_regexp_extract_all", [.varchar, .varchar, .bigint], .texts) {
            matches,
            call throws(NativeFailure) in
            try call.fillTexts { arguments, row, sink throws(NativeFailure) in
                let matcher = try matches.matcher(arguments, row)
                let text = arguments.bytes(0, row)
                let group = try matcher.checked(group: arguments.number(2, row, Int64.self))
                try matcher.forEachMatch(in: text) { matcher in
                    if let range = matcher.range(of: group) {
                        sink.append(UnsafeRawBufferPointer(rebasing: text[range]))
                    } else {
                        sink.appendNull()
                    }
                }
            }
        },
        matching("hosu_regexp_split", [.varchar, .varchar], .texts) { matches, call throws(NativeFailure) in
            try call.fillTexts { arguments, row, sink throws(NativeFailure) in
                let text = arguments.bytes(0, row)
                var last = 0
                try matches.matcher(arguments, row).forEachMatch(in: text) { matcher in
                    sink.append(UnsafeRawBufferPointer(rebasing: text[last..<matcher.start]))
                    last = matcher.end
                }
                sink.append(UnsafeRawBufferPointer(rebasing: text[last...]))
            }
        },
        // The groups of each match, for replacements that a lambda computes.
        matching("hosu_regexp_groups", [.varchar, .varchar], .textLists) {
            matches,
            call throws(NativeFailure) in
            try call.fillTextLists { arguments, row, sink throws(NativeFailure) in
                let text = arguments.bytes(0, row)
                try matches.matcher(arguments, row).forEachMatch(in: text) { matcher throws(NativeFailure) in
                    try sink.append { groups in
                        for group in 1..<(matcher.program.groupCount + 1) {
                            if let range = matcher.range(of: group) {
                                groups.append(UnsafeRawBufferPointer(rebasing: text[range]))
                            } else {
                                groups.appendNull()
                            }
                        }
                    }
                }
            }
        },
        matching("hosu_regexp_position", [.varchar, .varchar, .bigint, .bigint], .integer) {
            matches,
            call throws(NativeFailure) in
            try call.fill { arguments, row throws(NativeFailure) -> Int32? in
                try position(
                    matches.matcher(arguments, row),
                    arguments.bytes(0, row),
                    start: arguments.number(2, row, Int64.self),
                    occurrence: arguments.number(3, row, Int64.self)
                )
            }
        },
        matching("hosu_regexp_replace", [.varchar, .varchar, .varchar], .varchar) {
            matches,
            call throws(NativeFailure) in
            try call.fillText { arguments, row, sink throws(NativeFailure) in
                let text = arguments.bytes(0, row)
                let replacement = arguments.bytes(2, row)
                var last = 0
                try matches.matcher(arguments, row).forEachMatch(in: text) { matcher throws(NativeFailure) in
                    sink.append(UnsafeRawBufferPointer(rebasing: text[last..<matcher.start]))
                    last = matcher.end
                    try matcher.append(replacement, to: sink, text)
                }
                sink.append(UnsafeRawBufferPointer(rebasing: text[last...]))
                return true
            }
        },
    ]

    private static func matching(
        _ name: String,
        _ parameters: [NativeFunction.ValueType],
        _ result: NativeFunction.ValueType,
        _ body: @escaping @Sendable (RegexpCache, NativeCall) throws(NativeFailure) -> Void
    ) -> NativeFunction {
        NativeFunction(name: name, parameters: parameters, result: result) { call throws(NativeFailure) in
            try body(RegexpCache(), call)
        }
    }

    /// Where the match that is wanted begins, counted in code points from 1; -1 where there is none.
    private static func position(
        _ matcher: RegexpMatcher,
        _ text: UnsafeRawBufferPointer,
        start: Int64,
        occurrence: Int64
    ) throws(NativeFailure) -> Int32 {
        guard start >= 1 else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "start position cannot be smaller than 1")
        }
        guard occurrence >= 1 else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "occurrence cannot be smaller than 1")
        }
        guard let from = UTF8Text.offset(ofCodePoint: start - 1, in: text), from < text.count else { return -1 }
        var seen: Int64 = 0
        var found: Int?
        try matcher.forEachMatch(in: text, from: from) { matcher in
            seen += 1
            if seen == occurrence { found = matcher.start }
        }
        return found.map { Int32(UTF8Text.codePointCount(text[..<$0])) + 1 } ?? -1
    }
}

/// The compiled pattern of the row before, and all those compiled lately.
final class RegexpCache {
    private var pattern: [UInt8] = []
    private var matcher: RegexpMatcher?

    /// A matcher for the pattern in the second column.
    func matcher(_ arguments: NativeArguments, _ row: Int) throws(NativeFailure) -> RegexpMatcher {
        let text = arguments.bytes(1, row)
        if let matcher, pattern.count == text.count, pattern.elementsEqual(text) { return matcher }
        let key = Array(text)
        let new = RegexpMatcher(try Self.program(key))
        pattern = key
        matcher = new
        return new
    }

    private static let programs = Mutex<[[UInt8]: RegexpProgram]>([:])

    private static func program(_ key: [UInt8]) throws(NativeFailure) -> RegexpProgram {
        if let known = programs.withLock({ $0[key] }) { return known }
        let program: RegexpProgram
        do {
            program = try RegexpProgram(String(decoding: key, as: UTF8.self))
        } catch {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", error.message)
        }
        programs.withLock { programs in
            if programs.count > 500 { programs.removeAll() }
            programs[key] = program
        }
        return program
    }
}

extension RegexpMatcher {
    func first(in text: UnsafeRawBufferPointer, from: Int = 0) throws(NativeFailure) -> Bool {
        do {
            return try search(text, from: from)
        } catch {
            throw NativeFailure("GENERIC_USER_ERROR", "Regular expression: \(error.message)")
        }
    }

    /// Calls `body` at each match, in order; behind an empty one the search goes on a code point later.
    func forEachMatch(
        in text: UnsafeRawBufferPointer,
        from: Int = 0,
        _ body: (RegexpMatcher) throws(NativeFailure) -> Void
    ) throws(NativeFailure) {
        var next = from
        while next <= text.count, try first(in: text, from: next) {
            next = end
            if end == start { next += end < text.count ? Self.length(text[end]) : 1 }
            try body(self)
        }
    }

    func checked(group: Int64) throws(NativeFailure) -> Int {
        guard group >= 0 else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Group cannot be negative")
        }
        guard group <= program.groupCount else {
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Pattern has \(program.groupCount) groups. Cannot access group \(group)"
            )
        }
        return Int(group)
    }

    /// Appends a replacement in which `$1` and `${name}` stand for groups, and `\` takes the next byte as it is.
    ///
    /// Of several digits as many count as there are groups.
    /// Source: Trino documentation, regexp_replace.
    func append(
        _ replacement: UnsafeRawBufferPointer,
        to sink: ByteSink,
        _ text: UnsafeRawBufferPointer
    ) throws(NativeFailure) {
        var index = 0
        while index < replacement.count {
            let byte = replacement[index]
            index += 1
            guard byte == UInt8(ascii: "$") || byte == UInt8(ascii: "\\") else {
                sink.append(byte)
                continue
            }
            guard index < replacement.count else { throw illegal(replacement) }
            guard byte == UInt8(ascii: "$") else {
                sink.append(replacement[index])
                index += 1
                continue
            }
            let group = try readGroup(replacement, &index)
            if let range = range(of: group) { sink.append(UnsafeRawBufferPointer(rebasing: text[range])) }
        }
    }

    private func illegal(_ replacement: UnsafeRawBufferPointer) -> NativeFailure {
        NativeFailure(
            "INVALID_FUNCTION_ARGUMENT",
            "Illegal replacement sequence: \(String(decoding: replacement, as: UTF8.self))"
        )
    }

    private func readGroup(
        _ replacement: UnsafeRawBufferPointer,
        _ index: inout Int
    ) throws(NativeFailure) -> Int {
        if replacement[index] == UInt8(ascii: "{") {
            let start = index + 1
            while index < replacement.count, replacement[index] != UInt8(ascii: "}") { index += 1 }
            let name = String(decoding: replacement[start..<index], as: UTF8.self)
            index += 1
            guard let groups = program.groupNames[name], let last = groups.last else {
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "Illegal replacement sequence: unknown group { \(name) }"
                )
            }
            return groups.last { range(of: $0) != nil } ?? last
        }
        func digit(_ byte: UInt8) -> Int? { (48...57).contains(byte) ? Int(byte) - 48 : nil }
        guard var group = digit(replacement[index]) else { throw illegal(replacement) }
        guard group <= program.groupCount else {
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Illegal replacement sequence: unknown group \(group)"
            )
        }
        index += 1
        while index < replacement.count, let next = digit(replacement[index]) {
            guard group * 10 + next <= program.groupCount else { break }
            group = group * 10 + next
            index += 1
        }
        return group
    }
}
