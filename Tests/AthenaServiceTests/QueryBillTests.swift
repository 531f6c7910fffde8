import Testing

@testable import AthenaService

@Suite struct QueryBillTests {
    @Test(
        "bytes are billed by whole megabytes, ten at least, and nothing for nothing",
        arguments: [(0, 0), (1, 10), (10 << 20, 10), ((10 << 20) + 1, 11), (1 << 40, 1 << 20)]
            as [(Int64, Int64)]
    )
    func megabytes(scanned: Int64, billed: Int64) {
        #expect(QueryBill(scannedByteCount: scanned).byteCount == billed << 20)
    }

    @Test("a terabyte costs five dollars")
    func price() {
        #expect(QueryBill(scannedByteCount: 1 << 40).dollars == 5)
    }
}
