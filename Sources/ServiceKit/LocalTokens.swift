package import Primitives
import Synchronization

/// A run of a script, as the routes below `/_hosu/` know it.
package struct LocalRun: Sendable, Equatable {
    /// Whose lake it works on.
    package var tenant: Tenant
    package var jobName: String
    package var runID: String
    /// The directory that the server and the run both write into.
    package var scratchDirectory: String

    package init(tenant: Tenant, jobName: String, runID: String, scratchDirectory: String) {
        self.tenant = tenant
        self.jobName = jobName
        self.runID = runID
        self.scratchDirectory = scratchDirectory
    }
}

/// The tokens by which running scripts prove which run they are.
///
/// A script finds its token in `HOSU_RUN_TOKEN`. They live in memory alone: a run does not outlive the server. A class
/// because those who start runs and the door both hold it.
package final class LocalTokens: Sendable {
    private let runs = Mutex<[String: LocalRun]>([:])

    package init() {}

    /// A new token for a run; it holds until it is revoked.
    package func issue(for run: LocalRun, _ world: World) -> String {
        let token = world.ids.hex(byteCount: 32)
        runs.withLock { $0[token] = run }
        return token
    }

    /// Ends a token; nothing happens where there is no such.
    package func revoke(_ token: String) {
        runs.withLock { $0[token] = nil }
    }

    package func run(of token: String) -> LocalRun? {
        runs.withLock { $0[token] }
    }
}

/// Adds to what the server says of its health.
package protocol HealthReporter: Sendable {
    /// Members of the answer, such as `("sandbox", ["level": "namespaces"])`; they must come at once.
    var health: [(name: String, value: JSONValue)] { get }
}
