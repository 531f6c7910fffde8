import Testing

@testable import Scripts

@Suite struct ScriptConfigurationTests {
    @Test("a Python that is not there is said by name, with what to do")
    func missingPython() {
        var configuration = ScriptConfiguration()
        configuration.python = "/nowhere/python"

        let shortcoming = configuration.shortcoming

        #expect(shortcoming?.contains("/nowhere/python") == true)
        #expect(shortcoming?.contains("pip install -r python/requirements.txt") == true)
    }
}
