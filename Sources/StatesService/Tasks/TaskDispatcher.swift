import Logging
import Primitives
import Runs
import ServiceKit
import Shapes
import StatesLanguage
import Store

/// Performs tasks: calls operations of this program and, where a task asks for it, waits for what they began.
struct TaskDispatcher: Sendable {
    let integrations: Integrations
    let runs: RunRuntime
    let mocks: MockSource

    /// Takes what a task came to, and where that lies in the execution's inbox.
    typealias Report = @Sendable (ExecutionEvent, _ letter: TupleKey?) -> Void

    /// Whether the task's work is done in this process; else somebody outside ends it.
    func isPerformedHere(_ request: TaskRequest, of execution: Execution.Identity) -> Bool {
        if mocks.covers(request, of: execution) { return true }
        guard request.resource.kind != .activity else { return false }
        // A task that waits for its token was called already when its submission is known.
        return request.resource.pattern != .taskToken || !request.isSubmitted
    }

    /// Performs a task and reports what comes of it.
    ///
    /// With an outbox, the answer of a call is kept in the transaction that the call's effect is, so that after a crash neither is
    /// there without the other.
    func perform(
        _ request: TaskRequest,
        of execution: Execution.Identity,
        _ tenant: Tenant,
        _ world: World,
        _ outbox: TaskOutbox?,
        _ report: Report
    ) async {
        if mocks.covers(request, of: execution) {
            mock(request, of: execution, report)
            return
        }
        var letter: TupleKey?
        do throws(TaskFailure) {
            var submission = request.submission
            if submission == nil {
                let scope = outbox != nil && request.isAnsweredSoon ? EffectScope() : nil
                let result = await EffectScope.$current.withValue(scope) {
                    () -> Result<JSONValue, TaskFailure> in
                    do throws(TaskFailure) {
                        return .success(try await call(request, execution, tenant, world))
                    } catch {
                        return .failure(error)
                    }
                }
                // A failure is kept as well: whatever it did before is not done again.
                letter = try await outbox?.keep(Self.event(request, result), in: scope) ?? nil
                let output = try result.get()
                submission = output
                let isOver = request.resource.pattern == .requestResponse
                report(
                    isOver
                        ? .taskSucceeded(id: request.id, output: output)
                        : .taskSubmitted(id: request.id, output: output),
                    letter
                )
            }
            guard let submission, request.resource.pattern == .sync || request.resource.pattern == .sync2 else {
                return
            }
            let result = try await waitForEnd(request, submission, execution, tenant, world)
            report(.taskSucceeded(id: request.id, output: result), nil)
        } catch {
            guard !error.isCancellation else { return }
            report(.taskFailed(id: request.id, error: error.error, cause: error.cause), letter)
        }
    }

    /// What the answer of a call is to its execution.
    private static func event(
        _ request: TaskRequest,
        _ result: Result<JSONValue, TaskFailure>
    ) -> ExecutionEvent? {
        switch (result, request.resource.pattern) {
        case (.success(let output), .requestResponse): .taskSucceeded(id: request.id, output: output)
        case (.success(let output), .taskToken), (.success(let output), .sync), (.success(let output), .sync2):
            .taskSubmitted(id: request.id, output: output)
        case (.failure(let failure), _):
            failure.isCancellation
                ? nil : .taskFailed(id: request.id, error: failure.error, cause: failure.cause)
        }
    }

    private func mock(_ request: TaskRequest, of execution: Execution.Identity, _ report: Report) {
        switch mocks.answer(request, of: execution) {
        case .value(let output):
            if request.resource.pattern != .requestResponse {
                report(.taskSubmitted(id: request.id, output: output), nil)
            }
            report(.taskSucceeded(id: request.id, output: output), nil)
        case .failure(let error, let cause):
            report(.taskFailed(id: request.id, error: error, cause: cause), nil)
        }
    }

    private func call(
        _ request: TaskRequest,
        _ execution: Execution.Identity,
        _ tenant: Tenant,
        _ world: World
    ) async throws(TaskFailure) -> JSONValue {
        let token = request.uniqueName(in: execution)
        switch request.resource.kind {
        case .activity:
            throw TaskFailure(ErrorName.runtime, "\(request.resource.arn) cannot be called.")
        case .lambdaFunction:
            let arguments: JSONValue = [
                "FunctionName": .string(request.resource.arn), "Payload": .string(request.arguments.text),
            ]
            let (answer, _) = try await answer(
                Integrations.lambda,
                "invoke",
                arguments,
                execution,
                tenant,
                world
            )
            try OptimizedCall.checkFunction(answer)
            return OptimizedCall.payload(answer["Payload"]?.string ?? "")
        case .sdk(let name, let action):
            guard let service = Integrations.services.first(where: { $0.name == name }) else {
                throw TaskFailure(ErrorName.runtime, "There is no service '\(name)'.")
            }
            return try await invoke(
                service,
                action,
                request.arguments,
                token: token,
                execution,
                tenant,
                world
            )
        case .integration(let name, let action):
            guard let service = Integrations.service(ofIntegration: name) else {
                throw TaskFailure(ErrorName.runtime, "There is no service '\(name)'.")
            }
            let optimized = OptimizedCall(service: name, request: request, execution: execution)
            let (answer, requestID) = try await answer(
                service,
                action,
                optimized.arguments(request.arguments),
                token: token,
                execution,
                tenant,
                world
            )
            return try optimized.output(answer, requestID: requestID, at: world.clock.now)
        }
    }

