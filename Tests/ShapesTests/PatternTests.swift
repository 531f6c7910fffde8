import Testing

@testable import Shapes

@Suite struct PatternTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let pattern: String
        let matching: [String]
        let refused: [String]
        var testDescription: String { pattern }
    }

    static let rows = [
        Row(pattern: #"\S+"#, matching: ["a", "a.b"], refused: ["", "a b", " "]),
        Row(pattern: ".*", matching: ["", "a b"], refused: ["a\nb"]),
        Row(pattern: "[a-zA-Z0-9._-]{1,128}", matching: ["a", "A-b_c.9"], refused: ["", "a b", "ä"]),
        Row(
            pattern: "[a-f0-9]{8}-[a-f0-9]{4}",
            matching: ["0123abcd-00ff"],
            refused: ["0123abcd-00f", "0123abcg-00ff"]
        ),
        Row(
            pattern: #"[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*"#,
            matching: ["", "호수 lake\t", "😀"],
            refused: ["a\nb", "\u{1}"]
        ),
        Row(
            pattern: #"(?!.*[/:\\])[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]+"#,
            matching: ["catalog"],
            refused: ["a/b", #"a\b"#, ""]
        ),
        Row(
            pattern: "^(https|s3|S3)://([^/]+)/?(.*)$",
            matching: ["s3://b/k", "s3://b"],
            refused: ["http://b", "s3:///k"]
        ),
        Row(pattern: "([^\\r\\n])*", matching: ["", "abc"], refused: ["a\nb"]),
        Row(pattern: #"[\p{L}\p{Z}\p{N}_.:/=+\-@]*"#, matching: ["호수 1", "a=b"], refused: ["a!"]),
        Row(pattern: #"[\w+=,.@-]*"#, matching: ["a@b-c"], refused: ["a/b"]),
        Row(pattern: "[1-9][0-9]*|[1-9][0-9]*-[1-9][0-9]*", matching: ["12", "1-9"], refused: ["0", "1-"]),
        Row(
            pattern: "^$|arn:aws[a-z0-9-]*:kms:.*",
            matching: ["", "arn:aws:kms:x"],
            refused: ["arn:gcp:kms:x"]
        ),
        Row(pattern: #"^(\w+\.)+\w+$"#, matching: ["a.b", "a.b.c"], refused: ["a", "a."]),
        Row(pattern: #"^(?!(.*[.\/\\]|aws:)).*$"#, matching: ["name"], refused: ["aws:name", "a.b"]),
        Row(pattern: "[a-zA-Z0-9-_$#.]+", matching: ["a-_$#."], refused: ["a b"]),
    ]

    @Test("a value matches when all of it does", arguments: rows)
    func matching(row: Row) {
        let pattern = Pattern(row.pattern)

        #expect(pattern.isKnown)
        for text in row.matching { #expect(pattern.matchesAll(of: text), "\(text)") }
        for text in row.refused { #expect(!pattern.matchesAll(of: text), "\(text)") }
    }

    @Test(
        "a pattern that cannot be read lets everything pass",
        arguments: [#"a(?<!b)"#, #"(a)\1"#, "[a&&[b]]", "a{x"]
    )
    func unknown(pattern: String) {
        #expect(!Pattern(pattern).isKnown)
        #expect(Pattern(pattern).matchesAll(of: "anything"))
    }

    @Test("a long value and a pattern that tries for ever are both done with soon")
    func limits() {
        let long = String(repeating: "a", count: 262_144)

        // Not inside `#expect`, which would print the text.
        let matches = ["[a-z]*", "([a-z])*", "([a-z][a-z])*"].map { Pattern($0).matchesAll(of: long) }
        let refusals = ["[a-z]*", "([a-z])*"].map { Pattern($0).matchesAll(of: long + "1") }

        #expect(matches == [true, true, true])
        #expect(refusals == [false, false])
        #expect(Pattern("(a|aa)+b").matchesAll(of: String(repeating: "a", count: 60)))
    }
}
