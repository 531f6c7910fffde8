import Primitives

/// Threads as the store keeps them.
enum CheckpointCoder {
    static func value(of thread: StateThread) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("index", .integer(Int64(thread.index))), ("scope", .integer(Int64(thread.scope))),
            ("state", .integer(Int64(thread.state))), ("input", thread.input),
            ("last", .integer(Int64(thread.lastEvent))), ("entered", .integer(Int64(thread.enteredEvent))),
            ("at", .integer(thread.enteredAt.epochMicroseconds)), ("phase", value(of: thread.phase)),
        ]
        if let parent = thread.parent { members.append(("parent", .integer(Int64(parent)))) }
        if !thread.variables.isEmpty {
            let variables = thread.variables.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            members.append(("variables", .object(JSONObject(variables))))
        }
        if !thread.retries.isEmpty {
            members.append(("retries", .array(thread.retries.map { .integer(Int64($0)) })))
        }
        if !thread.invocations.isEmpty {
            let counts = thread.invocations.sorted { $0.key < $1.key }
            members.append(
                ("invocations", .object(JSONObject(counts.map { ("\($0.key)", .integer(Int64($0.value))) })))
            )
        }
        if let item = thread.item { members.append(("item", item)) }
        return .object(JSONObject(members))
    }

    private static func value(of phase: StateThread.Phase) -> JSONValue {
        switch phase {
        case .entering: ["is": "entering"]
        case .task(let task): value(of: task)
        case .waiting(let moment): ["is": "waiting", "until": .integer(moment.epochMicroseconds)]
        case .backingOff(let moment): ["is": "backingOff", "until": .integer(moment.epochMicroseconds)]
        case .parallel(let progress):
            [
                "is": "parallel", "count": .integer(Int64(progress.results.count)),
                "threads": value(of: progress.threads),
            ]
        case .map(let progress):
            [
                "is": "map", "limit": .integer(Int64(progress.limit)), "next": .integer(Int64(progress.next)),
                "finished": .integer(Int64(progress.finishedCount)), "threads": value(of: progress.threads),
            ]
        case .mapRun(let id): ["is": "mapRun", "id": .integer(Int64(id))]
        }
    }

    private static func value(of threads: Set<Int>) -> JSONValue {
        .array(threads.sorted().map { .integer(Int64($0)) })
    }

    private static func value(of task: TaskInFlight) -> JSONValue {
        let request = task.request
        var members: [(String, JSONValue)] = [
            ("is", "task"), ("id", .integer(Int64(request.id))), ("resource", .string(request.resource.arn)),
            ("arguments", request.arguments), ("state", .string(request.stateName)),
            ("submitted", .bool(request.isSubmitted)),
        ]
        if request.invocation > 0 { members.append(("invocation", .integer(Int64(request.invocation)))) }
        if let submission = request.submission { members.append(("submission", submission)) }
        if let token = request.token { members.append(("token", .string(token))) }
        if let seconds = request.timeoutInSeconds { members.append(("timeout", .integer(Int64(seconds)))) }
        if let seconds = request.heartbeatInSeconds { members.append(("heartbeat", .integer(Int64(seconds)))) }
        if let moment = task.deadline { members.append(("deadline", .integer(moment.epochMicroseconds))) }
        if let moment = task.heartbeatDeadline {
            members.append(("silence", .integer(moment.epochMicroseconds)))
        }
        return .object(JSONObject(members))
    }

    static func thread(
        _ id: Int,
        _ value: JSONValue,
        items: JSONValue?,
        results: [Int: JSONValue]
    ) -> StateThread? {
        guard let index = value["index"]?.int, let scope = value["scope"]?.int, let state = value["state"]?.int,
            let input = value["input"], let last = value["last"]?.int, let phaseValue = value["phase"],
            let phase = phase(phaseValue, items, results)
        else { return nil }
        var thread = StateThread(
            id: id,
            parent: value["parent"]?.int,
            index: index,
            scope: scope,
            state: state,
            phase: phase,
            input: input,
            lastEvent: last
        )
        thread.enteredEvent = value["entered"]?.int ?? 0
        thread.enteredAt = moment(value["at"]) ?? thread.enteredAt
        for member in value["variables"]?.object?.members ?? [] { thread.variables[member.name] = member.value }
        thread.retries = value["retries"]?.array?.compactMap(\.int) ?? []
        thread.item = value["item"]
        for member in value["invocations"]?.object?.members ?? [] {
            if let state = Int(member.name) { thread.invocations[state] = member.value.int }
        }
        return thread
    }

    private static func moment(_ value: JSONValue?) -> Timestamp? {
        guard case .integer(let microseconds)? = value else { return nil }
        return Timestamp(epochMicroseconds: microseconds)
    }

    private static func phase(
        _ value: JSONValue,
        _ items: JSONValue?,
        _ results: [Int: JSONValue]
    ) -> StateThread.Phase? {
        switch value["is"]?.string {
        case "entering": return .entering
        case "waiting": return moment(value["until"]).map { .waiting(until: $0) }
        case "backingOff": return moment(value["until"]).map { .backingOff(until: $0) }
        case "mapRun": return value["id"]?.int.map { .mapRun($0) }
        case "task": return task(value)
        case "parallel":
            let threads = Set(value["threads"]?.array?.compactMap(\.int) ?? [])
            let all = (0..<(value["count"]?.int ?? 0)).map { results[$0] }
            return .parallel(BranchProgress(results: all, threads: threads))
        case "map":
            guard let elements = items?["items"]?.array, let input = items?["input"],
                let limit = value["limit"]?.int
            else { return nil }
            var progress = MapProgress(
                items: elements,
                input: input,
                limit: limit,
                results: elements.indices.map { results[$0] }
            )
            progress.next = value["next"]?.int ?? 0
            progress.finishedCount = value["finished"]?.int ?? 0
            progress.threads = Set(value["threads"]?.array?.compactMap(\.int) ?? [])
            return .map(progress)
        default: return nil
        }
    }

    private static func task(_ value: JSONValue) -> StateThread.Phase? {
        guard let id = value["id"]?.int, let resource = value["resource"]?.string.flatMap({ TaskResource($0) }),
            let arguments = value["arguments"]
        else { return nil }
        let request = TaskRequest(
            id: id,
            resource: resource,
            arguments: arguments,
            token: value["token"]?.string,
            timeoutInSeconds: value["timeout"]?.int,
            heartbeatInSeconds: value["heartbeat"]?.int,
            stateName: value["state"]?.string ?? "",
            invocation: value["invocation"]?.int ?? 0,
            isSubmitted: value["submitted"]?.bool ?? false,
            submission: value["submission"]
        )
        var task = TaskInFlight(request: request)
        task.deadline = moment(value["deadline"])
        task.heartbeatDeadline = moment(value["silence"])
        return .task(task)
    }
}
