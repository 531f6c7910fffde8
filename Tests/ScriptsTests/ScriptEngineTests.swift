import Testing

@testable import Scripts

@Suite struct ScriptEngineTests {
    @Test(
        "an engine of a job's own is named by an address of Spark Connect",
        arguments: [
            ("sc://spark:15002", true), ("sc://10.0.0.7", true), ("sc://spark:15002/;use_ssl=false", true),
            ("spark://spark:7077", false), ("sc://", false), ("sc://:15002", false), ("sc://spark:many", false),
            ("spark:15002", false), ("", false),
        ]
    )
    func address(remote: String, isOne: Bool) {
        #expect(ScriptEngine.isAddress(remote) == isOne)
    }
}
