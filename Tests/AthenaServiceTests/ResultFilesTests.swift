import Primitives
import Testing

@testable import AthenaService

@Suite struct ResultFilesTests {
    @Test("rows are read back from a result file, NULL told from the empty text")
    func readsRows() {
        let text = "\"a\",\"b\"\n\"1\",\n\"x\"\"y\",\"\"\n,\"line\nbreak\"\n"
        let bytes = Array(text.utf8)

        let page = ResultPage(csv: bytes, limit: 10, isWhole: true)
        let first = ResultPage(csv: bytes, limit: 2, isWhole: true)
        let second = ResultPage(csv: bytes[first.endOffset...], limit: 10, isWhole: true)
        let cut = ResultPage(csv: bytes[..<12], limit: 10, isWhole: false)

        #expect(page.rows == [["a", "b"], ["1", nil], ["x\"y", ""], [nil, "line\nbreak"]])
        #expect(first.rows + second.rows == page.rows)
        #expect(cut.rows == [["a", "b"]])
        #expect(page.endOffset == bytes.count)
    }

    @Test("lines are rows of one value")
    func readsLines() {
        #expect(ResultPage(lines: Array("a\tb\n\nc".utf8), limit: 10).rows == [["a\tb"], [""], ["c"]])
        #expect(ResultPage(lines: Array("a\nb\nc".utf8), limit: 2).endOffset == 4)
        #expect(ResultPage(lines: [UInt8](), limit: 2).rows.isEmpty)
    }

    @Test("metadata files have the bytes that Athena's have")
    func metadata() {
        let column: [UInt8] = [
            0x22, 0x22, 0x0A, 0x04, 0x68, 0x69, 0x76, 0x65, 0x22, 0x04, 0x72, 0x6F, 0x77, 0x73, 0x2A, 0x04,
            0x72, 0x6F,
            0x77, 0x73, 0x32, 0x06, 0x62, 0x69, 0x67, 0x69, 0x6E, 0x74, 0x38, 0x13, 0x40, 0x00, 0x48, 0x03,
            0x50, 0x00,
        ]

        let bytes = ResultMetadata.bytes(
            queryID: "q",
            updateType: "MERGE",
            updateCount: 1,
            columns: [.writtenRows]
        )

        #expect(bytes == [0x0A, 0x01, 0x71, 0x12, 0x05] + Array("MERGE".utf8) + [0x18, 0x01] + column)
    }

    @Test("views are kept as Athena keeps them")
    func views() throws {
        let view = PrestoView(
            originalSql: "SELECT 1 a",
            schema: "db",
            columns: [.init(name: "a", type: "integer")]
        )

        let text = try view.text()

        #expect(text.hasPrefix("/* Presto View: "))
        #expect(PrestoView(text) == view)
        #expect(PrestoView("/* Presto View */") == nil)
    }
}
