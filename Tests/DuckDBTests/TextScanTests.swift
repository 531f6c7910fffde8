import Foundation
import Testing

@testable import DuckDB

/// Delimited text as the engine's reader of ours sees it.
@Suite struct TextScanTests {
    private let folder: String
    private let engine: Engine

    init() throws {
        folder = NSTemporaryDirectory() + "text-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        engine = Engine(EngineConfiguration(allowedDirectories: [folder], threadCount: 2))
    }

    private func write(_ bytes: [UInt8], _ name: String = "a") throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    private func rows(_ sql: String) async throws -> [[String?]] {
        try await engine.makeSession().rows(sql)
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    @Test(
        "lines end at line feeds, carriage returns or both, and a last one without an end counts",
        arguments: [
            ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\n", ["a"]), ("a\r", ["a"]),
            ("a\n\nb", ["a", "", "b"]), ("a\r\n\r\nb\r\n", ["a", "", "b"]), ("a\r\rb", ["a", "", "b"]),
            ("a\rb\nc\r\n\r\nd\n\re\n\nlast", ["a", "b", "c", "", "d", "", "e", "", "last"]),
            ("\u{FEFF}a\nb", ["a", "b"]), ("\u{FEFF}", []), ("a\u{0}b\n", ["a\u{0}b"]),
        ] as [(String, [String])],
        [1, 2, 3, 1000]
    )
    func lines(_ file: (text: String, expected: [String]), blockByteCount: Int) async throws {
        defer { remove() }
        let path = try write(Array(file.text.utf8))

        let rows = try await rows(
            "SELECT f0 FROM hosu_read_text(['\(path)'], ['varchar'], -1, '-', 0, block_byte_count := \(blockByteCount))"
        )

        #expect(rows == file.expected.map { [$0] })
    }

    @Test(
        "skipped lines are those at the start of each file",
        arguments: [(0, 5), (1, 4), (2, 3), (3, 2), (4, 1), (5, 0), (9, 0)]
    )
    func skippedLines(skipped: Int, left: Int) async throws {
        defer { remove() }
        let first = try write(Array("\u{FEFF}h\r\n\r\nc\rd\ne".utf8), "a")
        let second = try write(Array("h\n\nc\nd\ne\n".utf8), "b")

        let rows = try await rows(
            "SELECT file_index, count(*) FROM hosu_read_text(['\(first)', '\(second)'], ['varchar'], 44, '-', \(skipped))"
                + " GROUP BY 1 ORDER BY 1"
        )

        #expect(rows == (left == 0 ? [] : [["0", "\(left)"], ["1", "\(left)"]]))
    }

    @Test("fields that cannot be read as their type are NULL, and so are missing ones and the text of NULL")
    func values() async throws {
        defer { remove() }
        let text = """
            1,2,3,4,true,1.5,2.5,2024-02-29,x
            +1,-2,128,40000,TRUE,NaN,1e3, 2024-1-5 ,"q
            9223372036854775808,2147483648,1.0, 4,yes,,x,2024-02-30,
            \\N,\\N,\\N,\\N,\\N,\\N,\\N,\\N,\\N
            7

            1,2,3,4,False,1,1,0001-01-01,thirteen char,surplus,more
            """
        let path = try write(Array(text.utf8))

        let rows = try await rows(
            "SELECT * EXCLUDE file_index FROM hosu_read_text(['\(path)'], ['bigint', 'integer', 'tinyint',"
                + " 'smallint', 'boolean', 'double', 'real', 'date', 'varchar'], 44, '\\N', 0)"
        )

        #expect(
            rows == [
                ["1", "2", "3", "4", "true", "1.5", "2.5", "2024-02-29", "x"],
                ["1", "-2", nil, nil, "true", "NaN", "1000.0", "2024-01-05", "\"q"],
                [nil, nil, nil, nil, nil, nil, nil, nil, ""],
                [nil, nil, nil, nil, nil, nil, nil, nil, nil],
                ["7", nil, nil, nil, nil, nil, nil, nil, nil],
                [nil, nil, nil, nil, nil, nil, nil, nil, nil],
                ["1", "2", "3", "4", "false", "1.0", "1.0", "0001-01-01", "thirteen char"],
            ]
        )
    }

