import Primitives

/// Tasks: their start, what is told of them, their end.
extension Interpreter {
    mutating func schedule(
        _ id: Int,
        _ state: State,
        _ task: TaskFields,
        _ input: JSONValue
    ) throws(StateFailure) {
        guard let thread = execution.threads[id] else { return }
        let resource = task.resource
        var scope = scope(of: thread, input)
        var token: String?
        if resource.pattern == .taskToken || resource.kind == .activity {
            let new = world.ids.hex(byteCount: 48)
            token = new
            let isGiven = execution.inspection?.context?["Task"] != nil
            if resource.pattern == .taskToken, !isGiven {
                scope = scope.adding("Task", ["Token": .string(new)])
            }
        }
        var arguments = input
        if let template = state.arguments {
            let label = state.language == .jsonata ? "Arguments" : "Parameters"
            arguments = try scope.evaluate(template, label: label, alias: ErrorName.parameterPathFailure)
        } else if state.language == .jsonata {
            arguments = .object(JSONObject())
        }
        inspectArguments(arguments, of: state)
        let timeout = try scope.integer(
            ifGiven: task.timeout.map { ($0, "TimeoutSeconds") },
            in: 1...StateMachine.largestNumber
        )
        let heartbeat = try scope.integer(
            ifGiven: task.heartbeat.map { ($0, "HeartbeatSeconds") },
            in: 1...StateMachine.largestNumber
        )
        let text = arguments.text
        guard text.utf8.count <= Self.dataLimit else { throw .dataLimit(state.name) }
        let role = try task.credentials.flatMap { template throws(StateFailure) in
            try scope.evaluate(template, label: "Credentials")["RoleArn"]?.string
        }
        let event = emitScheduled(id, resource, text, timeout, heartbeat, role)
        var invocation = 0
        if execution.identity.testCase != nil {
            invocation = thread.invocations[thread.state, default: 0]
            execution.threads[id]?.invocations[thread.state] = invocation + 1
        }
        let request = TaskRequest(
            id: event,
            resource: resource,
            arguments: arguments,
            token: token,
            timeoutInSeconds: timeout,
            heartbeatInSeconds: heartbeat,
            stateName: state.name,
            invocation: invocation
        )
        var flight = TaskInFlight(request: request)
        flight.deadline = timeout.map { now.advanced(by: .seconds($0)) }
        if resource.kind != .activity {
            flight.heartbeatDeadline = heartbeat.map { now.advanced(by: .seconds($0)) }
        }
        execution.threads[id]?.phase = .task(flight)
        switch resource.kind {
        case .activity: break
        case .lambdaFunction: emit("LambdaFunctionStarted", in: id)
        case .integration, .sdk:
            emit(
                "TaskStarted",
                in: id,
                .init("taskStartedEventDetails", JSONObject(Self.members(of: resource)))
            )
        }
        outcome.effects.append(.startTask(request))
    }

    static func members(of resource: TaskResource) -> [(String, JSONValue)] {
        [("resourceType", .string(resource.resourceType)), ("resource", .string(resource.resourceName))]
    }

    private mutating func emitScheduled(
        _ id: Int,
        _ resource: TaskResource,
        _ arguments: String,
        _ timeout: Int?,
        _ heartbeat: Int?,
        _ role: String?
    ) -> Int {
        var limits: [(String, JSONValue)] = []
        if let role, resource.kind != .activity {
            limits.append(("taskCredentials", ["roleArn": .string(role)]))
        }
        if let timeout { limits.append(("timeoutInSeconds", .integer(Int64(timeout)))) }
        if let heartbeat, resource.kind != .lambdaFunction {
            limits.append(("heartbeatInSeconds", .integer(Int64(heartbeat))))
        }
        switch resource.kind {
        case .activity, .lambdaFunction:
            let type = resource.kind == .activity ? "ActivityScheduled" : "LambdaFunctionScheduled"
            let member = resource.kind == .activity ? "activity" : "lambdaFunction"
            return emit(
                type,
                in: id,
                .data(
                    "\(member)ScheduledEventDetails",
                    "input",
                    arguments,
                    [("resource", .string(resource.arn))] + limits
                )
            )
        case .integration, .sdk:
            let region = ARN(execution.identity.arn)?.region ?? ""
            let members =
                Self.members(of: resource)
                + [("region", .string(region)), ("parameters", .string(arguments))] + limits
            return emit("TaskScheduled", in: id, .init("taskScheduledEventDetails", JSONObject(members)))
        }
    }

    private func flight(_ task: Int) -> (thread: StateThread, task: TaskInFlight)? {
        guard let id = execution.thread(ofTask: task), let thread = execution.threads[id],
            case .task(let flight) = thread.phase
        else { return nil }
        return (thread, flight)
    }

