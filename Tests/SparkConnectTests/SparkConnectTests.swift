import Testing

@testable import SparkConnect

@Suite struct SparkConnectTests {}
