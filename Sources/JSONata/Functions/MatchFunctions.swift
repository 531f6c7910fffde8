/// What a regular expression, or a function in its place, found in a text; positions in UTF-16 units.
struct TextMatch {
    var match: [UInt16]
    var start: Int
    var end: Int
    /// Nil where a group took no part.
    var groups: [[UInt16]?]
    var next: Next

    enum Next {
        /// The regular expression goes on behind this match.
        case regexp(ScriptRegexp, [UInt16])
        case function(Function?)
    }

    var asValue: Value {
        .object(
            Record([
                ("match", .string(String(decoding: match, as: UTF16.self))),
                ("start", .number(Double(start))),
                ("end", .number(Double(end))),
                ("groups", groupValues),
                (
                    "next",
                    .function(
                        Function(
                            .closure(arity: 0) { (evaluator, _) throws(JSONataFailure) in
                                try evaluator.match(after: self)?.asValue
                            }
                        )
                    )
                ),
            ])
        )
    }

    var groupValues: Value {
        .array(List(groups.map { $0.map { .string(String(decoding: $0, as: UTF16.self)) } ?? .null }))
    }
}

extension Evaluator {
    /// A regular expression called as a function, with a text and where to begin in it.
    func matchFunction(
        _ regexp: ScriptRegexp,
        _ argument: Value?,
        from start: Double?
    ) throws(JSONataFailure) -> Value? {
        guard case .string(let text)? = argument else { return nil }
        let units = Array(text.utf16)
        let start = min(max(0, start ?? 0), Double(units.count + 1))
        return try match(regexp, units, from: start.isNaN ? 0 : Int(start))?.asValue
    }

    private func match(
        _ regexp: ScriptRegexp,
        _ text: [UInt16],
        from start: Int
    ) throws(JSONataFailure) -> TextMatch? {
        guard let groups = try regexp.firstMatch(in: text, from: start, evaluator: self), let whole = groups[0]
        else {
            return nil
        }
        return TextMatch(
            match: Array(text[whole]),
            start: whole.lowerBound,
            end: whole.upperBound,
            groups: groups.dropFirst().map { $0.map { Array(text[$0]) } },
            next: .regexp(regexp, text)
        )
    }

    /// The first match that a matcher finds.
    func match(_ matcher: Function, _ text: String) throws(JSONataFailure) -> TextMatch? {
        if case .regex(let regexp) = matcher.body { return try match(regexp, Array(text.utf16), from: 0) }
        return try Self.match(try apply(matcher, [.string(text)]))
    }

    /// The match behind another one.
    func match(after match: TextMatch) throws(JSONataFailure) -> TextMatch? {
        switch match.next {
        case .regexp(let regexp, let text):
            guard match.end < text.count else { return nil }
            let next = try self.match(regexp, text, from: match.end)
            if let next, next.match.isEmpty { throw JSONataFailure("D1004") }
            return next
        case .function(let function):
            guard let function else { return nil }
            return try Self.match(try apply(function, []))
        }
    }

    /// What a function in place of a regular expression answered.
    private static func match(_ answer: Value?) throws(JSONataFailure) -> TextMatch? {
        guard let answer else { return nil }
        guard case .object(let record) = answer else {
            guard try Value.isTrue(answer) else { return nil }
            throw JSONataFailure("T1010")
        }
        let fields = [record["match"], record["start"], record["end"], record["groups"], record["next"]]
        guard
            fields.number(1) != nil || fields.number(2) != nil || fields.list(3) != nil
                || fields.function(4) != nil
        else { throw JSONataFailure("T1010") }
        let match = Array((fields.text(0) ?? "").utf16)
        let start = Int(exactly: fields.number(1) ?? 0) ?? 0
        return TextMatch(
            match: match,
            start: start,
            end: Int(exactly: fields.number(2) ?? 0) ?? start,
            groups: (fields.list(3)?.values ?? []).map { $0.text.map { Array($0.utf16) } },
            next: .function(fields.function(4))
        )
    }
}

extension Builtin {
    /// Source: JSONata documentation, "String functions" and "Regular expressions".
    static let matching: [Builtin] = [
        Builtin("contains", "<s-(sf):b>", arity: 2) { (evaluator, arguments) throws(JSONataFailure) in
            guard let text = arguments.text(0) else { return nil }
            if let matcher = arguments.function(1) { return .bool(try evaluator.match(matcher, text) != nil) }
            guard let part = arguments.text(1) else { return .bool(false) }
            return .bool(text.utf8.firstRange(of: part.utf8) != nil)
        },
        Builtin("match", "<s-f<s:o>n?:a<o>>", arity: 3) { (evaluator, arguments) throws(JSONataFailure) in
            guard let text = arguments.text(0), let matcher = arguments.function(1) else { return nil }
            let limit = arguments.number(2)
            if let limit, limit < 0 { throw JSONataFailure("D3040") }
            var results = List(sequence: [])
            guard limit != 0 else { return .array(results) }
            var match = try evaluator.match(matcher, text)
            while let found = match, limit.map({ Double(results.count) < $0 }) ?? true {
                results.append(
                    .object(
                        Record([
                            ("match", .string(String(decoding: found.match, as: UTF16.self))),
                            ("index", .number(Double(found.start))),
                            ("groups", found.groupValues),
                        ])
                    )
                )
                match = try evaluator.match(after: found)
            }
            return .array(results)
        },
        Builtin("replace", "<s-(sf)(sf)n?:s>", arity: 4) { (evaluator, arguments) throws(JSONataFailure) in
            guard let text = arguments.text(0) else { return nil }
            if let pattern = arguments.text(1), pattern.isEmpty { throw JSONataFailure("D3010") }
            if let limit = arguments.number(3), limit < 0 { throw JSONataFailure("D3011") }
            return .string(try replaced(text, arguments, evaluator))
        },
        Builtin("split", "<s-(sf)n?:a<s>>", arity: 3) { (evaluator, arguments) throws(JSONataFailure) in
            guard let text = arguments.text(0) else { return nil }
            let limit = arguments.number(2)
            if let limit, limit < 0 { throw JSONataFailure("D3020") }
            let parts: [String]
            if let matcher = arguments.function(1) {
                parts = try split(text, matcher, limit ?? .infinity, evaluator)
            } else {
                parts = split(text, arguments.text(1))
            }
            let count = limit.map { Int(min($0.rounded(.up), Double(parts.count))) } ?? parts.count
            let exact =
                arguments.function(1) == nil ? limit.map { Int(min($0, Double(parts.count))) } ?? count : count
            return .array(List(parts.prefix(exact).map { .string($0) }))
        },
    ]

