import Testing

@testable import DuckDB

@Suite struct LineSplitterTests {
    struct Line: Sendable, CustomTestStringConvertible {
        let text: String
        let fields: [String]

        init(_ text: String, _ fields: [String]) {
            self.text = text
            self.fields = fields
        }

        var testDescription: String { text }
    }

    private func fields(_ text: String, _ syntax: TextSyntax, isUnescaped: Bool = false) throws -> [String] {
        let splitter = try #require(LineSplitter(syntax))
        // What is behind a line may be looked at.
        let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 32)
        return try bytes.withUnsafeBytes { bytes in
            try splitter.split(UnsafeRawBufferPointer(rebasing: bytes[..<text.utf8.count]))
            return splitter.fields.map { field in
                guard let field else { return "-" }
                return String(decoding: isUnescaped ? splitter.unescaped(field) : field, as: UTF8.self)
            }
        }
    }

    private func code(_ character: Unicode.Scalar) -> UInt8 { UInt8(ascii: character) }

    @Test(
        "a line with quotes is taken apart as OpenCSV does it",
        arguments: [
            Line("", [""]),
            Line("a,b,,d", ["a", "b", "", "d"]),
            Line(#""a","b,c","""#, ["a", "b,c", ""]),
            Line(#""a","say ""hi""",b"#, ["a", #"say "hi""#, "b"]),
            Line(#""a","say \"hi\"",b"#, ["a", #"say "hi""#, "b"]),
            Line(#""a\\",b"#, [#"a\"#, "b"]),
            Line(#""a\n",b"#, ["an", "b"]),
            Line(#"a,  "b"  ,c"#, ["a", "b\"  ", "c"]),
            Line(#"abc "d" e,f"#, [#"abc "d" e"#, "f"]),
            Line(#""한국","도시, 둘""#, ["한국", "도시, 둘"]),
            Line(#"a,"open, b"#, ["a"]),
            Line("a,b,", ["a", "b", ""]),
        ]
    )
    func quoted(line: Line) throws {
        let syntax = TextSyntax.quoted(separator: code(","), quote: code("\""), escape: code("\\"))

        #expect(try fields(line.text, syntax) == line.fields)
    }

    @Test(
        "behind an escape character a delimiter is none",
        arguments: [
            Line(#"a\,b,c"#, ["a,b", "c"]),
            Line(#"a\\,b"#, [#"a\"#, "b"]),
            Line(#"x\ny,\r"#, ["x\ny", "\r"]),
            Line(#"a,\"#, ["a", #"\"#]),
        ]
    )
    func escaped(line: Line) throws {
        let syntax = TextSyntax.escaped(delimiter: code(","), escape: code("\\"))

        #expect(try fields(line.text, syntax, isUnescaped: true) == line.fields)
    }

    @Test("fields are the groups of a regular expression, and none where it does not match")
    func matched() throws {
        let syntax = try TextSyntax(
            quote: nil,
            escape: nil,
            pattern: #"\A(?:(\d+) (x)?(.*))\z"#,
            groups: "1;2;2,3",
            allGroups: nil,
            delimiter: nil
        )

        #expect(try fields("12 rest", syntax) == ["12", "-", "rest"])
        #expect(try fields("12 xrest", syntax) == ["12", "x", "x"])
        #expect(try fields("no number", syntax) == [])
        #expect(throws: NativeFailure.self) {
            try TextSyntax(
                quote: nil,
                escape: nil,
                pattern: "(a)(b)",
                groups: nil,
                allGroups: "1",
                delimiter: nil
            )
        }
    }
}
