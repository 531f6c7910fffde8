import Catalog
import Primitives
import ServiceKit

/// Runs of workflows.
///
/// Source: Glue API Reference, Workflow API.
extension GlueService {
    /// - Throws: `ConcurrentRunsExceededException` where as many go on as the workflow allows.
    func startWorkflowRun(
        _ input: Glue.StartWorkflowRunRequest,
        _ call: Call
    ) async throws -> Glue.StartWorkflowRunResponse {
        let orchestration = orchestration(call.world)
        let chain = try await write(nil, call) { catalog in
            let workflow = try catalog.reader.entity(Workflow.self, input.name)
            return try orchestration.start(workflow, properties: input.runProperties ?? [:], catalog)
        }
        return .init(runId: chain.id)
    }

    func getWorkflowRun(
        _ input: Glue.GetWorkflowRunRequest,
        _ call: Call
    ) async throws -> Glue.GetWorkflowRunResponse {
        let now = call.world.clock.now
        let run = try await read(nil, call) { catalog in
            let (chain, run) = try Self.run(input.runId, of: input.name, catalog)
            return try Glue.WorkflowRun(chain, run, showsGraph: input.includeGraph == true, now, catalog)
        }
        return .init(run: run)
    }

    /// The runs of a workflow, the last one first.
    func getWorkflowRuns(
        _ input: Glue.GetWorkflowRunsRequest,
        _ call: Call
    ) async throws -> Glue.GetWorkflowRunsResponse {
        let listing = Listing(scope: "GetWorkflowRuns.\(input.name)")
        let after = try listing.position(input.nextToken)
        let limit = input.maxResults ?? 1000
        let now = call.world.clock.now
        let (shown, nextToken) = try await read(nil, call) { catalog in
            _ = try catalog.entity(Workflow.self, input.name)
            let last = try after.flatMap { try ActionChains.find($0, catalog.tenant, catalog.view) }
            let found = try ActionChains.all(
                of: input.name,
                behind: last,
                limit: limit + 1,
                catalog.tenant,
                catalog.view
            )
            let (page, nextToken) = listing.page(found, limit: limit, position: \.id)
            let shown = try page.compactMap { chain in
                try chain.workflow.map {
                    try Glue.WorkflowRun(chain, $0, showsGraph: input.includeGraph == true, now, catalog)
                }
            }
            return (shown, nextToken)
        }
        return .init(runs: shown, nextToken: nextToken)
    }

    func getWorkflowRunProperties(
        _ input: Glue.GetWorkflowRunPropertiesRequest,
        _ call: Call
    ) async throws -> Glue.GetWorkflowRunPropertiesResponse {
        let run = try await read(nil, call) { try Self.run(input.runId, of: input.name, $0).run }
        return .init(runProperties: run.properties)
    }

    /// Adds properties to a run, in place of those that have their names.
    func putWorkflowRunProperties(
        _ input: Glue.PutWorkflowRunPropertiesRequest,
        _ call: Call
    ) async throws -> Glue.PutWorkflowRunPropertiesResponse {
        try await write(nil, call) { catalog in
            var (chain, run) = try Self.run(input.runId, of: input.name, catalog.reader)
            run.properties.merge(input.runProperties) { _, given in given }
            chain.workflow = run
            try ActionChains.put(chain, catalog.view)
        }
        return .init()
    }

    /// - Throws: `IllegalWorkflowStateException` for a run that does not go on.
    func stopWorkflowRun(
        _ input: Glue.StopWorkflowRunRequest,
        _ call: Call
    ) async throws -> Glue.StopWorkflowRunResponse {
        let orchestration = orchestration(call.world)
        try await write(nil, call) { catalog in
            let (chain, run) = try Self.run(input.runId, of: input.name, catalog.reader)
            switch run.status {
            case .running: try orchestration.stop(chain, catalog)
            case .stopping: return
            case .completed, .stopped, .error:
                throw Glue.IllegalWorkflowStateException(
                    message: "Workflow run \(chain.id) is \(run.status.rawValue) and cannot be stopped."
                )
            }
        }
        return .init()
    }

    /// Begins a run that does some nodes of another again, with what follows them.
    ///
    /// - Throws: `IllegalWorkflowStateException` for a run that goes on.
    func resumeWorkflowRun(
        _ input: Glue.ResumeWorkflowRunRequest,
        _ call: Call
    ) async throws -> Glue.ResumeWorkflowRunResponse {
        let orchestration = orchestration(call.world)
        let chain = try await write(nil, call) { catalog in
            let workflow = try catalog.reader.entity(Workflow.self, input.name)
            let (chain, run) = try Self.run(input.runId, of: input.name, catalog.reader)
            guard !run.status.isActive else {
                throw Glue.IllegalWorkflowStateException(
                    message: "Workflow run \(chain.id) is \(run.status.rawValue) and cannot be resumed."
                )
            }
            let graph = WorkflowGraph(workflow: workflow.name, run.triggers)
            let nodes = try input.nodeIds.map { id in
                guard let node = graph[id], case .action = node.subject else {
                    throw Glue.InvalidInputException(
                        message: "\(id) is no node of a job or a crawler in workflow run \(chain.id)."
                    )
                }
                return node
            }
            guard !nodes.isEmpty else {
                throw Glue.InvalidInputException(message: "NodeIds must name at least one node.")
            }
            return try orchestration.resume(chain, run, nodes: nodes, workflow, catalog)
        }
        return .init(runId: chain.id, nodeIds: input.nodeIds)
    }

    /// - Throws: `EntityNotFoundException` where the workflow or its run is not there.
    private static func run(
        _ id: String,
        of workflow: String,
        _ catalog: CatalogReader
    ) throws -> (chain: ActionChain, run: WorkflowRun) {
        _ = try catalog.entity(Workflow.self, workflow)
        guard let chain = try ActionChains.find(id, catalog.tenant, catalog.view), let run = chain.workflow,
            run.workflowName == workflow
        else {
            throw Glue.EntityNotFoundException(message: "Run \(id) of workflow \(workflow) not found.")
        }
        return (chain, run)
    }
}
