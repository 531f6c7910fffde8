import Testing

@testable import SQLSyntax

@Suite struct MutationTests {
    /// Marks and words that a damaged statement may contain.
    private static let splinters = [
        "(", ")", ",", ".", "'", "\"", "`", "--", "/*", "*/", ";", "?", "->", "[", "]", "*", "-", "1", "1e",
        "0x", "é", "\u{0}",
        " SELECT ", " FROM ", " AS ", " NOT ", " WITH ", " OVER ", " CASE ", " END ", " BY ", " ARRAY ", " AT ",
        " TIME ",
    ]

    @Test("a damaged statement parses, or fails at a place within it", arguments: 0..<8)
    func neverCrashes(_ seed: UInt64) {
        var chance = Chance(state: seed &+ 1)
        for original in Corpus.trino + Corpus.hive {
            var text = Array(original.unicodeScalars)
            for _ in 0..<(1 + chance.next(below: 4)) {
                damage(&text, &chance)
            }
            let sql = String(String.UnicodeScalarView(text))
            check(sql, seed)
        }
    }

    private func check(_ sql: String, _ seed: UInt64) {
        do {
            let parsed = try Parser.parse(sql)
            let printed = Printer.print(parsed.statement)
            let again = try Parser.parse(printed, dialect: parsed.dialect)
            #expect(again.statement == parsed.statement, "seed \(seed): \(sql) printed as \(printed)")
        } catch {
            let lines = sql.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(error.line >= 1 && error.line <= lines.count, "seed \(seed): \(sql): \(error.message)")
            #expect(error.position.offset <= sql.utf8.count, "seed \(seed): \(sql): \(error.message)")
            #expect(
                !error.reason.isEmpty && !error.reason.hasSuffix("Expecting: "),
                "seed \(seed): \(sql): \(error.message)"
            )
        }
    }

    private func damage(_ text: inout [Unicode.Scalar], _ chance: inout Chance) {
        guard !text.isEmpty else { return }
        let place = chance.next(below: text.count)
        switch chance.next(below: 4) {
        case 0: text.remove(at: place)
        case 1: text.removeSubrange(place..<min(place + chance.next(below: 12), text.count))
        case 2:
            text.insert(
                contentsOf: Self.splinters[chance.next(below: Self.splinters.count)].unicodeScalars,
                at: place
            )
        default:
            let end = min(place + chance.next(below: 20), text.count)
            text.insert(contentsOf: text[place..<end], at: chance.next(below: text.count))
        }
    }

    /// Numbers that look random and are the same for a seed.
    private struct Chance {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }
}
