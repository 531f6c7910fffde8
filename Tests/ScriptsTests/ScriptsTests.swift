import Testing

@testable import Scripts

@Suite struct ScriptsTests {}
