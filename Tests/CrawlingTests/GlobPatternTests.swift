import Testing

@testable import Crawling

@Suite struct GlobPatternTests {
    @Test("patterns leave out the paths they should", arguments: examples)
    func matching(_ pattern: String, _ matching: [String], _ others: [String]) {
        let glob = GlobPattern(pattern)

        #expect(matching.filter { !glob.matches($0) } == [])
        #expect(others.filter { glob.matches($0) } == [])
    }

    private static let examples: [(String, [String], [String])] = [
        ("*.csv", ["a.csv", ".csv"], ["a/b.csv", "a.csv.gz"]),
        ("*.*", ["a.b", "."], ["a"]),
        ("*.{csv,avro}", ["a.csv", "a.avro"], ["a.json", "a.csv,avro"]),
        ("foo.?", ["foo.a"], ["foo.", "foo.ab", "foo./"]),
        ("myfolder/*", ["myfolder/a"], ["myfolder/a/b", "other/a"]),
        ("myfolder/*/*", ["myfolder/a/b"], ["myfolder/a", "myfolder/a/b/c"]),
        ("myfolder/**", ["myfolder/a", "myfolder/a/b"], ["myfolder2/a"]),
        ("myfolder**", ["myfolder/a/b", "myfolder2"], ["my"]),
        ("**/_temporary/**", ["x/_temporary/0/part", "a/b/_temporary/y"], ["x/temporary/y"]),
        ("Market[!a-c]", ["Marketd", "Market1"], ["Marketa", "Market"]),
        ("**.{txt,한글}", ["a/b.txt", "매출.한글"], ["a.csv"]),
        ("a\\*b", ["a*b"], ["axb"]),
    ]
}
