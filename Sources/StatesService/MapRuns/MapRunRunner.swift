package import Primitives
package import Runs
import StatesLanguage
package import Store

/// Runs distributed maps: reads their items, starts children as there are places for them, and counts how they end.
///
/// Children are executions of their own, many of them started in one commit. What has been read and not started lies in the
/// store, so that memory stays flat and a crash loses nothing. While all that can be started runs, the map run rests.
package struct MapRunRunner: RunHandler {
    package static let kind: RunKind = "states.map-run"
    /// Source: Step Functions Developer Guide, "Quotas": 1,000 open map runs.
    package let policy = RunPolicy(concurrency: 1000, restartRule: .resume)
    let core: StatesCore
    let world: World

    package init(_ core: StatesCore, world: World) {
        self.core = core
        self.world = world
    }

    static func signal(_ id: String) -> String { "states-map/\(id)" }

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        guard let work = try await open(run) else { return .finished() }
        return try await work.run()
    }

    private func open(_ run: Run) async throws -> MapRunWork? {
        let found = try await core.store.read { [core] view -> (MapRunRecord, MapRunRequest, String)? in
            guard let record = try core.mapRuns.find(run.subject, run.tenant, view), record.phase != .ended,
                let revision = try core.machines.revision(record.revision, of: record.machine, run.tenant, view)
            else { return nil }
            guard let request = try core.mapRuns.request(record.id, run.tenant, view) else {
                guard record.phase == .sweeping else { return nil }
                return (record, .none(record), revision.definition)
            }
            return (record, request, revision.definition)
        }
        guard let (record, request, definition) = found else { return nil }
        let machine = try core.parsed.machine(definition, isExpress: false)
        return MapRunWork(core: core, world: world, record: record, request: request, machine: machine)
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        guard var record = try core.mapRuns.find(run.subject, run.tenant, view), record.phase != .ended else {
            return
        }
        record.phase = .ended
        record.stoppedAt = world.clock.now
        guard record.status == "RUNNING" else { return try core.mapRuns.put(record, view) }
        record.status = "FAILED"
        record.error = ErrorName.runtime
        if case .failed(let reason) = end { record.cause = reason }
        try core.mapRuns.put(record, view)
        try core.tell(ExecutionMessage.mapRunFailed(record), record, view)
    }
}

extension MapRunRequest {
    /// For a run of which nothing is left to be done but tidying.
    static func none(_ record: MapRunRecord) -> MapRunRequest {
        MapRunRequest(
            id: record.request,
            arn: record.arn,
            label: record.label,
            stateName: "",
            scope: record.scope,
            state: record.state,
            executionType: "",
            maxConcurrency: 0
        )
    }
}

/// One map run while it is at work.
struct MapRunWork: Sendable {
    /// How many executions, of whatever machines, may be at work before no more children are started: those that wait for
    /// others, such as nested ones, must not take all places.
    private static let mostAtWork = 1000
    private static let mostStopped = 250
    private static let mostEnded = 2000
    private static let mostSwept = 2000

    let core: StatesCore
    let world: World
    let record: MapRunRecord
    let request: MapRunRequest
    let machine: StateMachine

    /// What one commit came to.
    private struct Turn: Sendable {
        var record: MapRunRecord
        var isIdle: Bool
        var isHeldBack: Bool
    }

    /// What has been read.
    private struct Chunk: Sendable {
        var children: [ChildInputs.Child] = []
        var itemCount = 0
        var isLast = false
        var etag: String?
        var failure: StateFailure?
    }

