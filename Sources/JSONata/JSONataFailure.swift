/// Why an expression could not be read or evaluated, in JSONata's codes and words.
///
/// Source: JSONata's published error codes; Step Functions carries the message in the cause of
/// `States.QueryEvaluationError`.
package struct JSONataFailure: Error, Hashable, Sendable {
    /// `S0101` to `S0500` for syntax, `T...` for types, `D...` for values, `U1001` for limits of ours.
    package let code: String
    /// Where in the text the token that failed ends, in UTF-16 units; nil where no token is to blame.
    package private(set) var position: Int?
    /// The token or the function that failed.
    package private(set) var token: String?
    /// What the message shows of values, as JSON or text.
    private let details: [String: String]

    init(_ code: String, at position: Int? = nil, token: String? = nil, _ details: [String: String] = [:]) {
        self.code = code
        self.position = position
        self.token = token
        self.details = details
    }

    /// Whether the text is no expression at all.
    package var isSyntax: Bool { code.hasPrefix("S") }

    /// Whether the evaluation was given up because it took too long or went too deep.
    package var isLimit: Bool { code == "U1001" }

    /// The message, without code and position.
    package var message: String {
        guard let template = Self.templates[code] else { return details["message"] ?? code }
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), rest[open...].hasPrefix("{{") {
            text += rest[..<open]
            let isBare = rest[open...].hasPrefix("{{{")
            rest = rest[rest.index(open, offsetBy: isBare ? 3 : 2)...]
            guard let close = rest.firstIndex(of: "}") else { break }
            text += shown(String(rest[..<close]), isBare: isBare)
            rest = rest[rest.index(close, offsetBy: isBare ? 3 : 2)...]
        }
        return text + rest
    }

    private func shown(_ name: String, isBare: Bool) -> String {
        if name == "token" {
            let token = token ?? ""
            return isBare ? token : JSONText.quoted(token)
        }
        return details[name] ?? ""
    }

    /// The failure, blamed on a call where nothing is blamed yet.
    func blamed(on token: String?, at position: Int?) -> JSONataFailure {
        var copy = self
        if copy.token == nil { copy.token = token }
        if copy.position == nil { copy.position = position }
        return copy
    }

    /// The failure as the call around it shows it: the outermost call says where.
    func passing(through token: String?, at position: Int?) -> JSONataFailure {
        var copy = self
        if copy.token == nil { copy.token = token }
        copy.position = position ?? copy.position
        return copy
    }

    /// The failure as an operator shows it.
    func of(_ token: String, at position: Int) -> JSONataFailure {
        var copy = self
        copy.token = token
        copy.position = position
        return copy
    }
}

extension JSONataFailure: CustomStringConvertible {
    package var description: String { "\(code): \(message)" }
}

extension JSONataFailure {
    static func limit(_ message: String) -> JSONataFailure {
        JSONataFailure("U1001", ["message": message])
    }

    static let overflow = limit(
        "Stack overflow error: Check for non-terminating recursive function.  "
            + "Consider rewriting as tail-recursive."
    )

    static let tooDeep = limit("The expression is nested too deeply.")
}
