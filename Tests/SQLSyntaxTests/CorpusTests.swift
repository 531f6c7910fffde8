import Testing

@testable import SQLSyntax

@Suite struct CorpusTests {
    @Test("what is printed parses to an equal tree", arguments: Corpus.trino + Corpus.hive)
    func roundTrip(_ sql: String) throws {
        let first = try Parser.parse(sql)

        let printed = Printer.print(first.statement)

        let second = try Parser.parse(printed, dialect: first.dialect)
        #expect(second.statement == first.statement, "printed as \(printed)")
        #expect(Printer.print(second.statement) == printed)
    }

    @Test("a statement goes to the dialect that its words call for")
    func routes() {
        for sql in Corpus.trino {
            #expect(Parser.dialect(of: sql) == .trino, "\(sql)")
        }
        for sql in Corpus.hive {
            #expect(Parser.dialect(of: sql) == .hive, "\(sql)")
        }
    }
}