    private static func split(_ text: String, _ separator: String?) -> [String] {
        guard let separator else { return [text] }
        if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
        var parts: [String] = []
        var position = text.startIndex
        while let range = text.utf8.range(of: separator.utf8, from: position) {
            parts.append(String(text[position..<range.lowerBound]))
            position = range.upperBound
        }
        return parts + [String(text[position...])]
    }

    private static func split(
        _ text: String,
        _ matcher: Function,
        _ limit: Double,
        _ evaluator: Evaluator
    ) throws(JSONataFailure) -> [String] {
        guard limit > 0 else { return [] }
        let units = Array(text.utf16)
        guard var match = try evaluator.match(matcher, text) else { return [text] }
        var parts: [String] = []
        var start = 0
        var isLast = false
        while !isLast, Double(parts.count) < limit {
            let low = min(start, units.count)
            let high = max(low, min(match.start, units.count))
            parts.append(String(decoding: units[low..<high], as: UTF16.self))
            start = match.end
            if let next = try evaluator.match(after: match) { match = next } else { isLast = true }
        }
        if Double(parts.count) < limit {
            parts.append(String(decoding: units[min(start, units.count)...], as: UTF16.self))
        }
        return parts
    }

    private static func replaced(
        _ text: String,
        _ arguments: [Value?],
        _ evaluator: Evaluator
    ) throws(JSONataFailure) -> String {
        let limit = arguments.number(3) ?? .infinity
        var count = 0.0
        if let pattern = arguments.text(1) {
            guard let replacement = arguments.text(2) else { return text }
            var result = ""
            var position = text.startIndex
            while count < limit, let range = text.utf8.range(of: pattern.utf8, from: position) {
                result += text[position..<range.lowerBound] + replacement
                try Extent(textOf: result.utf8.count).check()
                position = range.upperBound
                count += 1
            }
            return result + text[position...]
        }
        guard limit > 0, let matcher = arguments.function(1), var match = try evaluator.match(matcher, text)
        else {
            return text
        }
        let units = Array(text.utf16)
        var result: [UInt16] = []
        var position = 0
        while count < limit {
            result +=
                units[
                    min(position, units.count)..<max(min(position, units.count), min(match.start, units.count))
                ]
            result += try substitute(match, arguments, evaluator)
            try Extent(textOf: result.count).check()
            position = match.start + match.match.count
            count += 1
            guard let next = try evaluator.match(after: match) else { break }
            match = next
        }
        return String(decoding: result + units[min(position, units.count)...], as: UTF16.self)
    }

    /// What takes the place of a match: the answer of a function, or a text in which `$1` stands for a group.
    private static func substitute(
        _ match: TextMatch,
        _ arguments: [Value?],
        _ evaluator: Evaluator
    ) throws(JSONataFailure) -> [UInt16] {
        if let function = arguments.function(2) {
            let answer = try evaluator.apply(function, [match.asValue])
            guard case .string(let text)? = answer else { throw JSONataFailure("D3012") }
            return Array(text.utf16)
        }
        let template = Array((arguments.text(2) ?? "").utf16)
        var result: [UInt16] = []
        var position = 0
        while position < template.count {
            guard template[position] == UInt16(ascii: "$") else {
                result.append(template[position])
                position += 1
                continue
            }
            position += 1
            let next = position < template.count ? template[position] : 0
            if next == UInt16(ascii: "$") {
                result.append(next)
                position += 1
            } else if next == UInt16(ascii: "0") {
                result += match.match
                position += 1
            } else if let (group, length) = reference(template[position...], match.groups.count) {
                if group > 0, group <= match.groups.count { result += match.groups[group - 1] ?? [] }
                position += length
            } else {
                result.append(UInt16(ascii: "$"))
            }
        }
        return result
    }

    /// The number of a group and how many digits say it: as many as the largest number has, one fewer where that is
    /// beyond the last group.
    private static func reference(_ rest: ArraySlice<UInt16>, _ groupCount: Int) -> (group: Int, length: Int)? {
        let most = groupCount == 0 ? 1 : String(groupCount).count
        func number(_ digits: Int) -> Int? {
            let text = rest.prefix(digits).prefix { (48...57).contains($0) }
            return Int(String(decoding: text, as: UTF16.self))
        }
        guard var value = number(most) else { return nil }
        if most > 1, value > groupCount { value = number(most - 1) ?? value }
        return (value, String(value).count)
    }
}
