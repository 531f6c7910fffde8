import Logging
import Primitives
import Runs
import ServiceKit
import Shapes
import StatesLanguage

/// Performs tasks: calls operations of this program and, where a task asks for it, waits for what they began.
struct TaskDispatcher: Sendable {
    let integrations: Integrations
    let runs: RunRuntime

    typealias Report = @Sendable (ExecutionEvent) -> Void

    /// Whether the task's work is done in this process; else somebody outside ends it.
    func isPerformedHere(_ request: TaskRequest) -> Bool {
        guard request.resource.kind != .activity else { return false }
        // A task that waits for its token was called already when its submission is known.
        return request.resource.pattern != .taskToken || !request.isSubmitted
    }

    func perform(
        _ request: TaskRequest,
        of execution: Execution.Identity,
        _ tenant: Tenant,
        _ world: World,
        _ report: Report
    ) async {
        do throws(TaskFailure) {
            let output: JSONValue
            if let submission = request.submission {
                output = submission
            } else {
                output = try await call(request, execution, tenant, world)
            }
            switch request.resource.pattern {
            case .requestResponse:
                report(.taskSucceeded(id: request.id, output: output))
            case .taskToken:
                report(.taskSubmitted(id: request.id, output: output))
            case .sync, .sync2:
                report(.taskSubmitted(id: request.id, output: output))
                let result = try await waitForEnd(request, output, execution, tenant, world)
                report(.taskSucceeded(id: request.id, output: result))
            }
        } catch {
            guard !error.isCancellation else { return }
            report(.taskFailed(id: request.id, error: error.error, cause: error.cause))
        }
    }

    private func call(
        _ request: TaskRequest,
        _ execution: Execution.Identity,
        _ tenant: Tenant,
        _ world: World
    ) async throws(TaskFailure) -> JSONValue {
        switch request.resource.kind {
        case .activity, .lambdaFunction:
            throw TaskFailure(ErrorName.runtime, "\(request.resource.arn) cannot be called.")
        case .sdk(let name, let action):
            guard let service = Integrations.services.first(where: { $0.name == name }) else {
                throw TaskFailure(ErrorName.runtime, "There is no service '\(name)'.")
            }
            return try await invoke(
                service,
                action,
                request.arguments,
                token: request.uniqueName(in: execution),
                execution,
                tenant,
                world
            )
        case .integration(let name, let action):
            guard let service = Integrations.service(ofIntegration: name) else {
                throw TaskFailure(ErrorName.runtime, "There is no service '\(name)'.")
            }
            var arguments = request.arguments
            if name == "states", action == "startExecution" {
                arguments = Self.startArguments(arguments, request, execution)
            } else if name == "sqs", case .object(var object) = arguments, let body = object["MessageBody"] {
                object["MessageBody"] = .string(body.string ?? body.text)
                arguments = .object(object)
            }
            return try await invoke(
                service,
                action,
                arguments,
                token: request.uniqueName(in: execution),
                execution,
                tenant,
                world
            )
        }
    }

    /// The input of a nested execution is JSON here and text there; its name makes that it is started once.
    private static func startArguments(
        _ arguments: JSONValue,
        _ request: TaskRequest,
        _ execution: Execution.Identity
    ) -> JSONValue {
        guard case .object(var object) = arguments else { return arguments }
        if let input = object["Input"], input.string == nil { object["Input"] = .string(input.text) }
        if object["Name"] == nil { object["Name"] = .string(request.uniqueName(in: execution)) }
        return .object(object)
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
            return operation.output.map { SDKCasing.output(output, $0) } ?? output
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
            error = "\(service.prefix).\(client)Exception"
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
