package import Catalog
package import Logging
package import Primitives
package import Runs
import Shapes

/// Fires triggers: starts what they name, and fires those that wait for the ends of that.
///
/// All of it happens in the transaction of the end, the request or the schedule that is the reason.
package struct Orchestration: JobRunObserver, CrawlObserver {
    private let runs: RunRuntime
    private let control: JobControl
    /// Asked inside transactions too: an id that a repeated transaction does not use is nobody's.
    private let ids: any IdentifierSource
    private let logger: Logger?

    package init(runs: RunRuntime, stops: JobStops, ids: any IdentifierSource, logger: Logger? = nil) {
        self.runs = runs
        control = JobControl(runs: runs, stops: stops)
        self.ids = ids
        self.logger = logger
    }

    // MARK: - Beginnings

    /// Begins a chain with a trigger that belongs to no workflow.
    ///
    /// - Throws: the failure of the first action that cannot be started, where all must.
    func fire(_ trigger: Trigger, mustStart: Bool, _ catalog: CatalogWriter) throws {
        var chain = ActionChain(tenant: catalog.tenant, id: ids.uuid(), startedAt: catalog.now)
        try fire(trigger, in: &chain, mustStart: mustStart, catalog)
        if chain.isRunning { try ActionChains.put(chain, catalog.view) }
    }

    /// Begins a run of a workflow and returns its chain.
    ///
    /// - Throws: `ConcurrentRunsExceededException`, and `InvalidInputException` for a workflow that begins nowhere.
    func start(
        _ workflow: Workflow,
        properties: [String: String],
        events: WorkflowRun.Events? = nil,
        _ catalog: CatalogWriter
    ) throws -> ActionChain {
        let triggers = try catalog.reader.triggers(of: workflow.name)
        guard let starting = triggers.first(where: \.isStarting) else {
            throw Glue.InvalidInputException(message: "Workflow \(workflow.name) has no starting trigger.")
        }
        try requirePlace(for: workflow, catalog)
        var chain = newRun(of: workflow, catalog)
        chain.workflow = WorkflowRun(
            workflowName: workflow.name,
            properties: workflow.defaultProperties.merging(properties) { _, given in given },
            events: events,
            triggers: triggers
        )
        try fire(starting, in: &chain, mustStart: false, catalog)
        chain.settle(catalog.now)
        try remember(chain, as: workflow, catalog)
        return chain
    }

    /// Begins a run of a workflow because its schedule or events say so; where there is no place, a run tells of it.
    ///
    /// Source: Glue API Reference, WorkflowRun: ErrorMessage; AWS Glue Developer Guide, "Starting an AWS Glue workflow with an
    /// Amazon EventBridge event": the run property `aws:eventIds`, in brackets and with commas between.
    func startByItself(_ workflow: Workflow, _ events: WorkflowRun.Events?, _ catalog: CatalogWriter) throws {
        let properties = events.map { ["aws:eventIds": "[\($0.ids.joined(separator: ", "))]"] } ?? [:]
        do {
            _ = try start(workflow, properties: properties, events: events, catalog)
        } catch let failure as Glue.ConcurrentRunsExceededException {
            var chain = newRun(of: workflow, catalog)
            var run = WorkflowRun(
                workflowName: workflow.name,
                properties: workflow.defaultProperties.merging(properties) { _, given in given },
                events: events,
                triggers: try catalog.reader.triggers(of: workflow.name)
            )
            run.status = .error
            run.completedAt = catalog.now
            run.errorMessage = failure.message
            chain.workflow = run
            try remember(chain, as: workflow, catalog)
        }
    }

    /// Begins a run that does the given nodes of another again, with all that follows them.
    ///
    /// What ended in that run and is not done again counts as it ended.
    func resume(
        _ previous: ActionChain,
        _ run: WorkflowRun,
        nodes: [WorkflowGraph.Node],
        _ workflow: Workflow,
        _ catalog: CatalogWriter
    ) throws -> ActionChain {
        try requirePlace(for: workflow, catalog)
        let graph = WorkflowGraph(workflow: workflow.name, run.triggers)
        let again = Set(graph.downstream(of: nodes.map(\.id)).compactMap { graph[$0]?.subject })
        var chain = newRun(of: workflow, catalog)
        chain.actions = previous.actions.filter { !again.contains(.action($0.target)) }
        chain.firedTriggers = previous.firedTriggers.filter { !again.contains(.trigger($0)) }
        chain.workflow = WorkflowRun(
            workflowName: workflow.name,
            previousRunID: previous.id,
            properties: run.properties,
            triggers: run.triggers
        )
        for node in nodes {
            guard case .action(let target) = node.subject else { continue }
            let naming = run.triggers.filter { trigger in trigger.actions.contains { $0.target == target } }
            let trigger = naming.first { chain.firedTriggers.contains($0.name) } ?? naming.first
            guard let trigger, let action = trigger.actions.first(where: { $0.target == target }) else {
                continue
            }
            try start(action, of: trigger, in: &chain, mustStart: false, catalog)
        }
        chain.settle(catalog.now)
        try remember(chain, as: workflow, catalog)
        return chain
    }

    /// Stops all that runs of a workflow's run; it is over when the last of it is.
    func stop(_ chain: ActionChain, _ catalog: CatalogWriter) throws {
        var stopping = chain
        stopping.workflow?.status = .stopping
        try ActionChains.put(stopping, catalog.view)
        for action in chain.actions where action.state == .running {
            switch action.target.kind {
            case .job: try stopJob(action, chain, catalog)
            case .crawler: try stopCrawl(action, catalog)
            }
        }
        // What had no process has ended meanwhile, and has told the chain.
        guard var chain = try ActionChains.find(chain.id, catalog.tenant, catalog.view) else { return }
        chain.settle(catalog.now)
        try ActionChains.put(chain, catalog.view)
    }

    private func requirePlace(for workflow: Workflow, _ catalog: CatalogWriter) throws {
        guard let most = workflow.maxConcurrentRuns,
            try ActionChains.runningCount(of: workflow.name, catalog.tenant, catalog.view) >= most
        else { return }
        throw Glue.ConcurrentRunsExceededException(
            message: "Concurrent runs exceeded for workflow: \(workflow.name)."
        )
    }

    private func newRun(of workflow: Workflow, _ catalog: CatalogWriter) -> ActionChain {
        ActionChain(tenant: catalog.tenant, id: "wr_" + ids.hex(byteCount: 32), startedAt: catalog.now)
    }

    private func remember(_ chain: ActionChain, as workflow: Workflow, _ catalog: CatalogWriter) throws {
        try ActionChains.put(chain, catalog.view)
        var workflow = workflow
        workflow.lastRunID = chain.id
        try catalog.put(workflow)
    }

    private func stopJob(_ action: ActionChain.Action, _ chain: ActionChain, _ catalog: CatalogWriter) throws {
        let found = try JobRuns.last(of: action, catalog.tenant, catalog.view)
        guard let run = found else { return }
        try control.stop(run, catalog)
    }

    private func stopCrawl(_ action: ActionChain.Action, _ catalog: CatalogWriter) throws {
        guard var crawler = try catalog.reader.find(Crawler.self, action.target.name),
            case .running(action.runID, let since) = crawler.state
        else { return }
        crawler.state = .stopping(crawlID: action.runID, since: since)
        try catalog.put(crawler)
        let key = RunKey(kind: CrawlRunner.kind, tenant: catalog.tenant, id: action.runID)
        try runs.cancel(key, catalog.view)
    }
}