    /// Calls an operation, names and errors in Step Functions' spelling.
    ///
    /// `token` fills the member by which the service knows a call that it got before.
    func invoke(
        _ service: Integrations.SDKService,
        _ action: String,
        _ arguments: JSONValue,
        token: String? = nil,
        _ execution: Execution.Identity,
        _ tenant: Tenant,
        _ world: World
    ) async throws(TaskFailure) -> JSONValue {
        try await answer(service, action, arguments, token: token, execution, tenant, world).answer
    }

    /// As `invoke`, with the id of the request.
    private func answer(
        _ service: Integrations.SDKService,
        _ action: String,
        _ arguments: JSONValue,
        token: String? = nil,
        _ execution: Execution.Identity,
        _ tenant: Tenant,
        _ world: World
    ) async throws(TaskFailure) -> (answer: JSONValue, requestID: String) {
        guard let invoker = integrations.invoker.invoker, let entry = invoker.directory[service.service],
            let operation = entry.model.operation(action.uppercasedFirst)
        else { throw TaskFailure(ErrorName.runtime, "There is no operation \(service.name):\(action).") }
        let call = Call(
            tenant: tenant,
            principal: Self.principal(execution, tenant),
            requestID: world.ids.uuid(),
            operation: operation.name,
            world: world,
            logger: Logger(label: "hosu.states")
        )
        do {
            var input = try operation.input.map { try SDKCasing.input(arguments, $0) } ?? [:]
            if let token, let member = operation.input?.members.first(where: \.isIdempotencyToken),
                case .object(var object) = input, object[member.name] == nil
            {
                object[member.name] = .string(token)
                input = .object(object)
            }
            let output = try await invoker.invoke(service.service, operation.name, input, call: call)
            return (operation.output.map { SDKCasing.output(output, $0) } ?? output, call.requestID)
        } catch let unknown as SDKCasing.UnknownField {
            throw TaskFailure(
                ErrorName.runtime,
                "The field \"\(unknown.name)\" is not supported by Step Functions."
            )
        } catch is CancellationError {
            throw TaskFailure.cancelled
        } catch let failure as any ServiceFailure {
            throw TaskFailure(failure, of: service, operation, requestID: call.requestID)
        } catch {
            throw TaskFailure("\(service.prefix).\(service.prefix)Exception", "\(error)")
        }
    }

    static func principal(_ execution: Execution.Identity, _ tenant: Tenant) -> Principal {
        let role =
            ARN(execution.roleARN)?.resource.split(separator: "/").last.map(String.init) ?? "StepFunctions"
        return .assumedRole(
            account: tenant.account,
            role: role,
            session: execution.name,
            roleID: "AROA",
            accessKeyID: tenant.account
        )
    }
}

/// How a task fails.
struct TaskFailure: Error {
    let error: String
    let cause: String
    var isCancellation = false

    init(_ error: String, _ cause: String) {
        self.error = error
        self.cause = cause
    }

    static let cancelled: TaskFailure = {
        var failure = TaskFailure("", "")
        failure.isCancellation = true
        return failure
    }()

    /// A service's failure in Step Functions' spelling.
    ///
    /// Errors that the model of the operation does not name have the service's own name; the others end in `Exception`.
    ///
    /// Source: GetExecutionHistory as AWS answers it for failed calls of S3, Secrets Manager and DynamoDB.
    init(
        _ failure: any ServiceFailure,
        of service: Integrations.SDKService,
        _ operation: OperationModel,
        requestID: String
    ) {
        if let client = service.oldClient {
            let isNamed =
                !service.namesClientAlone
                && operation.errorNames.contains { $0 == failure.code || $0 == failure.code + "Exception" }
            let name = isNamed ? failure.code : client
            error = "\(service.prefix).\(name.hasSuffix("Exception") ? name : name + "Exception")"
            cause =
                "\(failure.message) (Service: \(client); Status Code: \(failure.httpStatus); Error Code: \(failure.code); "
                + "Request ID: \(requestID); Proxy: null)"
            return
        }
        let isModelled = operation.errorNames.contains(failure.code) || service.name == "s3"
        let name = isModelled ? failure.code : service.prefix
        error = "\(service.prefix).\(name.hasSuffix("Exception") ? name : name + "Exception")"
        let isOfS3 = service.name == "s3"
        cause =
            "\(failure.message) (Service: \(service.prefix), Status Code: \(failure.httpStatus), Request ID: \(requestID)"
            + (isOfS3 ? ", Extended Request ID: \(requestID))" : ")")
    }
}