    func run() async throws -> RunStep {
        var current = record
        var inputs = ChildInputs(request, of: machine, nextIndex: current.itemsRead, world: world)
        var source: ItemSource?
        let computes = try await mayCompute()
        while true {
            try Task.checkCancellation()
            switch current.phase {
            case .running:
                var chunk: Chunk?
                if !current.isRead { chunk = await read(&source, &inputs, current) }
                let free = max(0, Self.mostAtWork - core.tasks.runs.load(of: ExecutionRunner.kind))
                let children = try await prepare(
                    current,
                    atMost: current.places(atMost: free),
                    computes: computes
                )
                let turn = try await turn(chunk, children, free)
                guard let turn else { return .finished() }
                current = turn.record
                guard turn.isIdle, current.phase == .running else { continue }
                if turn.isHeldBack {
                    let clock = world.machineClock
                    try await clock.sleep(until: clock.now.advanced(by: .milliseconds(50)))
                    continue
                }
                if try await rest(current) { return .awaiting(.named(MapRunRunner.signal(current.id)), []) }
            case .stopping:
                guard let turn = try await turn(nil, nil, 0) else { return .finished() }
                current = turn.record
                guard turn.isIdle, current.phase == .stopping else { continue }
                if try await rest(current) { return .awaiting(.named(MapRunRunner.signal(current.id)), []) }
            case .writing:
                current = try await finish(current)
            case .sweeping:
                let run = current
                let hasMore = try await core.store.write { [core] view in
                    try core.mapRuns.sweep(run, limit: Self.mostSwept, view)
                }
                if !hasMore {
                    current.phase = .ended
                    let run = current
                    return .finished { [core] view in try core.mapRuns.put(run, view) }
                }
            case .ended: return .finished()
            }
        }
    }

    /// Whether children that end at once need not run by themselves: not where what they do is logged.
    private func mayCompute() async throws -> Bool {
        let run = record
        let machine = try await core.store.read { [core] view in
            try core.machines.find(run.machine, run.tenant, view)
        }
        return (machine?.logging.level ?? "OFF") == "OFF"
    }

    private func rest(_ run: MapRunRecord) async throws -> Bool {
        try await core.store.write { [core] view in try core.mapRuns.rest(run, view) }
    }

    // MARK: Reading

    private func read(
        _ source: inout ItemSource?,
        _ inputs: inout ChildInputs,
        _ record: MapRunRecord
    ) async -> Chunk {
        var chunk = Chunk()
        do {
            var reader = try source ?? makeSource(record)
            let items = try await reader.next()
            chunk.etag = reader.etag
            source = reader
            for item in items ?? [] { chunk.children += try inputs.take(item) }
            if items == nil {
                chunk.children += inputs.finish()
                chunk.isLast = true
            }
        } catch let failure as StateFailure {
            chunk.failure = failure
        } catch {
            chunk.failure = StateFailure(error: ErrorName.itemReaderFailed, cause: ItemCalls.cause(error))
        }
        chunk.itemCount = chunk.children.reduce(0) { $0 + $1.itemCount }
        return chunk
    }

    private func makeSource(_ record: MapRunRecord) throws -> ItemSource {
        try ItemSource(
            request,
            skipping: record.itemsRead,
            etag: record.etag,
            calls: calls,
            parquet: core.parquet
        )
    }

    var calls: ItemCalls {
        let identity = Execution.Identity(
            arn: record.executionARN,
            name: record.executionARN.split(separator: ":").last.map(String.init) ?? "",
            roleARN: record.roleARN,
            machineARN: record.machineARN,
            machineName: record.machine,
            startedAt: record.startedAt,
            input: .null
        )
        return ItemCalls(
            integrations: core.tasks.integrations,
            identity: identity,
            tenant: record.tenant,
            world: world
        )
    }

    // MARK: One commit

