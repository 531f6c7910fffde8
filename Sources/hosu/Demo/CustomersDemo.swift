import HosuServer
import Objects
import Primitives
import SQLSyntax

/// The customers pipeline on a lake of this machine.
struct CustomersDemo: Sendable {
    static let bucket = "customers-lake"
    static let chunkRowCount = 20_000
    /// Rows of one raw file.
    private static let fileRowCount = 2_000_000

    let lake: EmbeddedLake
    let rows: CustomerRows

    /// What a run did.
    struct Outcome: Sendable {
        var answers: [(title: String, table: QueryTable)] = []
        var rawByteCount: Int64 = 0
        var scannedByteCount = 0
        var duration = Duration.zero
    }

    /// Empties the lake's folders, makes the raw files and runs every statement of the pipeline.
    func run() async throws -> Outcome {
        var outcome = Outcome()
        let clock = World.system.clock
        try await lake.makeBucket(Self.bucket)
        for folder in ["raw/", "processed/", "curated/"] { try await empty(folder) }

        let begin = clock.now
        outcome.rawByteCount = try await makeRawFiles()
        step(
            "Raw files",
            "\(Amounts.count(rows.count)) customers, \(Amounts.bytes(Int(outcome.rawByteCount)))",
            since: begin
        )

        let client = QueryClient(
            lake: lake,
            database: nil,
            workGroup: nil,
            outputLocation: "s3://\(Self.bucket)/results/"
        )
        let pipeline = PipelineScript(String(decoding: PackageResources.pipeline_sql, as: UTF8.self))
        let start = clock.now
        for (statement, title) in pipeline.steps {
            let begin = clock.now
            let result: QueryClient.Outcome
            do {
                result = try await client.run(statement.text)
            } catch let failure as QueryClient.Failure {
                throw SQLComplaint(failure.message, statement: statement, source: "pipeline.sql")
            }
            outcome.scannedByteCount += result.scannedByteCount
            guard result.statementType == "DML", result.hasRows else {
                let isPreparation = statement.text.hasPrefix("DROP")
                if !isPreparation { step(title, scanned(result), since: begin) }
                continue
            }
            var table = QueryTable(columns: [], rows: [])
            try await client.eachPage(of: result) { page, _ in
                table.columns = page.columns
                table.rows += page.rows
            }
            outcome.answers.append((title, table))
        }
        outcome.duration = clock.now.since(start)
        step("Report", scannedText(outcome.scannedByteCount), since: start)
        return outcome
    }

    private func scanned(_ result: QueryClient.Outcome) -> String { scannedText(result.scannedByteCount) }

    private func scannedText(_ byteCount: Int) -> String {
        byteCount == 0 ? "" : "\(Amounts.bytes(byteCount)) scanned"
    }

    /// A line of progress.
    private func step(_ title: String, _ detail: String, since begin: Timestamp) {
        let milliseconds = Int(World.system.clock.now.since(begin) / .milliseconds(1))
        let time = Amounts.time(milliseconds: milliseconds)
        let name = DisplayWidth.padded(title, to: 41)
        Terminal.say(
            "\(Style.error.green("✓")) \(name)\(DisplayWidth.padded(time, to: 9))\(Style.error.dim(detail))"
        )
    }

    private func empty(_ folder: String) async throws {
        let objects = lake.core.cores.objects
        var request = ListRequest(bucket: Self.bucket)
        request.prefix = folder
        while true {
            let page = try await objects.list(request)
            try await objects.delete(Self.bucket, page.objects.map(\.key))
            guard page.next != nil else { return }
        }
    }

    /// Writes the customers as CSV files of two million rows at most; returns their bytes.
    private func makeRawFiles() async throws -> Int64 {
        var byteCount: Int64 = 0
        for (number, start) in stride(from: 0, to: rows.count, by: Self.fileRowCount).enumerated() {
            let range = start..<min(start + Self.fileRowCount, rows.count)
            let object = NewObject(
                bucket: Self.bucket,
                key: "raw/customers/part-\(padded(number, 5)).csv",
                attributes: ObjectAttributes(contentType: "text/csv")
            )
            byteCount += try await lake.core.cores.objects.put(object, body: body(range)).byteCount
        }
        return byteCount
    }

    /// The header, then the rows in chunks.
    private func body(_ range: Range<Int>) -> BodyStream {
        BodyStream(byteCount: nil) { [rows] in
            let position = Position(next: range.lowerBound)
            return {
                guard let chunk = await position.take(upTo: range.upperBound) else { return nil }
                let lines = rows.csv(chunk)
                return chunk.lowerBound == range.lowerBound ? CustomerRows.header + lines : lines
            }
        }
    }

    /// Where a stream of rows is; an actor because its reader may move between threads.
    private actor Position {
        private var next: Int

        init(next: Int) {
            self.next = next
        }

        func take(upTo end: Int) -> Range<Int>? {
            guard next < end else { return nil }
            defer { next = min(next + CustomersDemo.chunkRowCount, end) }
            return next..<min(next + CustomersDemo.chunkRowCount, end)
        }
    }
}

/// A script whose statements are named by the comments above them.
struct PipelineScript {
    let steps: [(statement: ScriptStatement, title: String)]

    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        steps = Script(text).statements.map { statement in
            (statement, Self.title(above: statement.span.start.line, lines) ?? Self.title(of: statement.text))
        }
    }

    /// The first sentence of the comment that ends right above a line; nil when there is none.
    private static func title(above line: Int, _ lines: [Substring]) -> String? {
        var comment: [Substring] = []
        var index = line - 2
        while lines.indices.contains(index), lines[index].hasPrefix("--") {
            comment.insert(lines[index].drop { $0 == "-" || $0 == " " }, at: 0)
            index -= 1
        }
        guard !comment.isEmpty else { return nil }
        let text = comment.joined(separator: " ")
        let end = text.firstIndex { $0 == "." || $0 == "," } ?? text.endIndex
        return String(text[..<end])
    }

    private static func title(of statement: String) -> String {
        statement.split(whereSeparator: \.isWhitespace).prefix(3).joined(separator: " ")
    }
}
