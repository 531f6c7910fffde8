package import Primitives

/// A definition, read and checked: all its scopes of states, those of branches and iterations included.
///
/// States and scopes name one another by index, so that a step costs no lookup by name.
package struct StateMachine: Sendable {
    /// The largest number of seconds or attempts that a definition may ask for.
    ///
    /// Source: Step Functions Developer Guide, "Wait workflow state", Seconds; "Handling errors in Step Functions
    /// workflows", IntervalSeconds and MaxAttempts; "Task workflow state", where it is the timeout by
    /// default. The counts of maps, for which the guide has no bound, are read alike.
    static let largestNumber = 99_999_999

    package let comment: String?
    package let timeoutInSeconds: Int?
    /// The first is the machine's own.
    package let scopes: [StateScope]
    /// The scope in which an execution begins.
    package internal(set) var root = 0

    /// The machine that each child of a distributed map runs.
    package func iteration(ofScope scope: Int, state: Int) -> StateMachine? {
        guard scopes.indices.contains(scope), scopes[scope].states.indices.contains(state),
            case .map(let map) = scopes[scope].states[state].kind
        else { return nil }
        var machine = StateMachine(comment: nil, timeoutInSeconds: nil, scopes: scopes)
        machine.root = map.scope
        return machine
    }
}

/// States that can reach one another: a machine, a branch, or what a map does for each item.
package struct StateScope: Sendable {
    package let states: [State]
    package let start: Int

    package func index(of name: String) -> Int? { states.firstIndex { $0.name == name } }
}

/// In what language a state computes.
package enum QueryLanguage: String, Sendable {
    case jsonPath = "JSONPath"
    case jsonata = "JSONata"
}

/// One state.
package struct State: Sendable {
    package enum Transition: Sendable, Equatable {
        case next(Int)
        case end
    }

    package enum Kind: Sendable {
        case pass(result: JSONValue?)
        case task(TaskFields)
        case choice(rules: [ChoiceRule], fallback: Int?)
        case wait(WaitMoment)
        case succeed
        case fail(error: Template?, cause: Template?)
        /// The scopes of the branches.
        case parallel([Int])
        case map(MapFields)
    }

    package let name: String
    package let kind: Kind
    package let language: QueryLanguage
    package var transition = Transition.end
    package var inputPath = DataPath.whole
    package var outputPath = DataPath.whole
    package var resultPlace = ResultPlace.whole
    /// `Parameters`, or `Arguments`.
    package var arguments: Template?
    package var resultSelector: Template?
    package var output: Template?
    package var assignments: [Template.Field] = []
    package var retriers: [Retrier] = []
    package var catchers: [Catcher] = []

    init(name: String, kind: Kind, language: QueryLanguage) {
        self.name = name
        self.kind = kind
        self.language = language
    }

    /// Whether the state has a result, rather than passing on what it got.
    var hasResult: Bool {
        switch kind {
        case .pass, .task, .parallel, .map: true
        case .choice, .wait, .succeed, .fail: false
        }
    }

    /// The kind as events spell it: `Pass` of `PassStateEntered`.
    package var kindName: String {
        switch kind {
        case .pass: "Pass"
        case .task: "Task"
        case .choice: "Choice"
        case .wait: "Wait"
        case .succeed: "Succeed"
        case .fail: "Fail"
        case .parallel: "Parallel"
        case .map: "Map"
        }
    }
}

/// `InputPath` and `OutputPath`.
package enum DataPath: Sendable {
    case whole
    /// `null`: an empty object.
    case nothing
    case path(JSONPath)
}

/// `ResultPath`: where a result goes in the input.
package enum ResultPlace: Sendable {
    case whole
    /// `null`: the result is dropped.
    case nowhere
    case at(ReferencePath, text: String)
}

/// Until when a Wait state waits.
package enum WaitMoment: Sendable {
    case seconds(Template, label: String)
    case timestamp(Template, label: String)
}

/// What a Task state asks for.
package struct TaskFields: Sendable {
    package let resource: TaskResource
    package var timeout: Template?
    package var heartbeat: Template?
    package var credentials: Template?
}

/// One element of `Retry`.
package struct Retrier: Sendable {
    package let errors: [String]
    package var interval = 1
    package var mostAttempts = 3
    package var backoffRate = 2.0
    package var longestDelay: Int?
    package var hasFullJitter = false

    init(errors: [String]) {
        self.errors = errors
    }

    /// The seconds before the attempt that follows `attempt` failures.
    ///
    /// Source: Amazon States Language, "Retrying after error".
    func delay(afterFailures count: Int, unit: () -> Double) -> Double {
        var delay = Double(interval)
        for _ in 1..<max(count, 1) where delay < 1e9 { delay *= backoffRate }
        if let longestDelay { delay = min(delay, Double(longestDelay)) }
        return hasFullJitter ? delay * unit() : delay
    }
}

/// One element of `Catch`.
package struct Catcher: Sendable {
    package let errors: [String]
    package let next: Int
    package var resultPlace = ResultPlace.whole
    package var output: Template?
    package var assignments: [Template.Field] = []

    init(errors: [String], next: Int) {
        self.errors = errors
        self.next = next
    }
}

/// What a Map state does.
package struct MapFields: Sendable {
    /// The states of an iteration.
    package let scope: Int
    package let isDistributed: Bool
    /// `STANDARD` or `EXPRESS`, of children of a distributed map.
    package var executionType = "STANDARD"
    package var label: String?
    package var itemsPath: JSONPath?
    package var items: Template?
    package var itemSelector: Template?
    package var maxConcurrency: (template: Template, label: String)?
    package var itemReader: ItemReader?
    package var itemBatcher: ItemBatcher?
    package var resultWriter: ResultWriter?
    package var toleratedCount: (template: Template, label: String)?
    package var toleratedPercentage: (template: Template, label: String)?

    init(scope: Int, isDistributed: Bool) {
        self.scope = scope
        self.isDistributed = isDistributed
    }
}

/// From where a distributed map reads its items.
package struct ItemReader: Sendable {
    package let resource: String
    package let arguments: Template?
    package let configuration: Template?
    package var mostItems: (template: Template, label: String)?
}

/// How a distributed map groups items.
package struct ItemBatcher: Sendable {
    package var batchInput: Template?
    package var mostItems: (template: Template, label: String)?
    package var mostInputBytes: (template: Template, label: String)?
}

/// Where a distributed map writes its results.
package struct ResultWriter: Sendable {
    package let resource: String?
    package let arguments: Template?
    package let configuration: Template?
}