    /// Writes down what has been read, counts what has ended, and starts or stops children; nil where the run is gone.
    private func turn(_ chunk: Chunk?, _ children: QuickChildren?, _ free: Int) async throws -> Turn? {
        let now = world.clock.now
        return try await core.store.write { [core, record] view in
            guard var run = try core.mapRuns.find(record.id, record.tenant, view), run.phase != .ended else {
                return nil
            }
            let before = run
            let endedCount = try core.mapRuns.takeEnded(&run, limit: Self.mostEnded, view)
            if let chunk {
                try core.mapRuns.add(chunk.children, to: &run, view)
                run.itemsRead += chunk.itemCount
                run.isRead = chunk.isLast
                run.etag = chunk.etag
                if let failure = chunk.failure { run.fail(failure) }
            }
            if run.exceedsTolerance { run.fail(MapRunRecord.overTolerance) }
            var count = 0
            var isHeldBack = false
            switch run.phase {
            case .running:
                isHeldBack = free == 0 && run.hasChildrenToStart
                count = try start(&run, children, atMost: free, now, view)
                if run.exceedsTolerance {
                    run.fail(MapRunRecord.overTolerance)
                } else if run.isRead, run.executions.pending == 0, run.executions.running == 0,
                    run.redriveCursor == nil
                {
                    run.phase = .writing
                }
            case .stopping:
                count = try stopSome(run, view)
                if run.executions.running == 0 { run.phase = .writing }
            case .writing, .sweeping, .ended: break
            }
            let hasChanged =
                endedCount > 0 || count > 0 || chunk != nil || run.phase != before.phase
                || run.redriveCursor != before.redriveCursor
            if hasChanged { try core.mapRuns.put(run, view) }
            return Turn(record: run, isIdle: !hasChanged, isHeldBack: isHeldBack)
        }
    }

    /// Starts children where there are places for them, those first that are redriven.
    private func start(
        _ run: inout MapRunRecord,
        _ children: QuickChildren?,
        atMost free: Int,
        _ now: Timestamp,
        _ view: any WriteView
    ) throws -> Int {
        let places = run.places(atMost: free)
        guard places > 0 else { return 0 }
        var count = 0
        if run.redriveCursor != nil { count = try redriveSome(&run, places, now, view) }
        let first = run.nextStart
        guard run.redriveCursor == nil, let children, children.first == first else { return count }
        for child in children.prepared.prefix(places - count) {
            try launch(child, &run, view)
            run.nextStart = child.part.index + 1
            run.executions.pending -= 1
            run.items.pending -= child.part.itemCount
            count += 1
        }
        if run.nextStart > first { try core.mapRuns.removeBlocks(of: run, from: first, view) }
        return count
    }

    /// Starts a child as a new execution.
    func launch(
        _ child: QuickChildren.Prepared,
        _ run: inout MapRunRecord,
        _ view: any WriteView
    ) throws {
        if let change = child.change {
            try store(change, of: child, &run, view)
            return
        }
        run.executions.running += 1
        run.items.running += child.part.itemCount
        try core.begin(child.record, view)
    }

    /// Stores a child that has ended at once.
    private func store(
        _ change: ExecutionChange,
        of child: QuickChildren.Prepared,
        _ run: inout MapRunRecord,
        _ view: any WriteView
    ) throws {
        let ended = try core.begin(child.record, with: change, view)
        try core.mapRuns.keep(ended, child.part, view)
        run.executions.add(ended.status, 1)
        run.items.add(ended.status, child.part.itemCount)
    }

    /// Stops some of the children that run.
    private func stopSome(_ run: MapRunRecord, _ view: any WriteView) throws -> Int {
        let running = try core.executions.children(
            of: run,
            "RUNNING",
            before: nil,
            limit: Self.mostStopped,
            view
        )
        for (_, child) in running {
            let key = RunKey(kind: ExecutionRunner.kind, tenant: run.tenant, id: child.key)
            try core.tasks.runs.cancel(key, view)
        }
        return running.count
    }
}

extension StatesCore {
    /// Tells the execution of a map run what has become of it.
    func tell(_ message: JSONValue, _ run: MapRunRecord, _ view: any WriteView) throws {
        try executions.tell(message, to: run.execution, run.tenant, view)
        try tasks.runs.raise(Self.signal(run.execution), view)
        view.afterCommit { bells.ring(run.execution) }
    }

    /// Lets a map run that rests go on.
    func wakeMapRun(_ id: String, _ tenant: Tenant, _ view: any WriteView) throws {
        guard try mapRuns.wake(id, tenant, view) else { return }
        try tasks.runs.raise(MapRunRunner.signal(id), view)
    }
}
