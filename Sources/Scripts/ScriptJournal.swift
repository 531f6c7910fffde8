import LogEvents
import Primitives
import Sandbox

/// Brings what a script writes into its log streams, while it runs.
///
/// Lines that come while others are being stored are stored together after them, so that the number of transactions follows
/// the store and not the script. An actor because the reader of the script and what it stores go on at once.
actor ScriptJournal {
    private struct Lines {
        var partial: [UInt8] = []
        var waiting: [(time: Int64, message: String)] = []
        var byteCount = 0

        /// Source: CloudWatch Logs API Reference, PutLogEvents: an event has at most 256 KB, 26 bytes of which are its own.
        static let longest = 262_144 - 26

        mutating func add(_ bytes: [UInt8], at time: Int64) {
            byteCount += bytes.count
            var rest = bytes[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                partial += rest[..<end]
                rest = rest[(end + 1)...]
                flush(at: time)
            }
            partial += rest
            if partial.count > Self.longest { flush(at: time) }
        }

        mutating func flush(at time: Int64) {
            var line = partial[...]
            if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
            while !line.isEmpty {
                waiting.append((time, String(decoding: line.prefix(Self.longest), as: UTF8.self)))
                line = line.dropFirst(Self.longest)
            }
            partial = []
        }

        mutating func take() -> [(time: Int64, message: String)] {
            defer {
                waiting = []
                byteCount = partial.count
            }
            return waiting
        }
    }

    /// What may wait to be stored before the script has to wait.
    private static let capacity = 4 << 20

    private let order: ScriptOrder
    private let logs: LogStore
    private let clock: any WorldClock
    private var output = Lines()
    private var error = Lines()
    private var isStoring = false
    private var failure: (any Error)?

    init(_ order: ScriptOrder, _ logs: LogStore, _ clock: any WorldClock) {
        self.order = order
        self.logs = logs
        self.clock = clock
    }

    /// Takes what was written; returns at once unless much waits already.
    func add(_ chunk: OutputChunk) async {
        let time = clock.now.epochMilliseconds
        switch chunk.stream {
        case .output: output.add(chunk.bytes, at: time)
        case .error: error.add(chunk.bytes, at: time)
        }
        if output.byteCount + error.byteCount > Self.capacity { await store() }
    }

    /// Takes a line of the server's own.
    func note(_ line: String) {
        error.add(Array("\(line)\n".utf8), at: clock.now.epochMilliseconds)
    }

    /// Stores all that waits; nothing where somebody is storing already, who will do it.
    func store() async {
        guard !isStoring else { return }
        isStoring = true
        defer { isStoring = false }
        while failure == nil, !output.waiting.isEmpty || !error.waiting.isEmpty {
            let printed = output.take()
            let complained = error.take()
            do {
                try await append(printed, to: order.runID, of: order.logs.output)
                try await append(complained, to: order.runID, of: order.logs.error)
                if let group = order.logs.continuous {
                    try await append(complained, to: order.logs.continuousStream, of: group)
                }
            } catch {
                failure = error
            }
        }
    }

    /// Stores what is left, the last line without its end too; to be called when nobody else stores any more.
    ///
    /// - Throws: the failure that kept anything from being stored.
    func close() async throws {
        let time = clock.now.epochMilliseconds
        output.flush(at: time)
        error.flush(at: time)
        await store()
        if let failure { throw failure }
    }

    private func append(
        _ lines: [(time: Int64, message: String)],
        to stream: String,
        of group: String
    ) async throws {
        guard !lines.isEmpty else { return }
        try await logs.append(lines, to: stream, of: group, order.tenant, creating: true)
    }
}
