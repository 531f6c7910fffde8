import Testing

@testable import ObjectSelect