// MARK: - Ends

extension Orchestration {
    package func ended(_ run: JobRun, willRetry: Bool, _ catalog: CatalogWriter) throws {
        guard run.triggerName != nil else { return }
        var found = try ActionChains.find(runID: run.id, run.tenant, catalog.view)
        if found == nil, let previous = run.previousRunID {
            found = try ActionChains.find(runID: previous, run.tenant, catalog.view)
            found?.replace(.job, runID: previous, by: run.id)
        }
        guard var chain = found else { return }
        if !willRetry {
            chain.end(.job, runID: run.id, as: ActionState(run.state))
            try goOn(with: &chain, after: ActionTarget(kind: .job, name: run.jobName), catalog)
        }
        try keep(chain, catalog)
    }

    package func ended(_ crawl: CrawlRecord, _ catalog: CatalogWriter) throws {
        guard var chain = try ActionChains.find(runID: crawl.id, catalog.tenant, catalog.view) else { return }
        chain.end(.crawler, runID: crawl.id, as: ActionState(crawl.state))
        try goOn(with: &chain, after: ActionTarget(kind: .crawler, name: crawl.crawlerName), catalog)
        try keep(chain, catalog)
    }

    /// Fires what is due, and ends a run of a workflow of which nothing runs.
    private func goOn(
        with chain: inout ActionChain,
        after ended: ActionTarget,
        _ catalog: CatalogWriter
    ) throws {
        for trigger in chain.due(try candidates(for: chain, catalog.reader), after: ended) {
            try fire(trigger, in: &chain, mustStart: false, catalog)
        }
        chain.settle(catalog.now)
    }