    mutating func taskStarted(_ task: Int, _ workerName: String?) {
        guard case (let thread, var flight)? = flight(task) else { return }
        let name = workerName.map { [("workerName", JSONValue.string($0))] } ?? []
        emit("ActivityStarted", in: thread.id, .init("activityStartedEventDetails", JSONObject(name)))
        flight.heartbeatDeadline = flight.request.heartbeatInSeconds.map { now.advanced(by: .seconds($0)) }
        execution.threads[thread.id]?.phase = .task(flight)
    }

    mutating func taskSubmitted(_ task: Int, _ output: JSONValue) {
        guard case (let thread, var flight)? = flight(task), !flight.request.isSubmitted else { return }
        let members = Self.members(of: flight.request.resource)
        emit("TaskSubmitted", in: thread.id, .data("taskSubmittedEventDetails", "output", output.text, members))
        flight.request.isSubmitted = true
        flight.request.submission = output
        execution.threads[thread.id]?.phase = .task(flight)
    }

    mutating func taskHeartbeat(_ task: Int) {
        guard case (let thread, var flight)? = flight(task) else { return }
        flight.heartbeatDeadline = flight.request.heartbeatInSeconds.map { now.advanced(by: .seconds($0)) }
        execution.threads[thread.id]?.phase = .task(flight)
        execution.changes.threads.insert(thread.id)
    }

    mutating func taskSucceeded(_ task: Int, _ output: JSONValue) {
        guard let (thread, flight) = flight(task) else { return }
        let resource = flight.request.resource
        let text = output.text
        guard text.utf8.count <= Self.dataLimit else {
            let name =
                resource.kind == .lambdaFunction || resource.kind == .activity
                ? resource.arn : resource.resourceType
            var failure = StateFailure.dataLimit(name)
            failure.needsExactName = false
            taskFailed(thread.id, resource, failure)
            return
        }
        switch resource.kind {
        case .activity:
            emit("ActivitySucceeded", in: thread.id, .data("activitySucceededEventDetails", "output", text))
        case .lambdaFunction:
            emit(
                "LambdaFunctionSucceeded",
                in: thread.id,
                .data("lambdaFunctionSucceededEventDetails", "output", text)
            )
        case .integration, .sdk:
            emit(
                "TaskSucceeded",
                in: thread.id,
                .data("taskSucceededEventDetails", "output", text, Self.members(of: resource))
            )
        }
        execution.threads[thread.id]?.phase = .entering
        do throws(StateFailure) {
            try exit(thread.id, state(of: thread), result: output, replaces: false)
        } catch {
            failState(thread.id, error)
        }
    }

    mutating func taskFailed(_ task: Int, _ error: String?, _ cause: String?) {
        guard let (thread, flight) = flight(task) else { return }
        taskFailed(thread.id, flight.request.resource, StateFailure(error: error, cause: cause))
    }

    private mutating func taskFailed(_ id: Int, _ resource: TaskResource, _ failure: StateFailure) {
        var failure = failure
        failure.isOfTask = true
        execution.threads[id]?.phase = .entering
        switch resource.kind {
        case .activity: emit("ActivityFailed", in: id, .failure("activityFailedEventDetails", failure))
        case .lambdaFunction:
            emit("LambdaFunctionFailed", in: id, .failure("lambdaFunctionFailedEventDetails", failure))
        case .integration, .sdk:
            emit("TaskFailed", in: id, .failure("taskFailedEventDetails", failure, Self.members(of: resource)))
        }
        failState(id, failure)
    }

    /// Ends a task whose time is over, or whose worker is silent.
    ///
    /// Source: Step Functions Developer Guide, "Error names": `States.HeartbeatTimeout` is known to `Retry` and `Catch` alone.
    mutating func taskTimedOut(_ id: Int, _ task: TaskInFlight) {
        let isSilent = (task.heartbeatDeadline ?? .latest) < (task.deadline ?? .latest)
        var failure = StateFailure(error: ErrorName.timeout, cause: nil)
        if isSilent { failure.alias = ErrorName.heartbeatTimeout }
        outcome.effects.append(.cancelTask(task.request))
        execution.threads[id]?.phase = .entering
        let resource = task.request.resource
        switch resource.kind {
        case .activity: emit("ActivityTimedOut", in: id, .failure("activityTimedOutEventDetails", failure))
        case .lambdaFunction:
            emit("LambdaFunctionTimedOut", in: id, .failure("lambdaFunctionTimedOutEventDetails", failure))
        case .integration, .sdk:
            emit(
                "TaskTimedOut",
                in: id,
                .failure("taskTimedOutEventDetails", failure, Self.members(of: resource))
            )
        }
        failState(id, failure)
    }
}
