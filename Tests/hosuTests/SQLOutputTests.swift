import SQLSyntax
import Testing

@testable import hosu

@Suite struct SQLOutputTests {
    @Test("a complaint shows the line of the script with a caret under the place")
    func complaints() {
        let script = Script("SELECT 1;\n  SELECT '서울',\n nme FROM t;")
        let message = "COLUMN_NOT_FOUND: line 2:2: Column 'nme' cannot be resolved"

        let complaint = SQLComplaint(message, statement: script.statements[1], source: "p.sql")
        let first = SQLComplaint("line 1:8: no", statement: script.statements[1], source: nil)
        let plain = SQLComplaint("FAILED: no place", statement: script.statements[1], source: "p.sql")

        #expect(
            complaint.description == "p.sql:3:2: \(message)\n 3 │  nme FROM t\n   │  ^"
        )
        #expect(first.description == "line 1:8: no\n 2 │ SELECT '서울',\n   │        ^")
        #expect(plain.description == "p.sql:2: FAILED: no place")
    }

    static let table = QueryTable(
        columns: [
            .init(name: "city", type: "varchar"), .init(name: "n", type: "bigint"),
            .init(name: "ok", type: "boolean"),
        ],
        rows: [["서울", "12", "true"], [nil, nil, "false"], ["", "7", nil], ["a|\"b\",\nc", "1.5", "x"]]
    )

    @Test("a box is as wide as what is in it, Hangul counting twice")
    func boxes() {
        let table = QueryTable(columns: Self.table.columns, rows: Array(Self.table.rows.prefix(2)))

        let lines = table.text(.table).split(separator: "\n").map(String.init)

        #expect(
            lines == [
                "┌──────┬──────┬───────┐",
                "│ city │ n    │ ok    │",
                "├──────┼──────┼───────┤",
                "│ 서울 │   12 │ true  │",
                "│ NULL │ NULL │ false │",
                "└──────┴──────┴───────┘",
            ]
        )
        let narrow = QueryTable(columns: [.init(name: "name", type: "varchar")], rows: [["abcdefghijklmnop"]])
        #expect(narrow.text(.table, width: 14).contains("│ abcdefghi… │"))
    }

    @Test(
        "other programs get forms they read",
        arguments: [
            (OutputFormat.csv, "city,n,ok\n서울,12,true\n,,false\n\"\",7,\n\"a|\"\"b\"\",\nc\",1.5,x\n"),
            (
                .json,
                #"""
                [
                  {"city":"서울","n":12,"ok":true},
                  {"city":null,"n":null,"ok":false},
                  {"city":"","n":7,"ok":null},
                  {"city":"a|\"b\",\nc","n":1.5,"ok":"x"}
                ]

                """#
            ),
            (
                .markdown,
                "| city | n | ok |\n| --- | ---: | --- |\n| 서울 | 12 | true |\n| NULL | NULL | false |\n|  | 7 | NULL |\n"
                    + "| a\\|\"b\",<br>c | 1.5 | x |\n"
            ),
        ]
    )
    func formats(format: OutputFormat, text: String) {
        #expect(Self.table.text(format) == text)
    }
}
