import DuckDB
import Primitives
import Testing

@testable import ObjectSelect

/// Runs queries over texts.
struct Selecting {
    static let select = ObjectSelect(
        engine: Engine(EngineConfiguration()),
        clock: FixedClock(),
        threadCount: 2
    )

    struct FixedClock: WorldClock {
        var now: Timestamp { Timestamp(epochMicroseconds: 1_772_323_200_000_000) }
        func sleep(until deadline: Timestamp) async throws {}
    }

    var input = SelectInput(format: .csv(CSVDialect()))
    var output = SelectOutput.csv(CSVOutputDialect())
    var scanRange: (Int64?, Int64?)?

    static func csv(_ change: (inout CSVDialect) -> Void = { _ in }) -> Selecting {
        var dialect = CSVDialect()
        change(&dialect)
        return Selecting(input: SelectInput(format: .csv(dialect)))
    }

    static let headed = csv { $0.header = .used }

    static let json = Selecting(
        input: SelectInput(format: .json(isLines: false)),
        output: .json(recordDelimiter: [0x0A])
    )

    /// All records of the answer as text; the body comes in chunks of the given size.
    func run(_ expression: String, _ text: String, chunkSize: Int = 1 << 20) async throws -> String {
        try await run(expression, Array(text.utf8), chunkSize: chunkSize)
    }

    func run(_ expression: String, _ bytes: [UInt8], chunkSize: Int = 1 << 20) async throws -> String {
        String(
            decoding: try await events(expression, bytes, chunkSize: chunkSize).flatMap(\.bytes),
            as: UTF8.self
        )
    }

    func events(_ expression: String, _ bytes: [UInt8], chunkSize: Int = 1 << 20) async throws -> [SelectEvent]
    {
        let source = SelectSource(byteCount: Int64(bytes.count)) { range in
            BodyStream(
                byteCount: Int64(range.count),
                makeNext: {
                    let place = Place(Int(range.lowerBound), Int(range.upperBound), chunkSize)
                    return { await place.next().map { Array(bytes[$0]) } }
                }
            )
        } file: {
            throw SelectFailure("InternalError", "There is no file.")
        }
        var query = SelectQuery(expression: expression, input: input, output: output)
        if let scanRange {
            query.scanRange = try SelectScanRange(
                start: scanRange.0,
                end: scanRange.1,
                byteCount: Int64(bytes.count)
            )
        }
        let run = try await Self.select.start(query, over: source)
        var events: [SelectEvent] = []
        while let event = try await run.next() { events.append(event) }
        return events
    }

    private actor Place {
        private var position: Int
        private let end: Int
        private let size: Int

        init(_ position: Int, _ end: Int, _ size: Int) {
            (self.position, self.end, self.size) = (position, end, size)
        }

        func next() -> Range<Int>? {
            guard position < end else { return nil }
            defer { position = min(position + size, end) }
            return position..<min(position + size, end)
        }
    }
}

extension SelectEvent {
    var bytes: [UInt8] {
        guard case .records(let bytes) = self else { return [] }
        return bytes
    }
}

/// The code with which the query is refused; nil where it is not.
func code(of body: () async throws -> String) async -> String? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? SelectFailure)?.code ?? "\(error)"
    }
}
