import Foundation
import Primitives
import SQLSyntax

/// Runs statements and prints what they answer.
struct SQLSession: Sendable {
    var client: QueryClient
    var format: OutputFormat
    private var isReady = false

    init(client: QueryClient, format: OutputFormat) {
        self.client = client
        self.format = format
    }

    /// Makes the bucket of the results, once.
    mutating func prepare() async throws {
        guard !isReady else { return }
        try await client.lake.makeBucket(client.outputBucket)
        isReady = true
    }

    /// Runs a script up to its end or its first failure.
    ///
    /// - Throws: `SQLComplaint` for a statement that fails, `Interrupted` on Ctrl-C.
    mutating func run(_ script: Script, source: String?) async throws {
        try await prepare()
        for statement in script.statements {
            let session = self
            try await Interrupts.cancelling { try await session.run(statement, source: source) }
        }
    }

    private func run(_ statement: ScriptStatement, source: String?) async throws {
        do {
            let outcome = try await client.run(statement.text)
            let rowCount = outcome.hasRows ? try await printRows(of: outcome) : nil
            Terminal.say(Style.error.dim(Self.summary(outcome, statement, rowCount: rowCount)))
            for remark in outcome.advice { Terminal.say(Style.error.dim("advice: \(remark)")) }
        } catch let failure as QueryClient.Failure {
            throw SQLComplaint(failure.message, statement: statement, source: source)
        }
    }

    /// How many rows there were; nil where the statement answers nothing.
    private func printRows(of outcome: QueryClient.Outcome) async throws -> Int? {
        var whole = QueryTable(columns: [], rows: [])
        var rowCount = 0
        try await client.eachPage(of: outcome) { page, isFirst in
            rowCount += page.rows.count
            switch format {
            case .csv, .markdown: Terminal.write(page.text(format, hasHead: isFirst))
            case .json, .table:
                whole.columns = page.columns
                whole.rows += page.rows
            }
        }
        let answersNothing = rowCount == 0 && outcome.statementType != "DML"
        if answersNothing { return nil }
        switch format {
        case .csv, .markdown: break
        case .json, .table: Terminal.write(whole.text(format, width: Terminal.width))
        }
        return rowCount
    }

    private static func summary(
        _ outcome: QueryClient.Outcome,
        _ statement: ScriptStatement,
        rowCount: Int?
    ) -> String {
        var parts: [String] = []
        if let rowCount {
            parts.append("\(rowCount) \(rowCount == 1 ? "row" : "rows")")
        } else {
            let words = statement.text.split(whereSeparator: \.isWhitespace).prefix {
                $0 != "(" && $0 != "WITH"
            }
            parts.append(DisplayWidth.fitted(words.prefix(6).joined(separator: " "), to: 60))
        }
        parts.append(Amounts.time(milliseconds: outcome.milliseconds))
        if outcome.scannedByteCount > 0 {
            parts.append(Amounts.bytes(outcome.scannedByteCount) + " scanned")
        }
        return parts.joined(separator: ", ")
    }
}

/// Amounts as people read them.
enum Amounts {
    /// `812 B`, `61.2 kB`, `1.4 GB`: thousands, as AWS bills.
    static func bytes(_ count: Int) -> String {
        guard count >= 1000 else { return "\(count) B" }
        var value = Double(count)
        var unit = ""
        for next in ["kB", "MB", "GB", "TB"] where value >= 999.95 || unit.isEmpty {
            value /= 1000
            unit = next
        }
        return tenths(value) + " " + unit
    }

    static func time(milliseconds: Int) -> String {
        milliseconds < 1000 ? "\(milliseconds) ms" : tenths(Double(milliseconds) / 1000) + " s"
    }

    /// `1,234,567`.
    static func count(_ number: Int) -> String {
        var digits = Array(String(abs(number)))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }

    /// One digit behind the point.
    static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
