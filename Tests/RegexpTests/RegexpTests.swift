import Testing

@testable import Regexp

@Suite struct RegexpTests {
    /// The match and its groups, `-` for a group that took no part; nil where there is no match.
    private func groups(_ pattern: String, _ text: String) throws -> [String]? {
        let matcher = RegexpMatcher(try RegexpProgram(pattern))
        let bytes = Array(text.utf8)
        return try bytes.withUnsafeBytes { bytes -> [String]? in
            guard try matcher.search(bytes, from: 0) else { return nil }
            return (0...matcher.program.groupCount).map { group in
                matcher.range(of: group).map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-"
            }
        }
    }

    struct Match: Sendable, CustomTestStringConvertible {
        let pattern: String
        let text: String
        let groups: [String]?

        init(_ pattern: String, _ text: String, _ groups: [String]?) {
            self.pattern = pattern
            self.text = text
            self.groups = groups
        }

        var testDescription: String { "\(pattern) in \(text)" }
    }

    @Test(
        "the leftmost match is found, and the first way to match there",
        arguments: [
            Match("a|ab", "xab", ["a"]),
            Match("(a|ab)(c|bcd)(d*)", "abcd", ["abcd", "a", "bcd", ""]),
            Match("a*?b", "aab", ["aab"]),
            Match("<.+?>", "<a><b>", ["<a>"]),
            Match("<.+>", "<a><b>", ["<a><b>"]),
            Match("(a+)(a*)", "aaa", ["aaa", "aaa", ""]),
            Match("(a+?)(a*)", "aaa", ["aaa", "a", "aa"]),
            Match("(?:(a)|b)*", "ab", ["ab", "a"]),
            Match("(a)?b", "b", ["b", "-"]),
            Match("(?:a|(b))+", "ab", ["ab", "b"]),
            Match("x{2,3}?", "xxxx", ["xx"]),
            Match("(?:ab){2}", "ababab", ["abab"]),
            Match("(a*)*", "b", ["", ""]),
            Match("(?=(a+))a", "aaa", ["a", "aaa"]),
            Match("(?!a)\\w", "ab", ["b"]),
            Match("(?<=(?:ab|c))d", "cd", ["d"]),
            Match("(?<!ab|c)d", "abd", nil),
            Match("(\\w)\\1", "hello", ["ll", "l"]),
            Match("(?i)(a)\\1", "aA", ["aA", "a"]),
            Match("(?i:A)b", "ab", ["ab"]),
            Match("(?i:A)B", "ab", nil),
            Match("(?i)straße", "STRAßE", ["STRAßE"]),
            Match("(?i)é", "É", ["É"]),
            Match("[^a]", "é", ["é"]),
            Match(".", "😀", ["😀"]),
            Match("[가-힣]+", "abc한글", ["한글"]),
            Match("[\\d-x]+", "1-x", ["1-x"]),
            Match("[a-c&&b-d]+", "abcd", ["bc"]),
            Match("\\b한", "a 한", ["한"]),
            Match(".*b", "aabaac", ["aab"]),
            Match(".*?é", "xxé", ["xxé"]),
            Match("(?:a|b)*+b", "aab", nil),
            Match("a(?#comment)b", "ab", ["ab"]),
        ]
    )
    func finding(_ match: Match) throws {
        #expect(try groups(match.pattern, match.text) == match.groups)
    }

    @Test("a long text needs no stack, and a search that goes back too often is given up")
    func limits() throws {
        let long = String(repeating: "ab", count: 100_000)

        #expect(try groups("^(?:a|b)*$", long)?.first?.utf8.count == 200_000)
        #expect(throws: RegexpFailure.self) {
            try groups("^(a+)+$", String(repeating: "a", count: 60) + "b")
        }
    }

    @Test(
        "what is no pattern is told in Joni's words",
        arguments: [
            ("[", "premature end of char-class"), ("[]", "empty char-class"),
            ("(", "end pattern with unmatched parenthesis"), (")", "unmatched close parenthesis"),
            ("+", "target of repeat operator is not specified"), ("\\", "end pattern at escape"),
            ("\\2(a)", "invalid backref number/name"), ("(?z)", "undefined group option"),
            ("(?<1>a)", "invalid group name <1>"), ("\\k<x>", "undefined name <x> reference"),
            ("a{2,1}", "upper is smaller than lower in repeat range"),
            ("a{1,100001}", "too big number for repeat range"),
        ]
    )
    func failures(_ pattern: String, _ message: String) {
        do {
            _ = try RegexpProgram(pattern)
            Issue.record("\(pattern) was taken")
        } catch {
            #expect(error.message == message)
        }
    }
}
