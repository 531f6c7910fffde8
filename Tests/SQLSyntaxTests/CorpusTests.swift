import Testing

@testable import SQLSyntax

@Suite struct CorpusTests {
    @Test("every statement of the corpus parses", arguments: Corpus.trino + Corpus.hive)
    func parses(_ sql: String) throws {
        _ = try Parser.parse(sql)
    }
}
