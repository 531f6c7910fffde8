package import Primitives

/// A distributed map to be run, with all that its state has evaluated.
package struct MapRunRequest: Sendable, Equatable {
    /// Unique within the execution: the id of the event that began it.
    package let id: Int
    package let arn: String
    /// The state's label, or the one that was made for it.
    package let label: String
    package let stateName: String
    /// Where the state stands in the machine.
    package let scope: Int
    package let state: Int
    package let executionType: String
    package let maxConcurrency: Int
    package var toleratedCount: Int?
    package var toleratedPercentage: Double?
    /// The items; nil where a reader gives them.
    package var items: JSONValue?
    package var reader: Reader?
    package var writer: Writer?
    package var batch: Batch?
    /// What `ItemSelector` is evaluated against; nil where there is none.
    package var surroundings: Surroundings?

    /// What `ItemReader` asks for.
    package struct Reader: Sendable, Equatable {
        package let resource: String
        package let arguments: JSONValue
        package let configuration: JSONValue
        package let mostItems: Int?
    }

    /// What `ResultWriter` asks for.
    package struct Writer: Sendable, Equatable {
        package let resource: String?
        package let arguments: JSONValue
        package let configuration: JSONValue
    }

    /// How items are put together.
    package struct Batch: Sendable, Equatable {
        package let input: JSONValue?
        package let mostItems: Int?
        package let mostBytes: Int?
    }

    /// The data around the map state.
    package struct Surroundings: Sendable, Equatable {
        package let input: JSONValue
        package let stateInput: JSONValue
        package let context: JSONValue
        package let variables: JSONValue
        /// The id of the event by which the state was entered.
        package let enteredEvent: Int
    }

    package init(
        id: Int,
        arn: String,
        label: String,
        stateName: String,
        scope: Int,
        state: Int,
        executionType: String,
        maxConcurrency: Int
    ) {
        self.id = id
        self.arn = arn
        self.label = label
        self.stateName = stateName
        self.scope = scope
        self.state = state
        self.executionType = executionType
        self.maxConcurrency = maxConcurrency
    }

    /// The last part of the ARN.
    package var name: String { arn.split(separator: ":").last.map(String.init) ?? "" }
}

/// As the store keeps it.
extension MapRunRequest {
    package var value: JSONValue {
        var object = JSONObject([
            ("id", .integer(Int64(id))), ("arn", .string(arn)), ("label", .string(label)),
            ("stateName", .string(stateName)), ("scope", .integer(Int64(scope))),
            ("state", .integer(Int64(state))), ("executionType", .string(executionType)),
            ("maxConcurrency", .integer(Int64(maxConcurrency))),
        ])
        object["toleratedCount"] = toleratedCount.map { .integer(Int64($0)) }
        object["toleratedPercentage"] = toleratedPercentage.map { .double($0) }
        object["items"] = items
        if let reader {
            var part = JSONObject([
                ("resource", .string(reader.resource)), ("arguments", reader.arguments),
                ("configuration", reader.configuration),
            ])
            part["mostItems"] = reader.mostItems.map { .integer(Int64($0)) }
            object["reader"] = .object(part)
        }
        if let writer {
            var part = JSONObject([
                ("arguments", writer.arguments), ("configuration", writer.configuration),
            ])
            part["resource"] = writer.resource.map { .string($0) }
            object["writer"] = .object(part)
        }
        if let batch {
            var part = JSONObject()
            part["input"] = batch.input
            part["mostItems"] = batch.mostItems.map { .integer(Int64($0)) }
            part["mostBytes"] = batch.mostBytes.map { .integer(Int64($0)) }
            object["batch"] = .object(part)
        }
        if let surroundings {
            object["surroundings"] = [
                "input": surroundings.input, "stateInput": surroundings.stateInput,
                "context": surroundings.context, "variables": surroundings.variables,
                "entered": .integer(Int64(surroundings.enteredEvent)),
            ]
        }
        return .object(object)
    }

    /// Reads what `value` gave; nil where it is none of ours.
    package init?(_ value: JSONValue) {
        guard let id = value["id"]?.int, let arn = value["arn"]?.string, let label = value["label"]?.string,
            let stateName = value["stateName"]?.string, let scope = value["scope"]?.int,
            let state = value["state"]?.int, let executionType = value["executionType"]?.string,
            let maxConcurrency = value["maxConcurrency"]?.int
        else { return nil }
        self.init(
            id: id,
            arn: arn,
            label: label,
            stateName: stateName,
            scope: scope,
            state: state,
            executionType: executionType,
            maxConcurrency: maxConcurrency
        )
        toleratedCount = value["toleratedCount"]?.int
        toleratedPercentage = value["toleratedPercentage"]?.double
        items = value["items"]
        reader = value["reader"].map { part in
            Reader(
                resource: part["resource"]?.string ?? "",
                arguments: part["arguments"] ?? .null,
                configuration: part["configuration"] ?? .null,
                mostItems: part["mostItems"]?.int
            )
        }
        writer = value["writer"].map { part in
            Writer(
                resource: part["resource"]?.string,
                arguments: part["arguments"] ?? .null,
                configuration: part["configuration"] ?? .null
            )
        }
        batch = value["batch"].map { part in
            Batch(
                input: part["input"],
                mostItems: part["mostItems"]?.int,
                mostBytes: part["mostBytes"]?.int
            )
        }
        surroundings = value["surroundings"].map { part in
            Surroundings(
                input: part["input"] ?? .null,
                stateInput: part["stateInput"] ?? .null,
                context: part["context"] ?? .null,
                variables: part["variables"] ?? .null,
                enteredEvent: part["entered"]?.int ?? 0
            )
        }
    }
}
