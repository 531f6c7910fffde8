import Testing

@testable import ForeignDatabases

@Suite struct ForeignDatabasesTests {}