    @Test(
        "text that is not UTF-8 fails by its place when its field is read",
        arguments: [
            [0xB0, 0xA1], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xFF],
            [0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0xE2, 0x82],
        ] as [[UInt8]]
    )
    func invalidText(bytes: [UInt8]) async throws {
        defer { remove() }
        let path = try write(Array("ok,1\n".utf8) + bytes + Array(",2\n".utf8))
        let call = "hosu_read_text(['\(path)'], ['varchar', 'integer'], 44, '', 0)"

        let failure = await #expect(throws: EngineFailure.self) {
            try await self.rows("SELECT f0 FROM \(call)")
        }

        #expect(
            failure
                == EngineFailure(.raised(code: "HIVE_BAD_DATA"), "The text at byte 5 of \(path) is not UTF-8")
        )
        #expect(try await rows("SELECT sum(f1), count(*) FROM \(call)") == [["3", "2"]])
    }

    @Test("files outside of the engine's directories are refused, and missing ones named")
    func refusedFiles() async throws {
        defer { remove() }
        for (path, code) in [
            ("/etc/passwd", "PERMISSION_DENIED"), (folder + "/../../etc/passwd", "PERMISSION_DENIED"),
            (folder + "/none", "HIVE_CANNOT_OPEN_SPLIT"),
        ] {
            let failure = await #expect(throws: EngineFailure.self) {
                try await self.rows("SELECT * FROM hosu_read_text(['\(path)'], ['varchar'], 44, '', 0)")
            }
            #expect(failure?.kind == .raised(code: code))
        }
    }

    /// Random bytes in which ends of lines and delimiters are frequent.
    private static func randomText(_ generator: inout SplitMix) -> [UInt8] {
        let pieces = [
            "\n", "\r", "\r\n", ",", ",", ",", "", "-", "1", "42", "한글", "\"", "\\", "\u{0}", "abcdefgh",
            "twelve bytes", "thirteen byte", "a much longer text than fits", "가나다라", "é",
        ]
        let count = Int.random(in: 0...120, using: &generator)
        return (0..<count).flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8) }
    }

    /// The rows of the rules' plain reading: whole text, then lines, then fields.
    private static func plainRows(_ text: [UInt8], skipped: Int) -> [[String?]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            guard byte == 10 || byte == 13 else {
                line.append(byte)
                if index == text.count { lines.append(line) }
                continue
            }
            if byte == 13, index < text.count, text[index] == 10 { index += 1 }
            lines.append(line)
            line = []
        }
        return lines.dropFirst(skipped).map { line in
            let fields = line.split(separator: 44, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            return (0..<3).map { $0 < fields.count && fields[$0] != "-" ? fields[$0] : nil }
        }
    }

    @Test("files cut anywhere give the rows that reading them whole gives", arguments: 0..<40)
    func cuts(seed: Int) async throws {
        defer { remove() }
        var generator = SplitMix(state: UInt64(seed))
        let texts = (0..<3).map { _ in Self.randomText(&generator) }
        let skipped = Int.random(in: 0...2, using: &generator)
        let paths = try texts.enumerated().map { "'\(try write($1, "\($0)"))'" }.joined(separator: ", ")
        var expected: [[String?]] = []
        for (index, text) in texts.enumerated() {
            for row in Self.plainRows(text, skipped: skipped) { expected.append(["\(index)"] + row) }
        }

        for blockByteCount in [1, 2, 3, 5, 17, 64, 1000] {
            let rows = try await rows(
                "SELECT * FROM hosu_read_text([\(paths)], ['varchar', 'varchar', 'varchar'], 44, '-', \(skipped),"
                    + " block_byte_count := \(blockByteCount))"
            )

            #expect(rows == expected, "seed \(seed), blocks of \(blockByteCount)")
        }
    }

    /// Small and the same on every machine.
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test("columns that are not asked for cost nothing, and threads share a large file")
    func sharing() async throws {
        defer { remove() }
        let line = Array("1,some text that is long,2.5\n".utf8)
        let path = try write(Array(repeatElement(line, count: 50000).joined()))
        let call = "hosu_read_text(['\(path)'], ['bigint', 'varchar', 'double'], 44, '', 0)"

        #expect(try await rows("SELECT count(*) FROM \(call)") == [["50000"]])
        #expect(try await rows("SELECT sum(f2), sum(f0) FROM \(call)") == [["125000.0", "50000"]])
        #expect(try await rows("SELECT count(DISTINCT f1) FROM \(call) WHERE f0 = 1") == [["1"]])
    }
}
