package import Events
import Logging
import Primitives
package import Runs
package import ServiceKit
import StatesLanguage
package import Store

/// AWS Step Functions: state machines with versions and aliases, executions, activities and task tokens.
///
/// Differs: no KMS keys of customers; what asks for them is refused by name. Tracing is kept and
/// shown, and does nothing. That an execution was stopped from outside is in its history and not in its log.
package struct StatesService: StatesAPI {
    let store: any MetadataStore
    let runs: RunRuntime
    let core: StatesCore

    package init(_ core: StatesCore, runs: RunRuntime) {
        store = core.store
        self.core = core
        self.runs = runs
    }
}

/// What the service and the runner of executions share.
package struct StatesCore: Sendable {
    let store: any MetadataStore
    let machines = MachineTable()
    let executions = ExecutionTable()
    let activities = ActivityTable()
    let mapRuns = MapRunTable()
    let tasks: TaskDispatcher
    /// Reads Parquet for distributed maps; nil where there is no engine.
    let parquet: (any ParquetReading)?
    let parsed = ParsedMachines()
    let bells: ExecutionBells
    let activityBells: ExecutionBells
    /// Nil where nobody can listen.
    let events: ServiceEvents?

    /// `bells` must be the same for the service and for the runner; `mockFile` is what `SFN_MOCK_CONFIG` names.
    package init(
        store: any MetadataStore,
        runs: RunRuntime,
        invoker: LateInvoker,
        bells: StatesBells,
        parquet: (any ParquetReading)? = nil,
        events: ServiceEvents? = nil,
        mockFile: String? = nil
    ) {
        self.store = store
        self.parquet = parquet
        self.events = events
        self.bells = bells.executions
        activityBells = bells.activities
        tasks = TaskDispatcher(
            integrations: Integrations(invoker: invoker),
            runs: runs,
            mocks: MockSource(path: mockFile)
        )
    }

    /// How definitions are read: what they may refer to.
    func options(isExpress: Bool) -> DefinitionOptions { tasks.integrations.options(isExpress: isExpress) }
}

/// Through which the service tells the runner, and the runner the service, that something has come.
package struct StatesBells: Sendable {
    let executions = ExecutionBells()
    let activities = ExecutionBells()

    package init() {}
}
