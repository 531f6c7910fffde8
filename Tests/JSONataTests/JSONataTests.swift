import Testing

@testable import JSONata

@Suite struct JSONataTests {}
