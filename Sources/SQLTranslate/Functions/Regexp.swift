import SQLAnalysis

extension FunctionTable {
    /// Regular expressions on RE2, as far as its language and Java's agree; constant patterns beyond that are refused.
    ///
    /// Source: Trino documentation, Regular expression functions.
    static let regularExpressions: [FunctionRule] = [
        .rewritten("regexp_count") { call throws(TranslationFailure) in
            "len(regexp_extract_all(\(call[0]), \(try pattern(call, 1))))"
        },
        .rewritten("regexp_extract") { call throws(TranslationFailure) in
            let pattern = try pattern(call, 1)
            let group = call.count > 2 ? "CAST(\(call[2]) AS INTEGER)" : "0"
            let index = call.count > 2 ? call.arguments[2].constantInteger.map(Int.init) : 0
            let found = "regexp_extract(\(call[0]), \(pattern), \(index.map(String.init) ?? group))"
            // A group that takes no part in the match is NULL in Trino and '' in RE2.
            let isOptional =
                index != 0
                && (call.arguments[1].constantString.map { JavaPattern($0).hasOptionalGroups } ?? true)
            let value = isOptional ? "nullif(\(found), '')" : found
            return "CASE WHEN regexp_matches(\(call[0]), \(pattern)) THEN \(value) END"
        },
        .rewritten("regexp_extract_all") { call throws(TranslationFailure) in
            let group = call.count > 2 ? ", CAST(\(call[2]) AS INTEGER)" : ""
            return "regexp_extract_all(\(call[0]), \(try pattern(call, 1))\(group))"
        },
        .rewritten("regexp_like") { call throws(TranslationFailure) in
            "regexp_matches(\(call[0]), \(try pattern(call, 1)))"
        },
        .refused("regexp_position", because: "it needs a function of the engine that is not there"),
        .rewritten("regexp_replace") { call throws(TranslationFailure) in
            let pattern = try pattern(call, 1)
            guard call.count > 2 else { return "regexp_replace(\(call[0]), \(pattern), '', 'g')" }
            guard call.arguments[2].lambda == nil else {
                throw TranslationFailure("NOT_SUPPORTED", "regexp_replace with a lambda is not supported")
            }
            if let replacement = call.arguments[2].constantString {
                let text = try JavaPattern.replacement(replacement)
                return "regexp_replace(\(call[0]), \(pattern), \(DuckDBText.string(text)), 'g')"
            }
            let replacement = "regexp_replace(replace(\(call[2]), '\\', '\\\\'), '\\$([0-9])', '\\\\\\1', 'g')"
            return "regexp_replace(\(call[0]), \(pattern), \(replacement), 'g')"
        },
        .rewritten("regexp_split") { call throws(TranslationFailure) in
            "string_split_regex(\(call[0]), \(try pattern(call, 1)))"
        },
    ]

    private static func pattern(_ call: FunctionCall, _ index: Int) throws(TranslationFailure) -> String {
        guard let text = call.arguments[index].constantString else { return call[index] }
        return DuckDBText.string(try JavaPattern(text).forRE2())
    }
}

/// A regular expression as Java writes it.
struct JavaPattern {
    let text: String

    init(_ text: String) { self.text = text }

    /// The same pattern for RE2.
    ///
    /// - Throws: `NOT_SUPPORTED` for look-around, back references, possessive and atomic groups and the like.
    func forRE2() throws(TranslationFailure) -> String {
        let scalars = Array(text.unicodeScalars)
        var inClass = 0
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : "\0"
            switch scalar {
            case "\\":
                if ("1"..."9").contains(next), inClass == 0 { throw refused("back references") }
                if "khRXGZ".unicodeScalars.contains(next) { throw refused("\\\(next)") }
                index += 2
                continue
            case "[":
                if inClass > 0, next != ":" { throw refused("nested character classes") }
                inClass += 1
            case "]" where inClass > 0:
                inClass -= 1
            case "&" where inClass > 0 && next == "&":
                throw refused("intersections of character classes")
            case "(" where inClass == 0 && next == "?":
                try checkGroup(scalars, index + 2)
            case "*", "+", "?", "}":
                if inClass == 0, next == "+" { throw refused("possessive quantifiers") }
            default:
                break
            }
            index += 1
        }
        return text
    }

    private func checkGroup(_ scalars: [Unicode.Scalar], _ index: Int) throws(TranslationFailure) {
        guard index < scalars.count else { return }
        let next = index + 1 < scalars.count ? scalars[index + 1] : "\0"
        switch scalars[index] {
        case "=", "!": throw refused("look-ahead")
        case "<" where next == "=" || next == "!": throw refused("look-behind")
        case ">": throw refused("atomic groups")
        default: break
        }
    }

    private func refused(_ what: String) -> TranslationFailure {
        TranslationFailure("NOT_SUPPORTED", "Regular expressions with \(what) are not supported: \(text)")
    }

    /// Whether some group may take no part in a match.
    var hasOptionalGroups: Bool {
        text.contains("|") || [")?", ")*", "){0"].contains { text.contains($0) }
    }

    /// `$1` and `${1}` as RE2 writes them.
    static func replacement(_ text: String) throws(TranslationFailure) -> String {
        var result = ""
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\":
                let escaped = rest.popFirst().map(String.init) ?? ""
                result += escaped == "\\" ? "\\\\" : escaped
            case "$":
                guard let digit = rest.first, ("0"..."9").contains(digit) else {
                    throw TranslationFailure(
                        "NOT_SUPPORTED",
                        "Replacement '\(text)' names a group, which is not supported"
                    )
                }
                rest.removeFirst()
                result += "\\\(digit)"
            default:
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
