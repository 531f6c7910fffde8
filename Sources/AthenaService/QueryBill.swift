/// What a query would cost on AWS.
///
/// Source: Amazon Athena pricing, SQL queries: 5 US dollars a terabyte scanned, rounded up to the megabyte, at least 10 MB a
/// query. Differs: the price is that of most regions, and a query that reads nothing is free.
struct QueryBill: Hashable, Sendable {
    let byteCount: Int64

    var dollars: Double { Double(byteCount) / Double(1 << 40) * 5 }

    init(scannedByteCount: Int64) {
        let megabyte: Int64 = 1 << 20
        guard scannedByteCount > 0 else {
            byteCount = 0
            return
        }
        byteCount = max((scannedByteCount - 1) / megabyte + 1, 10) * megabyte
    }
}

extension QueryRecord {
    /// Nil before the end; cancelled queries pay for what they had scanned, definitions and failed queries nothing.
    var bill: QueryBill? {
        switch (state, kind.result) {
        case (.accepted, _): nil
        case (.failed, _), (_, .lines): QueryBill(scannedByteCount: 0)
        case (.succeeded, _), (.cancelled, _): QueryBill(scannedByteCount: scannedByteCount)
        }
    }
}