    /// The triggers that may go on with a chain.
    private func candidates(for chain: ActionChain, _ catalog: CatalogReader) throws -> [Trigger] {
        guard let run = chain.workflow else {
            return try catalog.entities(Trigger.self).filter { $0.workflowName == nil }
        }
        return run.status == .running ? run.triggers : []
    }

    private func keep(_ chain: ActionChain, _ catalog: CatalogWriter) throws {
        if chain.workflow == nil, !chain.isRunning {
            try ActionChains.remove(chain, catalog.view)
        } else {
            try ActionChains.put(chain, catalog.view)
        }
    }
}

// MARK: - Actions

extension Orchestration {
    private func fire(
        _ trigger: Trigger,
        in chain: inout ActionChain,
        mustStart: Bool,
        _ catalog: CatalogWriter
    ) throws {
        chain.firedTriggers.insert(trigger.name)
        for action in trigger.actions {
            try start(action, of: trigger, in: &chain, mustStart: mustStart, catalog)
        }
    }

    /// Starts one action; where that cannot be and need not, the chain goes on with an error.
    private func start(
        _ action: Trigger.Action,
        of trigger: Trigger,
        in chain: inout ActionChain,
        mustStart: Bool,
        _ catalog: CatalogWriter
    ) throws {
        var started = ActionChain.Action(target: action.target, runID: "", triggerName: trigger.name)
        do {
            switch action.target.kind {
            case .job: started.runID = try startJob(action, of: trigger, in: chain, catalog)
            case .crawler: started.runID = try startCrawl(action.target.name, catalog)
            }
        } catch let failure as any ServiceFailure where !mustStart {
            started.state = .error
            started.message = failure.message
            logger?.warning(
                "trigger could not start what it names",
                metadata: [
                    "trigger": "\(trigger.name)", "name": "\(action.target.name)",
                    "cause": "\(failure.message)",
                ]
            )
        }
        chain.actions.append(started)
    }

    private func startJob(
        _ action: Trigger.Action,
        of trigger: Trigger,
        in chain: ActionChain,
        _ catalog: CatalogWriter
    ) throws -> String {
        var request = JobRunRequest(ids: ids)
        request.arguments = action.arguments ?? [:]
        request.timeoutInMinutes = action.timeoutInMinutes
        request.securityConfiguration = action.securityConfiguration
        request.notifyDelayAfterInMinutes = action.notifyDelayAfterInMinutes
        request.triggerName = trigger.name
        let predecessors = chain.predecessors(of: trigger)
        request.predecessors = predecessors.isEmpty ? nil : predecessors
        if let run = chain.workflow {
            request.workflowName = run.workflowName
            request.workflowRunID = chain.id
            // Source: AWS Glue Developer Guide, "Getting and setting workflow run properties in AWS Glue".
            request.arguments["--WORKFLOW_NAME"] = run.workflowName
            request.arguments["--WORKFLOW_RUN_ID"] = chain.id
        }
        return try control.start(action.target.name, request, catalog).id
    }

    private func startCrawl(_ name: String, _ catalog: CatalogWriter) throws -> String {
        guard let crawler = try catalog.reader.find(Crawler.self, name) else {
            throw Glue.EntityNotFoundException(message: "Crawler entry with name \(name) does not exist")
        }
        guard case .ready = crawler.state else {
            throw Glue.ConcurrentRunsExceededException(message: "Crawler with name \(name) has already started")
        }
        let id = ids.uuid()
        try CrawlRunner.start(crawler, id: id, runs, catalog)
        return id
    }
}

extension ActionState {
    init(_ state: JobRun.State) {
        switch state {
        case .starting, .running, .stopping, .waiting: self = .running
        case .succeeded: self = .succeeded
        case .failed: self = .failed
        case .stopped: self = .stopped
        case .timeout: self = .timeout
        }
    }

    init(_ state: CrawlRecord.State) {
        switch state {
        case .running: self = .running
        case .completed: self = .succeeded
        case .failed: self = .failed
        case .stopped: self = .cancelled
        }
    }
}

extension GlueService {
    /// What fires triggers.
    func orchestration(_ world: World) -> Orchestration {
        Orchestration(runs: runs, stops: jobStops, ids: world.ids)
    }
}

/// Is told of beginnings and ends of crawls, of these inside the transaction that stores them.
package protocol CrawlObserver: Sendable {
    /// Called inside a transaction of its own, before the crawl looks at anything.
    func began(_ crawl: CrawlRecord, _ catalog: CatalogWriter) throws
    func ended(_ crawl: CrawlRecord, _ catalog: CatalogWriter) throws
}

extension CrawlObserver {
    package func began(_ crawl: CrawlRecord, _ catalog: CatalogWriter) throws {
        // Triggers wait for ends.
    }
}
