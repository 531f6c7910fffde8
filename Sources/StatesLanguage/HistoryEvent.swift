package import Primitives

/// One event of an execution's history, as `GetExecutionHistory` shows it.
package struct HistoryEvent: Sendable, Equatable {
    package let id: Int
    package let previousID: Int
    package let timestamp: Timestamp
    package let type: String
    /// The member that holds the details, and they; nil for types without.
    package let details: Details?

    package struct Details: Sendable, Equatable {
        package let member: String
        package let content: JSONObject

        package init(_ member: String, _ content: JSONObject) {
            self.member = member
            self.content = content
        }

        init(_ member: String, _ members: [(String, JSONValue)]) {
            self.init(member, JSONObject(members))
        }
    }

    package init(id: Int, previousID: Int, timestamp: Timestamp, type: String, details: Details?) {
        self.id = id
        self.previousID = previousID
        self.timestamp = timestamp
        self.type = type
        self.details = details
    }

    /// The event as the store keeps it: the answer's members but those that are always alike, the moment in microseconds.
    package func write(to writer: inout JSONWriter) {
        writer.raw("{\"id\":")
        writer.integer(Int64(id))
        writer.raw(",\"previousEventId\":")
        writer.integer(Int64(previousID))
        writer.raw(",\"timestamp\":")
        writer.integer(timestamp.epochMicroseconds)
        writer.raw(",\"type\":")
        writer.string(type)
        if let details {
            writer.punctuation(",")
            writer.string(details.member)
            writer.punctuation(":")
            writer.write(.object(details.kept))
        }
        writer.punctuation("}")
    }

    /// Reads what `write` wrote.
    package init?(_ value: JSONValue) {
        guard let object = value.object, let id = object["id"]?.int,
            let previousID = object["previousEventId"]?.int,
            case .integer(let moment) = object["timestamp"], let type = object["type"]?.string
        else { return nil }
        self.id = id
        self.previousID = previousID
        timestamp = Timestamp(epochMicroseconds: moment)
        self.type = type
        details = object.members.first { $0.name.hasSuffix("EventDetails") }.flatMap { member in
            member.value.object.map { Details(member.name, kept: $0) }
        }
    }
}

extension HistoryEvent.Details {
    /// `{"truncated": false}`: nothing is cut off here.
    private static let whole: JSONValue = ["truncated": false]
    /// The members that `whole` is said of, each by one of its name and `Details`.
    private static let data = ["input", "output", "assignedVariables"]
    private static let dataDetails = Set(data.map { "\($0)Details" })

    /// The content without what is said of every piece of data: a history is a fifth smaller for it.
    fileprivate var kept: JSONObject {
        JSONObject(members: content.members.filter { !Self.dataDetails.contains($0.name) })
    }

    /// Reads what was kept, by this release or by one that kept all.
    fileprivate init(_ member: String, kept: JSONObject) {
        var content = kept
        for name in Self.data where kept[name] != nil { content["\(name)Details"] = Self.whole }
        self.init(member, content)
    }

    static func entered(_ name: String, input: String) -> Self {
        Self(
            "stateEnteredEventDetails",
            JSONObject(members: [
                .init(name: "name", value: .string(name)), .init(name: "input", value: .string(input)),
                .init(name: "inputDetails", value: whole),
            ])
        )
    }

    static func exited(_ name: String, output: String, assigned: [(String, JSONValue)]) -> Self {
        var members: [JSONObject.Member] = [
            .init(name: "name", value: .string(name)), .init(name: "output", value: .string(output)),
            .init(name: "outputDetails", value: whole),
        ]
        if !assigned.isEmpty {
            let texts = assigned.map { ($0.0, JSONValue.string($0.1.text)) }
            members.append(.init(name: "assignedVariables", value: .object(JSONObject(texts))))
            members.append(.init(name: "assignedVariablesDetails", value: whole))
        }
        return Self("stateExitedEventDetails", JSONObject(members: members))
    }

    static func data(
        _ member: String,
        _ name: String,
        _ text: String,
        _ before: [(String, JSONValue)] = []
    ) -> Self {
        var object = JSONObject(before)
        object[name] = .string(text)
        object["\(name)Details"] = whole
        return Self(member, object)
    }

    /// `error` and `cause`, those that there are.
    static func failure(_ member: String, _ failure: StateFailure, _ before: [(String, JSONValue)] = []) -> Self
    {
        var object = JSONObject(before)
        if let error = failure.error { object["error"] = .string(error) }
        if let cause = failure.cause { object["cause"] = .string(cause) }
        return Self(member, object)
    }
}
