package import Primitives

/// What a target gets in place of the event: a template with values of the event.
///
/// Source: Amazon EventBridge User Guide, "Amazon EventBridge input transformation".
package struct InputTransformer: Sendable {
    private enum Piece: Sendable {
        case text(String)
        /// `isQuoted`: inside a string of the template, where values stand without quotes.
        case variable(String, isQuoted: Bool)
    }

    private let paths: [String: EventPath]
    private let pieces: [Piece]

    /// Names that every template knows, with what they stand for in one delivery.
    package struct Surroundings: Sendable {
        package let ruleARN: String
        package let ruleName: String
        package let ingestionTime: Timestamp

        package init(ruleARN: String, ruleName: String, ingestionTime: Timestamp) {
            self.ruleARN = ruleARN
            self.ruleName = ruleName
            self.ingestionTime = ingestionTime
        }
    }

    private static let reserved: Set<String> = [
        "aws.events.rule-arn", "aws.events.rule-name", "aws.events.event.ingestion-time", "aws.events.event",
        "aws.events.event.json",
    ]

    package init(paths: [String: String], template: String) throws(EventPatternFailure) {
        var read: [String: EventPath] = [:]
        for (name, text) in paths {
            guard let path = EventPath(text) else {
                throw EventPatternFailure("Invalid JSONPath \(text) for \(name) in InputPathsMap.")
            }
            guard !name.hasPrefix("AWS"), !name.isEmpty else {
                throw EventPatternFailure("The name \(name) in InputPathsMap is reserved.")
            }
            read[name] = path
        }
        self.paths = read
        var pieces: [Piece] = []
        var literal = ""
        var isQuoted = false
        var rest = template[...]
        while let character = rest.popFirst() {
            if character == "\\", isQuoted {
                literal.append(character)
                if let next = rest.popFirst() { literal.append(next) }
            } else if character == "<", let end = rest.firstIndex(of: ">"), Self.isName(rest[..<end]) {
                let name = String(rest[..<end])
                guard read[name] != nil || Self.reserved.contains(name) else {
                    throw EventPatternFailure("InputTemplate for target contains invalid placeholder \(name).")
                }
                if !literal.isEmpty { pieces.append(.text(literal)) }
                literal = ""
                pieces.append(.variable(name, isQuoted: isQuoted))
                rest = rest[rest.index(after: end)...]
            } else {
                if character == "\"" { isQuoted.toggle() }
                literal.append(character)
            }
        }
        if !literal.isEmpty { pieces.append(.text(literal)) }
        self.pieces = pieces
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.".contains($0)) }
    }

    /// The text that the target gets.
    package func output(for event: JSONValue, _ surroundings: Surroundings) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let literal): text += literal
            case .variable(let name, let isQuoted):
                let value = value(of: name, event, surroundings)
                // Source: what a queue got where a path led nowhere.
                text += isQuoted ? Self.quoted(value) : value?.text ?? "\"\""
            }
        }
        return text
    }

    private func value(of name: String, _ event: JSONValue, _ surroundings: Surroundings) -> JSONValue? {
        if let path = paths[name] { return path.value(in: event) }
        switch name {
        case "aws.events.rule-arn": return .string(surroundings.ruleARN)
        case "aws.events.rule-name": return .string(surroundings.ruleName)
        case "aws.events.event.ingestion-time": return .string(surroundings.ingestionTime.iso8601())
        case "aws.events.event.json": return event
        case "aws.events.event":
            // Source: the same guide, "Predefined variables": the event without its `detail`. The name `detailType`
            // stands in no page; it is what others saw of AWS.
            let members = (event.object?.members ?? []).filter { $0.name != "detail" }
            return .object(
                JSONObject(members.map { ($0.name == "detail-type" ? "detailType" : $0.name, $0.value) })
            )
        default: return nil
        }
    }

    /// A value inside of a string: texts without quotes, all else as JSON, both escaped.
    private static func quoted(_ value: JSONValue?) -> String {
        guard let value else { return "" }
        let json = JSONValue.string(value.string ?? value.text).text
        return String(json.dropFirst().dropLast())
    }
}
