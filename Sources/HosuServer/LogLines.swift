package import Logging
package import Primitives
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How a line of the log looks.
package enum LogFormat: String, Sendable, CaseIterable {
    /// For people: `2026-03-01T00:00:00.000Z info request method=GET path=/b/k status=200`.
    case text
    /// For programs: one JSON object a line.
    case json
}

/// Writes the log to the standard error, a line an event.
package struct LogLines: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    private let format: LogFormat
    private let clock: any WorldClock

    /// Keeps lines of several threads apart.
    private static let turn = Mutex<Void>(())

    /// What a reader looks for first; all other fields follow by name.
    private static let firstFields = [
        "method", "path", "status", "ms", "bytes", "service", "operation", "error", "account",
    ]

    package init(format: LogFormat, level: Logger.Level, clock: any WorldClock = World.system.clock) {
        self.format = format
        self.clock = clock
        logLevel = level
    }

    /// A logger that writes this way.
    package static func logger(format: LogFormat, level: Logger.Level) -> Logger {
        Logger(label: "hosu") { _ in LogLines(format: format, level: level) }
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var fields = metadata
        if let own = event.metadata { fields.merge(own) { _, new in new } }
        if let error = event.error { fields["cause"] = .string(String(reflecting: error)) }
        let line = line(event.level, event.message.description, fields)
        Self.turn.withLock { _ in Self.write(line) }
    }

    /// The line for an event, with its line end.
    func line(_ level: Logger.Level, _ message: String, _ fields: Logger.Metadata) -> [UInt8] {
        let time = clock.now.iso8601(withMilliseconds: true)
        let first = Self.firstFields.filter { fields[$0] != nil }
        let names = first + fields.keys.filter { !Self.firstFields.contains($0) }.sorted()
        switch format {
        case .text:
            var line = "\(time) \(level.rawValue) \(message)"
            for name in names { line += " \(name)=\(Self.quotedIfNeeded(fields[name].map { "\($0)" } ?? ""))" }
            return Array(line.utf8) + [UInt8(ascii: "\n")]
        case .json:
            var members: [(String, JSONValue)] = [
                ("time", .string(time)), ("level", .string(level.rawValue)), ("message", .string(message)),
            ]
            for name in names { members.append((name, Self.json(fields[name]))) }
            return JSONValue.object(JSONObject(members)).bytes + [UInt8(ascii: "\n")]
        }
    }

    private static func json(_ value: Logger.Metadata.Value?) -> JSONValue {
        switch value {
        case .stringConvertible(let number as Int): .integer(Int64(number))
        case .stringConvertible(let number as Int64): .integer(number)
        case .some(let value): .string("\(value)")
        case nil: .null
        }
    }

    private static func quotedIfNeeded(_ text: String) -> String {
        let isPlain =
            !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x7F }
        return isPlain ? text : JSONValue.string(text).text
    }

    private static func write(_ line: [UInt8]) {
        line.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
                let count = Self.systemWrite(2, rest.baseAddress, rest.count)
                guard count > 0 else { return }
                written += count
            }
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, base, count)
        #elseif canImport(Musl)
        Musl.write(descriptor, base, count)
        #else
        Darwin.write(descriptor, base, count)
        #endif
    }
}
