extension Builtin {
    /// Source: JSONata documentation, "String functions".
    static let strings: [Builtin] = [
        Builtin("string", "<x-b?:s>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            try JSONText.shown(arguments.value(0), isPretty: arguments.bool(1) ?? false).map { .string($0) }
        },
        Builtin("length", "<s-:n>", arity: 1) { _, arguments in
            arguments.text(0).map { .number(Double($0.unicodeScalars.count)) }
        },
        Builtin("substring", "<s-nn?:s>", arity: 3) { _, arguments in
            guard let text = arguments.text(0) else { return nil }
            guard let start = arguments.number(1) else {
                return .string(arguments.number(2) == nil ? text : "")
            }
            return .string(substring(text, start, arguments.number(2)))
        },
        Builtin("substringBefore", "<s-s:s>", arity: 2) { _, arguments in
            guard let text = arguments.text(0) else { return nil }
            guard let mark = arguments.text(1), let range = text.utf8.firstRange(of: mark.utf8) else {
                return .string(text)
            }
            return .string(String(text[..<range.lowerBound]))
        },
        Builtin("substringAfter", "<s-s:s>", arity: 2) { _, arguments in
            guard let text = arguments.text(0) else { return nil }
            guard let mark = arguments.text(1), let range = text.utf8.firstRange(of: mark.utf8) else {
                return .string(text)
            }
            return .string(String(text[range.upperBound...]))
        },
        Builtin("uppercase", "<s-:s>", arity: 1) { _, arguments in
            arguments.text(0).map { .string($0.uppercased()) }
        },
        Builtin("lowercase", "<s-:s>", arity: 1) { _, arguments in
            arguments.text(0).map { .string($0.lowercased()) }
        },
        Builtin("trim", "<s-:s>", arity: 1) { _, arguments in
            arguments.text(0).map { text in
                let words = text.utf8.split { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
                return .string(words.map { String(Substring($0)) }.joined(separator: " "))
            }
        },
        Builtin("pad", "<s-ns?:s>", arity: 3) { (_, arguments) throws(JSONataFailure) in
            guard let text = arguments.text(0) else { return nil }
            return .string(try padded(text, arguments.number(1) ?? 0, arguments.text(2) ?? ""))
        },
        Builtin("join", "<a<s>s?:s>", arity: 2) { (_, arguments) throws(JSONataFailure) in
            guard let texts = arguments.list(0)?.values.map({ $0.text ?? "" }) else { return nil }
            let separator = arguments.text(1) ?? ""
            let byteCount = texts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
            try Extent(textOf: byteCount).check()
            return .string(texts.joined(separator: separator))
        },
    ]

    static func substring(_ text: String, _ start: Double, _ length: Double?) -> String {
        if start >= 0, let length {
            // Long texts are looked at no further than needed.
            guard length > 0 else { return "" }
            let limit = Double(text.utf8.count)
            let scalars = text.unicodeScalars
            let skipped = Int(min(limit, start))
            let rest = scalars.dropFirst(skipped)
            return String(rest.prefix(Int(min(limit, start + length)) - skipped))
        }
        let scalars = Array(text.unicodeScalars)
        let count = Double(scalars.count)
        let start = count + start < 0 ? 0 : start
        var end = count
        if let length {
            guard length > 0 else { return "" }
            end = start >= 0 ? start + length : count + start + length
        }
        func position(_ place: Double) -> Int {
            let whole = place.rounded(.towardZero)
            return Int(min(count, max(0, whole < 0 ? count + whole : whole)))
        }
        let (low, high) = (position(start), position(end))
        guard low < high else { return "" }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[low..<high])
        return String(result)
    }

    /// How long a text may become that a function fills up.
    private static let longestPadding = 10_000_000.0

    private static func padded(_ text: String, _ width: Double, _ fill: String) throws(JSONataFailure) -> String
    {
        let missing = abs(width) - Double(text.unicodeScalars.count)
        guard missing > 0 else { return text }
        guard missing <= longestPadding else { throw .limit("The padding is longer than 10000000 characters.") }
        let count = Int(missing)
        let fill = Array((fill.isEmpty ? " " : fill).unicodeScalars)
        var padding = String.UnicodeScalarView()
        for index in 0..<count { padding.append(fill[index % fill.count]) }
        return width > 0 ? text + String(padding) : String(padding) + text
    }
}

extension String.UTF8View {
    /// Where the first occurrence of other bytes stands.
    func firstRange(of other: String.UTF8View) -> Range<Index>? { range(of: other, from: startIndex) }

    func range(of other: String.UTF8View, from start: Index) -> Range<Index>? {
        guard let first = other.first else { return start..<start }
        var position = start
        while let found = self[position...].firstIndex(of: first) {
            let rest = self[found...]
            if rest.starts(with: other) { return found..<index(found, offsetBy: other.count) }
            position = index(after: found)
        }
        return nil
    }
}
