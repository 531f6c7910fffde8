import Primitives
package import Runs
package import ServiceKit
import Shapes
package import Store

/// Amazon EventBridge Scheduler: schedules in groups, each a run that sleeps until it fires.
///
/// Differs: roles of targets are kept and not assumed, and keys of one's own are kept and not used. Schedules fire at
/// their second, not within the minute that follows.
package struct SchedulerService: SchedulerAPI {
    let store: any MetadataStore
    let runs: RunRuntime
    /// Filled once all services are there: universal targets are checked against their models.
    let invoker: LateInvoker
    let table = ScheduleTable()
    let tokens = ClientTokens()

    package init(store: any MetadataStore, runs: RunRuntime, invoker: LateInvoker) {
        self.store = store
        self.runs = runs
        self.invoker = invoker
    }
}

extension Scheduler.ResourceNotFoundException {
    static func schedule(_ name: String) -> Self {
        .init(message: "Schedule \(name) does not exist.")
    }

    static func group(_ name: String) -> Self {
        .init(message: "Schedule group \(name) does not exist.")
    }
}

extension Timestamp {
    /// As the service keeps moments that it makes itself: whole milliseconds.
    var truncatedToMillisecond: Timestamp { Timestamp(epochMilliseconds: epochMilliseconds) }
}
