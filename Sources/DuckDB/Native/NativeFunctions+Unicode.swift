import Regexp

extension NativeFunctions {
    /// Text changed and searched by code points, where the engine looks at characters as people see them, or not at all.
    ///
    /// Source: Trino documentation, String functions and operators.
    static let unicode: [NativeFunction] = [
        .text("hosu_upper", [.varchar]) { arguments, row, sink in
            let text = arguments.bytes(0, row)
            sink.reserve(text.count)
            for (index, byte) in text.enumerated() {
                guard byte < 0x80 else {
                    sink.appendUpper(UnsafeRawBufferPointer(rebasing: text[index...]))
                    break
                }
                sink.put((97...122).contains(byte) ? byte - 32 : byte)
            }
            return true
        },
        .text("hosu_reverse", [.varchar]) { arguments, row, sink in
            let text = arguments.bytes(0, row)
            var end = text.count
            while end > 0 {
                var start = end - 1
                while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
                sink.append(text, start..<end)
                end = start
            }
            return true
        },
        .text("hosu_reverse_bytes", [.blob], .blob) { arguments, row, sink in
            for byte in arguments.bytes(0, row).reversed() { sink.append(byte) }
            return true
        },
        .text("hosu_replace", [.varchar, .varchar, .varchar]) { arguments, row, sink in
            let (text, part, new) = (arguments.bytes(0, row), arguments.bytes(1, row), arguments.bytes(2, row))
            var position = 0
            if part.count == 0 {
                // Between all code points, and at both ends.
                sink.append(new)
                while position < text.count {
                    let length = RegexpMatcher.length(text[position])
                    sink.append(text, position..<min(text.count, position + length))
                    sink.append(new)
                    position += length
                }
                return true
            }
            while let found = UTF8Text.find(part, in: text, from: position) {
                sink.append(text, position..<found)
                sink.append(new)
                position = found + part.count
            }
            sink.append(text, position..<text.count)
            return true
        },
        .text("hosu_translate", [.varchar, .varchar, .varchar]) { arguments, row, sink in
            let from = UTF8Text.codePoints(arguments.bytes(1, row))
            let to = UTF8Text.codePoints(arguments.bytes(2, row))
            for code in UTF8Text.codePoints(arguments.bytes(0, row)) {
                if let index = from.firstIndex(of: code) {
                    if index < to.count { sink.append(codePoint: to[index]) }
                } else {
                    sink.append(codePoint: code)
                }
            }
            return true
        },
        .number("hosu_strpos", [.varchar, .varchar, .bigint], .bigint, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            try position(
                of: arguments.bytes(1, row),
                in: arguments.bytes(0, row),
                instance: arguments.number(2, row, Int64.self)
            )
        },
        .text("hosu_lpad", [.varchar, .bigint, .varchar]) { arguments, row, sink throws(NativeFailure) in
            try pad(arguments, row, sink, isLeft: true)
        },
        .text("hosu_rpad", [.varchar, .bigint, .varchar]) { arguments, row, sink throws(NativeFailure) in
            try pad(arguments, row, sink, isLeft: false)
        },
        .text("hosu_lpad_bytes", [.blob, .bigint, .blob], .blob) { arguments, row, sink throws(NativeFailure) in
            try padBytes(arguments, row, sink, isLeft: true)
        },
        .text("hosu_rpad_bytes", [.blob, .bigint, .blob], .blob) { arguments, row, sink throws(NativeFailure) in
            try padBytes(arguments, row, sink, isLeft: false)
        },
        .text("hosu_from_utf8", [.blob]) { arguments, row, sink in
            sink.append(valid: arguments.bytes(0, row), replacement: 0xFFFD)
            return true
        },
        .text("hosu_from_utf8_text", [.blob, .varchar]) { arguments, row, sink throws(NativeFailure) in
            let replacement = UTF8Text.codePoints(arguments.bytes(1, row))
            guard replacement.count < 2 else {
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "Replacement character string must empty or a single character"
                )
            }
            sink.append(valid: arguments.bytes(0, row), replacement: replacement.first)
            return true
        },
        .text("hosu_from_utf8_code", [.blob, .bigint]) { arguments, row, sink throws(NativeFailure) in
            let code = UInt32(exactly: arguments.number(1, row, Int64.self))
            guard let code, Unicode.Scalar(code) != nil else {
                throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid replacement character")
            }
            sink.append(valid: arguments.bytes(0, row), replacement: code)
            return true
        },
        .text("hosu_chr", [.bigint]) { arguments, row, sink throws(NativeFailure) in
            let number = arguments.number(0, row, Int64.self)
            guard let code = UInt32(exactly: number), Unicode.Scalar(code) != nil else {
                throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Not a valid Unicode code point: \(number)")
            }
            sink.append(codePoint: code)
            return true
        },
        .number("hosu_like", [.varchar, .varchar, .varchar], .boolean, as: UInt8.self) {
            arguments,
            row throws(NativeFailure) in
            try like(arguments.bytes(0, row), arguments.bytes(1, row), escape: arguments.bytes(2, row)) ? 1 : 0
        },
    ]

    /// Counted in code points from 1; a negative instance counts from the end.
    private static func position(
        of part: UnsafeRawBufferPointer,
        in text: UnsafeRawBufferPointer,
        instance: Int64
    ) throws(NativeFailure) -> Int64 {
        guard instance != 0 else {
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "'instance' must be a positive or negative number."
            )
        }
        guard part.count > 0 else { return 1 }
        var found: [Int] = []
        var from = 0
        while let place = UTF8Text.find(part, in: text, from: from) {
            found.append(place)
            if instance > 0, found.count == instance { break }
            from = place + 1
        }
        guard found.count >= instance.magnitude else { return 0 }
        let place = instance > 0 ? found[found.count - 1] : found[found.count - Int(instance.magnitude)]
        return Int64(UTF8Text.codePointCount(text[..<place])) + 1
    }

    private static func target(_ length: Int64, _ padding: UnsafeRawBufferPointer) throws(NativeFailure) -> Int
    {
        guard (0...2_147_483_647).contains(length) else {
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Target length must be in the range [0..2147483647]"
            )
        }
        guard padding.count > 0 else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Padding string must not be empty")
        }
        return Int(length)
    }

    private static func pad(
        _ arguments: NativeArguments,
        _ row: Int,
        _ sink: ByteSink,
        isLeft: Bool
    ) throws(NativeFailure) -> Bool {
        let (text, padding) = (arguments.bytes(0, row), arguments.bytes(2, row))
        let target = try target(arguments.number(1, row, Int64.self), padding)
        let count = UTF8Text.codePointCount(text)
        guard count < target else {
            sink.append(text, 0..<(UTF8Text.offset(ofCodePoint: Int64(target), in: text) ?? text.count))
            return true
        }
        if !isLeft { sink.append(text) }
        let (rounds, rest) = (target - count).quotientAndRemainder(dividingBy: UTF8Text.codePointCount(padding))
        for _ in 0..<rounds { sink.append(padding) }
        sink.append(padding, 0..<(UTF8Text.offset(ofCodePoint: Int64(rest), in: padding) ?? 0))
        if isLeft { sink.append(text) }
        return true
    }

    private static func padBytes(
        _ arguments: NativeArguments,
        _ row: Int,
        _ sink: ByteSink,
        isLeft: Bool
    ) throws(NativeFailure) -> Bool {
        let (bytes, padding) = (arguments.bytes(0, row), arguments.bytes(2, row))
        let target = try target(arguments.number(1, row, Int64.self), padding)
        guard bytes.count < target else {
            sink.append(bytes, 0..<target)
            return true
        }
        if !isLeft { sink.append(bytes) }
        for index in 0..<(target - bytes.count) { sink.append(padding[index % padding.count]) }
        if isLeft { sink.append(bytes) }
        return true
    }

    /// `LIKE ... ESCAPE`: the escape character stands in front of `%`, `_` or itself only.
    ///
    /// An empty escape is none.
    static func like(
        _ text: UnsafeRawBufferPointer,
        _ pattern: UnsafeRawBufferPointer,
        escape: UnsafeRawBufferPointer
    ) throws(NativeFailure) -> Bool {
        let escapes = UTF8Text.codePoints(escape)
        guard escapes.count < 2 else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Escape string must be a single character")
        }
        let escaped = "Escape character must be followed by '%', '_' or the escape character itself"
        // Wildcards are numbers that no code point has.
        let (anything, any): (UInt32, UInt32) = (.max, .max - 1)
        var wanted: [UInt32] = []
        var codes = UTF8Text.codePoints(pattern)[...]
        while let code = codes.popFirst() {
            if code == escapes.first {
                guard let next = codes.popFirst(), next == code || next == 0x25 || next == 0x5F else {
                    throw NativeFailure("INVALID_FUNCTION_ARGUMENT", escaped)
                }
                wanted.append(next)
            } else {
                wanted.append(code == 0x25 ? anything : code == 0x5F ? any : code)
            }
        }
        let found = UTF8Text.codePoints(text)
        var (place, step) = (0, 0)
        var retry: (place: Int, step: Int)?
        while place < found.count {
            if step < wanted.count, wanted[step] == anything {
                retry = (place, step)
                step += 1
            } else if step < wanted.count, wanted[step] == any || wanted[step] == found[place] {
                place += 1
                step += 1
            } else if let last = retry {
                retry = (last.place + 1, last.step)
                place = last.place + 1
                step = last.step + 1
            } else {
                return false
            }
        }
        return wanted[step...].allSatisfy { $0 == anything }
    }
}

extension ByteSink {
    fileprivate func appendUpper(_ text: UnsafeRawBufferPointer) {
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            append(codePoint: LetterCase.upper(scalar.value))
        }
    }
}
