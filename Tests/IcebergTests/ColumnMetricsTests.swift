import Iceberg
import Testing

@Suite struct ColumnMetricsTests {
    @Test(
        "long bounds are cut so that they still bound",
        arguments: [
            (.string("abcdefghijklmnopqrs"), "abcdefghijklmnop", "abcdefghijklmnoq"),
            (.string("short"), "short", "short"),
            (
                .string(String(repeating: "한", count: 20)), String(repeating: "한", count: 16),
                String(repeating: "한", count: 15) + "핝"
            ),
            (
                .string(String(repeating: "\u{10FFFF}", count: 17)), String(repeating: "\u{10FFFF}", count: 16),
                nil
            ),
        ] as [(IcebergValue, String, String?)]
    )
    func truncation(value: IcebergValue, lower: String, upper: String?) {
        var file = DataFile(path: "p", specID: 0, recordCount: 1, fileSizeInBytes: 1)
        var metrics = ColumnMetrics(fieldID: 1, type: .string)
        (metrics.lower, metrics.upper) = (value, value)

        file.add(metrics)

        #expect(file.lowerBounds[1] == Array(lower.utf8))
        #expect(file.upperBounds[1] == upper.map { Array($0.utf8) })
    }
}
