import Catalog
import Primitives
import Store

extension Glue.WorkflowRun {
    init(
        _ chain: ActionChain,
        _ run: WorkflowRun,
        showsGraph: Bool,
        _ now: Timestamp,
        _ catalog: CatalogReader
    ) throws {
        let graph = WorkflowGraph(workflow: run.workflowName, run.triggers)
        self.init(
            name: run.workflowName,
            workflowRunId: chain.id,
            previousRunId: run.previousRunID,
            workflowRunProperties: run.properties,
            startedOn: chain.startedAt,
            completedOn: run.completedAt,
            status: .init(rawValue: run.status.rawValue),
            errorMessage: run.errorMessage,
            statistics: try Glue.WorkflowRunStatistics(chain, actionCount: graph.targets.count, catalog),
            graph: showsGraph
                ? try Glue.WorkflowGraph(run.workflowName, run.triggers, chain, now, catalog) : nil,
            startingEventBatchCondition: run.events.map {
                .init(batchSize: $0.ids.count, batchWindow: $0.windowInSeconds)
            }
        )
    }
}

extension Glue.WorkflowRunStatistics {
    /// Source: Glue API Reference, WorkflowRunStatistics: jobs that wait are counted apart from those that run.
    fileprivate init(_ chain: ActionChain, actionCount: Int, _ catalog: CatalogReader) throws {
        let waiting = try chain.actions.count { action in
            guard action.state == .running, action.target.kind == .job else { return false }
            let run = try JobRuns.find(action.runID, of: action.target.name, catalog.tenant, catalog.view)
            return run?.state == .waiting
        }
        self.init(
            totalActions: actionCount,
            timeoutActions: chain.count(.timeout),
            failedActions: chain.count(.failed),
            stoppedActions: chain.count(.stopped) + chain.count(.cancelled),
            succeededActions: chain.count(.succeeded),
            runningActions: chain.count(.running) - waiting,
            erroredActions: chain.count(.error),
            waitingActions: waiting
        )
    }
}

extension Glue.WorkflowGraph {
    /// The graph of a workflow, or, with a chain, of one run with what ran.
    init(
        _ workflow: String,
        _ triggers: [Trigger],
        _ chain: ActionChain?,
        _ now: Timestamp,
        _ catalog: CatalogReader
    ) throws {
        let graph = WorkflowGraph(workflow: workflow, triggers)
        self.init(
            nodes: try graph.nodes.map { node in
                switch node.subject {
                case .trigger(let name):
                    Glue.Node(
                        type: .trigger,
                        name: name,
                        uniqueId: node.id,
                        triggerDetails: .init(
                            trigger: triggers.first { $0.name == name }.map(Glue.Trigger.init)
                        )
                    )
                case .action(let target):
                    try Self.node(node.id, target, chain, now, catalog)
                }
            },
            edges: graph.edges.map { .init(sourceId: $0.source, destinationId: $0.destination) }
        )
    }

    private static func node(
        _ id: String,
        _ target: ActionTarget,
        _ chain: ActionChain?,
        _ now: Timestamp,
        _ catalog: CatalogReader
    ) throws -> Glue.Node {
        let actions = (chain?.actions ?? []).filter { $0.target == target && !$0.runID.isEmpty }
        switch target.kind {
        case .job:
            let runs = try actions.flatMap { try JobRuns.all(of: $0, catalog.tenant, catalog.view) }
            return Glue.Node(
                type: .job,
                name: target.name,
                uniqueId: id,
                jobDetails: .init(jobRuns: runs.map { Glue.JobRun($0, now: now) })
            )
        case .crawler:
            let ids = Set(actions.map(\.runID))
            let crawls = try ids.isEmpty ? [] : catalog.crawls(of: target.name).filter { ids.contains($0.id) }
            return Glue.Node(
                type: .crawler,
                name: target.name,
                uniqueId: id,
                crawlerDetails: .init(crawls: crawls.map(Glue.Crawl.init))
            )
        }
    }
}

extension Glue.Crawl {
    fileprivate init(_ crawl: CrawlRecord) {
        self.init(
            state: .init(rawValue: ActionState(crawl.state).rawValue),
            startedOn: crawl.startedAt,
            completedOn: crawl.endedAt,
            errorMessage: crawl.message,
            logGroup: "/aws-glue/crawlers",
            logStream: crawl.crawlerName
        )
    }
}

extension JobRuns {
    /// The runs of one action: those that were repeated, the one that counts, and those that repeat it already.
    static func all(of action: ActionChain.Action, _ tenant: Tenant, _ view: any ReadView) throws -> [JobRun] {
        var runs = try (action.earlierRunIDs + [action.runID]).compactMap {
            try find($0, of: action.target.name, tenant, view)
        }
        while let last = runs.last, last.state == .failed {
            let id = JobControl.nextAttemptID(of: last)
            guard let next = try find(id, of: action.target.name, tenant, view),
                next.previousRunID == last.id, next.triggerName == last.triggerName
            else { break }
            runs.append(next)
        }
        return runs
    }

    /// The run of an action that may still go on.
    static func last(of action: ActionChain.Action, _ tenant: Tenant, _ view: any ReadView) throws -> JobRun? {
        try all(of: action, tenant, view).last
    }
}

extension JobControl {
    /// What a run that repeats another by its job's retries is called.
    fileprivate static func nextAttemptID(of run: JobRun) -> String {
        let base = run.id.firstRange(of: "_attempt_").map { String(run.id[..<$0.lowerBound]) } ?? run.id
        return "\(base)_attempt_\(run.attempt + 1)"
    }
}
