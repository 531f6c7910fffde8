import Deliveries
import Functions
import LambdaService
import Primitives
import Queues
import Runs
import SecretsService

/// Lambda's parts that are there once.
struct LambdaParts: Sendable {
    let core: LambdaCore
    let pollers: MappingPollers
}

extension Cores {
    func lambdaParts(_ runs: RunRuntime) -> LambdaParts {
        let core = lambda(runs)
        return LambdaParts(core: core, pollers: MappingPollers(core))
    }

    /// Who changes the values of secrets.
    func rotations(_ runs: RunRuntime) -> Rotations {
        Rotations(runs: runs, invoker: invoker)
    }

    /// What everything about functions works with.
    private func lambda(_ runs: RunRuntime) -> LambdaCore {
        LambdaCore(
            store: store,
            runs: runs,
            deliveries: Deliveries(runs: runs),
            runtime: functions,
            packages: packages,
            objects: objects,
            queueSignals: queueSignals,
            world: world,
            logger: logger
        )
    }
}
