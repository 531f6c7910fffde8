import SQLAnalysis
import Testing

@testable import SQLTranslate

@Suite struct FunctionTableTests {
    @Test("every function that the analyzer lets through has a rule")
    func complete() {
        let rules = FunctionTable.trino.names
        let missing = FunctionCatalogue.coverage.filter { $0.refusal == nil && rules[$0.name] == nil }.map(
            \.name
        )

        #expect(missing == [])
    }

    @Test("every rule is for a function that the analyzer knows")
    func needed() {
        let known = Set(FunctionCatalogue.names).union(["format", "typeof"])
        let strangers = FunctionTable.trino.names.keys.filter { !known.contains($0) && !$0.hasPrefix("$") }
            .sorted()

        #expect(strangers == [])
    }

    @Test("the list has every function once, each with what becomes of it")
    func listing() {
        let names = FunctionListing.trino.map(\.name)

        #expect(Set(names).count == names.count)
        #expect(Set(FunctionCatalogue.names).isSubset(of: names))
        #expect(FunctionListing.trino.filter { $0.remark.contains("no rule yet") }.map(\.name) == [])
    }
}
