package import Primitives

/// Makes the inputs of child executions out of items, as `ItemSelector` and `ItemBatcher` say.
///
/// Source: Step Functions Developer Guide, "ItemSelector (Map)" and "ItemBatcher (Map)".
package struct ChildInputs: Sendable {
    /// What one child gets.
    package struct Child: Sendable, Equatable {
        package let input: String
        package let itemCount: Int

        package init(input: String, itemCount: Int) {
            self.input = input
            self.itemCount = itemCount
        }
    }

    /// Source: Step Functions Developer Guide, "Quotas": an execution's input is at most 256 KiB.
    private static let inputLimit = 262_144

    private let selector: Template?
    private let surroundings: MapRunRequest.Surroundings?
    private let variables: [String: JSONValue]
    private let batch: MapRunRequest.Batch?
    private let stateName: String
    private let world: World
    /// What stands before and after a batch's items.
    private let prefix: String
    private let suffix = "]}"
    private var texts: [String] = []
    private var byteCount = 0
    private var nextIndex: Int

    /// `nextIndex` is the number of items that children were made of before.
    package init(_ request: MapRunRequest, of machine: StateMachine, nextIndex: Int, world: World) {
        var selector: Template?
        if machine.scopes.indices.contains(request.scope),
            machine.scopes[request.scope].states.indices.contains(request.state),
            case .map(let map) = machine.scopes[request.scope].states[request.state].kind
        {
            selector = map.itemSelector
        }
        self.selector = selector
        surroundings = request.surroundings
        var variables: [String: JSONValue] = [:]
        for member in request.surroundings?.variables.object?.members ?? [] {
            variables[member.name] = member.value
        }
        self.variables = variables
        batch = request.batch
        stateName = request.stateName
        self.world = world
        self.nextIndex = nextIndex
        prefix = request.batch?.input.map { "{\"BatchInput\":\($0.text),\"Items\":[" } ?? "{\"Items\":["
    }

    /// Takes an item and gives the children that are complete with it.
    package mutating func take(_ item: MapItem) throws(StateFailure) -> [Child] {
        let value = try selected(item)
        nextIndex += 1
        let text = value.text
        guard let batch else {
            guard text.utf8.count <= Self.inputLimit else { throw tooLarge }
            return [Child(input: text, itemCount: 1)]
        }
        let limit = min(batch.mostBytes ?? Self.inputLimit, Self.inputLimit)
        var children: [Child] = []
        let frame = prefix.utf8.count + suffix.utf8.count
        if !texts.isEmpty, frame + byteCount + 1 + text.utf8.count > limit { children += finish() }
        guard frame + text.utf8.count <= limit else { throw tooLarge }
        byteCount += text.utf8.count + (texts.isEmpty ? 0 : 1)
        texts.append(text)
        if texts.count == batch.mostItems { children += finish() }
        return children
    }

    /// The batch that is not full.
    package mutating func finish() -> [Child] {
        guard !texts.isEmpty else { return [] }
        let child = Child(input: prefix + texts.joined(separator: ",") + suffix, itemCount: texts.count)
        texts = []
        byteCount = 0
        return [child]
    }

    private var tooLarge: StateFailure {
        StateFailure(
            error: ErrorName.dataLimitExceeded,
            cause:
                "The input of a child execution of the state '\(stateName)' exceeds the maximum number of bytes "
                + "service limit."
        )
    }

    private func selected(_ item: MapItem) throws(StateFailure) -> JSONValue {
        guard let selector, let surroundings else { return item.plain }
        var members: [(String, JSONValue)] = [("Index", .integer(Int64(nextIndex))), ("Value", item.value)]
        if let key = item.key { members.append(("Key", .string(key))) }
        members.append(("Source", .string(item.source)))
        let map: JSONValue = ["Item": .object(JSONObject(members))]
        let variables = variables
        let scope = EvaluationScope(
            input: surroundings.input,
            states: [("input", surroundings.stateInput)],
            context: {
                guard case .object(var object) = surroundings.context else { return .null }
                object["Map"] = map
                return .object(object)
            },
            variable: { variables[$0] },
            variables: { variables },
            world: world
        )
        do throws(StateFailure) {
            return try scope.evaluate(selector, label: "ItemSelector", alias: ErrorName.parameterPathFailure)
        } catch {
            throw error.placed(in: stateName, enteredAt: surroundings.enteredEvent)
        }
    }
}
