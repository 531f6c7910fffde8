package import SQLAnalysis

/// Turns a resolved statement into DuckDB's SQL.
///
/// The caller lists the files of the partitions that `TableScan.partitions` names and hands them over; nothing here reads
/// a file. All names in the result are generated but those of output columns.
package struct DuckDBTranslator: Sendable {
    private let scans: [TableScan]
    private let files: [ScanFiles]
    private let decimals: DecimalWidth

    /// `files` has one element per scan, in the same order.
    package init(scans: [TableScan], files: [ScanFiles], decimals: DecimalWidth = .exact) {
        self.scans = scans
        self.files = files
        self.decimals = decimals
    }

    /// A query with the columns of `query.columns` by position, typed as `DuckDBTypes` says.
    package func print(_ query: ResolvedQuery) throws(TranslationFailure) -> String {
        var printer = try makePrinter(decimals)
        let text = try printer.print(query)
        guard decimals == .narrowFirst, text.contains("TRY(") else { return text }
        // The engine may move what a TRY reads into it, where an overflow would be NULL.
        var exact = try makePrinter(.exact)
        return try exact.print(query)
    }

    func makePrinter(_ decimals: DecimalWidth) throws(TranslationFailure) -> DuckDBPrinter {
        var relations: [String] = []
        for (scan, files) in zip(scans, files) {
            relations.append(try ScanPrinter(scan: scan, files: files).print())
        }
        return DuckDBPrinter(
            scans: relations,
            scanColumns: scans.map { $0.columns.map(\.column) },
            decimals: decimals
        )
    }
}
