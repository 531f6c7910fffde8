/// Why the engine did not do what it was asked.
package struct EngineFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        /// A failure the query itself raised with `error('CODE: message')` or by a native function; `code` is Trino's.
        case raised(code: String)
        /// A value could not be converted to the type asked for.
        case conversion
        /// A number is too large or too small for its type.
        case outOfRange
        /// A file's content is not what its format demands.
        case badData
        /// A file could not be read or written.
        case inputOutput
        /// The memory limit was reached, and spilling to disk did not help.
        case outOfMemory
        /// The query was interrupted, because its task was cancelled.
        case interrupted
        /// The engine refuses the statement itself: a fault of whoever wrote it, never of the user.
        case statement
        /// All else.
        case other
    }

    package let kind: Kind
    /// For `raised` the text after the code, else the engine's own text without its prefix.
    package let message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    package static let interrupted = EngineFailure(.interrupted, "The query was interrupted.")

    package var description: String {
        switch kind {
        case .raised(let code): "\(code): \(message)"
        case .conversion: "Conversion failed: \(message)"
        case .outOfRange: "Value out of range: \(message)"
        case .badData: "Bad data: \(message)"
        case .inputOutput: "Input or output failed: \(message)"
        case .outOfMemory: "Out of memory: \(message)"
        case .interrupted: "Interrupted: \(message)"
        case .statement: "The engine refused the statement: \(message)"
        case .other: message
        }
    }
}

extension EngineFailure {
    /// The failure that a text of the engine tells of, such as `Binder Error: Referenced column "x" was not found`.
    init(engineText: String) {
        guard let separator = engineText.firstRange(of: " Error: ") else {
            self.init(.other, engineText)
            return
        }
        let prefix = String(engineText[..<separator.lowerBound])
        let message = Self.withoutSourceLine(String(engineText[separator.upperBound...]))
        if let raised = Self.raised(message) {
            self = raised
            return
        }
        let kind = Self.kinds[prefix] ?? .other
        self.init(
            kind == .other && prefix == "Invalid Input" ? Self.kindOfInvalidInput(message) : kind,
            message
        )
    }

    private static let kinds: [String: Kind] = [
        "Binder": .statement,
        "Catalog": .statement,
        "Conversion": .conversion,
        "FATAL": .other,
        "IO": .inputOutput,
        "INTERNAL": .statement,
        "INTERRUPT": .interrupted,
        "Not implemented": .statement,
        "Out of Memory": .outOfMemory,
        "Out of Range": .outOfRange,
        "Parser": .statement,
        "Permission": .statement,
        "Syntax": .statement,
    ]

    /// `CODE: message` where CODE is capitals, digits and underscores.
    private static func raised(_ message: String) -> EngineFailure? {
        guard let colon = message.firstRange(of: ": ") else { return nil }
        let code = message[..<colon.lowerBound]
        let isCode = code.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
        guard isCode, code.utf8.count > 3, code.utf8.first.map({ $0 >= 65 }) == true else { return nil }
        return EngineFailure(.raised(code: String(code)), String(message[colon.upperBound...]))
    }

    /// Readers of files report broken content as invalid input.
    private static func kindOfInvalidInput(_ message: String) -> Kind {
        let isAboutFile = message.contains("file ") || message.contains("File ") || message.contains("CSV ")
        return isAboutFile ? .badData : .other
    }

    /// The engine quotes the statement and points at a place in it; users have never seen that statement.
    private static func withoutSourceLine(_ message: String) -> String {
        guard let source = message.firstRange(of: "\n\nLINE ") else { return message }
        return String(message[..<source.lowerBound])
    }
}
