import Primitives
import Runs
import StatesLanguage

/// Tasks that end when what they began has ended.
///
/// Source: Step Functions Developer Guide, "Run a Job (.sync)", and the pages of the optimized integrations.
extension TaskDispatcher {
    func waitForEnd(
        _ request: TaskRequest,
        _ submission: JSONValue,
        _ execution: Execution.Identity,
        _ tenant: Tenant,
        _ world: World
    ) async throws(TaskFailure) -> JSONValue {
        guard case .integration(let service, _) = request.resource.kind else {
            throw TaskFailure(ErrorName.runtime, "\(request.resource.arn) cannot be waited for.")
        }
        switch service {
        case "glue":
            return try await wait(
                .init(kind: "glue.job", tenant: tenant, id: submission["JobRunId"]?.string ?? ""),
                by: ("glue", "getJobRun"),
                ["JobName": request.arguments["JobName"] ?? .null, "RunId": submission["JobRunId"] ?? .null],
                execution,
                world
            ) { answer in
                let run = answer["JobRun"] ?? .null
                switch run["JobRunState"]?.string {
                case "SUCCEEDED": return .succeeded(run)
                case "FAILED", "STOPPED", "TIMEOUT", "ERROR", "EXPIRED": return .failed(run)
                default: return .running
                }
            }
        case "athena":
            return try await wait(
                .init(kind: "athena.query", tenant: tenant, id: submission["QueryExecutionId"]?.string ?? ""),
                by: ("athena", "getQueryExecution"),
                ["QueryExecutionId": submission["QueryExecutionId"] ?? .null],
                execution,
                world
            ) { answer in
                switch answer["QueryExecution"]?["Status"]?["State"]?.string {
                case "SUCCEEDED": return .succeeded(answer)
                case "FAILED", "CANCELLED": return .failed(answer)
                default: return .running
                }
            }
        default:
            return try await waitForExecution(request, submission, execution, tenant, world)
        }
    }

    private func waitForExecution(
        _ request: TaskRequest,
        _ submission: JSONValue,
        _ execution: Execution.Identity,
        _ tenant: Tenant,
        _ world: World
    ) async throws(TaskFailure) -> JSONValue {
        let arn = submission["ExecutionArn"]?.string ?? ""
        let key = (try? StatesNames.parse(execution: arn)) ?? arn
        let readsJSON = request.resource.pattern == .sync2
        return try await wait(
            .init(kind: ExecutionRunner.kind, tenant: tenant, id: key),
            by: ("sfn", "describeExecution"),
            ["ExecutionArn": .string(arn)],
            execution,
            world
        ) { answer in
            guard case .object(var object) = answer else { return .running }
            if readsJSON {
                for name in ["Input", "Output"] {
                    guard let text = object[name]?.string, let value = try? JSONValue(parsing: text) else {
                        continue
                    }
                    object[name] = value
                }
            }
            switch object["Status"]?.string {
            case "SUCCEEDED": return .succeeded(.object(object))
            case "FAILED", "TIMED_OUT", "ABORTED": return .failed(.object(object))
            default: return .running
            }
        }
    }

    /// Where something that was begun stands.
    private enum Standing {
        case running
        case succeeded(JSONValue)
        case failed(JSONValue)
    }

    /// Waits for a run's end and reads how it ended.
    private func wait(
        _ key: RunKey,
        by reader: (service: String, action: String),
        _ arguments: JSONValue,
        _ execution: Execution.Identity,
        _ world: World,
        _ read: (JSONValue) -> Standing
    ) async throws(TaskFailure) -> JSONValue {
        guard let service = Integrations.services.first(where: { $0.name == reader.service }) else {
            throw TaskFailure(ErrorName.runtime, "There is no service '\(reader.service)'.")
        }
        while true {
            await runs.waitForEnd(of: key)
            if Task.isCancelled { throw .cancelled }
            let answer = try await invoke(service, reader.action, arguments, execution, key.tenant, world)
            switch read(answer) {
            case .succeeded(let output): return output
            case .failed(let report): throw TaskFailure(ErrorName.taskFailed, report.text)
            case .running:
                // Its run has ended a moment before its record says so, or another follows: look again.
                do {
                    let next = world.machineClock.now.advanced(by: .milliseconds(100))
                    try await world.machineClock.sleep(until: next)
                } catch {
                    throw .cancelled
                }
            }
        }
    }
}
