import Gateway
package import Logging
package import Primitives

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
        if metadata.isEmpty,
            case .stringConvertible(let record as AccessRecord)? = event.metadata?[AccessRecord.metadataKey]
        {
            LogSink.standardError.append(line(event.level, event.message.description, record.fields))
            return
        }
        var fields = metadata
        if let own = event.metadata { fields.merge(own) { _, new in new } }
        if let error = event.error { fields["cause"] = .string(String(reflecting: error)) }
        LogSink.standardError.write(line(event.level, event.message.description, fields))
    }

    /// The line for an event, with its line end.
    func line(_ level: Logger.Level, _ message: String, _ fields: Logger.Metadata) -> [UInt8] {
        let first = Self.firstFields.filter { fields[$0] != nil }
        let names = first + fields.keys.filter { !Self.firstFields.contains($0) }.sorted()
        return line(level, message, names.map { ($0, Self.value(fields[$0])) })
    }

    /// The line for fields in their order.
    func line(
        _ level: Logger.Level,
        _ message: String,
        _ fields: [(name: String, value: AccessRecord.Value)]
    ) -> [UInt8] {
        switch format {
        case .text:
            var line: [UInt8] = []
            line.reserveCapacity(256)
            clock.now.appendISO8601(to: &line, withMilliseconds: true)
            line.append(word: level.rawValue)
            line.append(word: message)
            for field in fields {
                line.append(word: field.name)
                line.append(UInt8(ascii: "="))
                switch field.value {
                case .text(let text): line.append(quotedIfNeeded: text)
                case .number(let number): line.append(contentsOf: String(number).utf8)
                }
            }
            line.append(UInt8(ascii: "\n"))
            return line
        case .json:
            var members: [(String, JSONValue)] = [
                ("time", .string(clock.now.iso8601(withMilliseconds: true))),
                ("level", .string(level.rawValue)), ("message", .string(message)),
            ]
            for field in fields {
                switch field.value {
                case .text(let text): members.append((field.name, .string(text)))
                case .number(let number): members.append((field.name, .integer(number)))
                }
            }
            return JSONValue.object(JSONObject(members)).bytes + [UInt8(ascii: "\n")]
        }
    }

    private static func value(_ value: Logger.Metadata.Value?) -> AccessRecord.Value {
        switch value {
        case .stringConvertible(let number as Int): .number(Int64(number))
        case .stringConvertible(let number as Int64): .number(number)
        case .some(let value): .text("\(value)")
        case nil: .text("")
        }
    }
}

extension [UInt8] {
    /// Appends a blank and the word.
    fileprivate mutating func append(word: String) {
        append(UInt8(ascii: " "))
        append(contentsOf: word.utf8)
    }

    fileprivate mutating func append(quotedIfNeeded text: String) {
        let isPlain =
            !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x7F }
        if isPlain {
            append(contentsOf: text.utf8)
        } else {
            append(contentsOf: JSONValue.string(text).bytes)
        }
    }
}
