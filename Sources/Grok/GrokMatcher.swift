package import Regexp

/// Finds the fields of a grok pattern in lines of text.
///
/// A class because its regular expression's matcher is one; one thread uses it at a time.
package final class GrokMatcher {
    package let pattern: GrokPattern
    private let matcher: RegexpMatcher

    /// - Throws: `RegexpFailure` where a pattern of one's own is no regular expression.
    package init(_ pattern: GrokPattern) throws(RegexpFailure) {
        self.pattern = pattern
        matcher = RegexpMatcher(try RegexpProgram(pattern.expression))
    }

    /// The texts of `pattern.fields`, nil for those that took no part; nil where the line does not match.
    ///
    /// - Throws: `RegexpFailure` when a match takes too long to find.
    package func values(in line: String) throws(RegexpFailure) -> [String?]? {
        let bytes = Array(line.utf8)
        let found = bytes.withUnsafeBytes { text in
            Result { () throws(RegexpFailure) -> [String?]? in
                guard try matcher.search(text, from: 0) else { return nil }
                return pattern.fields.map { field in
                    matcher.range(of: field.group).map { String(decoding: text[$0], as: UTF8.self) }
                }
            }
        }
        return try found.get()
    }
}
