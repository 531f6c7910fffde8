import Catalog
import Primitives
import ServiceKit

/// Workflows.
///
/// Source: Glue API Reference, Workflow API.
extension GlueService {
    func createWorkflow(
        _ input: Glue.CreateWorkflowRequest,
        _ call: Call
    ) async throws -> Glue.CreateWorkflowResponse {
        let tags = try Self.checked(tags: input.tags ?? [:])
        let most = try Self.checked(maxConcurrentRuns: input.maxConcurrentRuns)
        try await write(nil, call) { catalog in
            let workflow = Workflow(
                name: input.name,
                description: input.description,
                defaultProperties: input.defaultRunProperties ?? [:],
                maxConcurrentRuns: most,
                createdAt: catalog.now,
                updatedAt: catalog.now
            )
            try catalog.create(workflow)
            try catalog.setTags(tags, of: workflow.resource)
        }
        return .init(name: input.name)
    }

    /// Changes the members that are given.
    func updateWorkflow(
        _ input: Glue.UpdateWorkflowRequest,
        _ call: Call
    ) async throws -> Glue.UpdateWorkflowResponse {
        let most = try Self.checked(maxConcurrentRuns: input.maxConcurrentRuns)
        try await write(nil, call) { catalog in
            var workflow = try catalog.reader.entity(Workflow.self, input.name)
            workflow.description = input.description ?? workflow.description
            workflow.defaultProperties = input.defaultRunProperties ?? workflow.defaultProperties
            workflow.maxConcurrentRuns = most ?? workflow.maxConcurrentRuns
            workflow.updatedAt = catalog.now
            try catalog.put(workflow)
        }
        return .init(name: input.name)
    }

    func getWorkflow(_ input: Glue.GetWorkflowRequest, _ call: Call) async throws -> Glue.GetWorkflowResponse {
        let showsGraph = input.includeGraph == true
        let now = call.world.clock.now
        let workflow = try await read(nil, call) { catalog in
            let workflow = try catalog.entity(Workflow.self, input.name)
            return try Self.shown(workflow, showsGraph: showsGraph, now, catalog)
        }
        return .init(workflow: workflow)
    }

    func batchGetWorkflows(
        _ input: Glue.BatchGetWorkflowsRequest,
        _ call: Call
    ) async throws -> Glue.BatchGetWorkflowsResponse {
        let showsGraph = input.includeGraph == true
        let now = call.world.clock.now
        let found = try await read(nil, call) { catalog in
            try input.names.map { name in
                (
                    name,
                    try catalog.find(Workflow.self, name).map {
                        try Self.shown($0, showsGraph: showsGraph, now, catalog)
                    }
                )
            }
        }
        let workflows = found.compactMap(\.1)
        let missing = found.filter { $0.1 == nil }.map(\.0)
        return .init(
            workflows: workflows.isEmpty ? nil : workflows,
            missingWorkflows: missing.isEmpty ? nil : missing
        )
    }

    func listWorkflows(
        _ input: Glue.ListWorkflowsRequest,
        _ call: Call
    ) async throws -> Glue.ListWorkflowsResponse {
        let listing = Listing(scope: "ListWorkflows")
        let after = try listing.position(input.nextToken)
        let limit = input.maxResults ?? 25
        let found = try await read(nil, call) {
            try $0.entities(Workflow.self, after: after, limit: limit + 1)
        }
        let (workflows, nextToken) = listing.page(found, limit: limit, position: \.name)
        return .init(workflows: workflows.map(\.name), nextToken: nextToken)
    }

    /// Removes a workflow with its triggers and its runs; jobs and crawlers stay, and what runs goes on.
    ///
    /// Nothing happens where there is none: the operation has no failure for it.
    func deleteWorkflow(
        _ input: Glue.DeleteWorkflowRequest,
        _ call: Call
    ) async throws -> Glue.DeleteWorkflowResponse {
        try await write(nil, call) { [runs] catalog in
            guard let workflow = try catalog.reader.find(Workflow.self, input.name) else { return }
            for trigger in try catalog.reader.triggers(of: workflow.name) { try trigger.remove(runs, catalog) }
            for chain in try ActionChains.all(of: workflow.name, catalog.tenant, catalog.view) {
                try ActionChains.remove(chain, catalog.view)
            }
            try catalog.remove(Workflow.self, workflow.name)
            try catalog.removeTags(of: workflow.resource)
        }
        return .init(name: input.name)
    }

    private static func checked(maxConcurrentRuns: Int?) throws -> Int? {
        guard let maxConcurrentRuns, maxConcurrentRuns < 1 else { return maxConcurrentRuns }
        throw Glue.InvalidInputException(message: "MaxConcurrentRuns must be at least 1.")
    }

    private static func shown(
        _ workflow: Workflow,
        showsGraph: Bool,
        _ now: Timestamp,
        _ catalog: CatalogReader
    ) throws -> Glue.Workflow {
        let last = try workflow.lastRunID.flatMap { try ActionChains.find($0, catalog.tenant, catalog.view) }
        let shownRun = try last.flatMap { chain in
            try chain.workflow.map {
                try Glue.WorkflowRun(chain, $0, showsGraph: showsGraph, now, catalog)
            }
        }
        let triggers = showsGraph ? try catalog.triggers(of: workflow.name) : []
        return Glue.Workflow(
            name: workflow.name,
            description: workflow.description,
            defaultRunProperties: workflow.defaultProperties,
            createdOn: workflow.createdAt,
            lastModifiedOn: workflow.updatedAt,
            lastRun: shownRun,
            graph: showsGraph ? try Glue.WorkflowGraph(workflow.name, triggers, nil, now, catalog) : nil,
            maxConcurrentRuns: workflow.maxConcurrentRuns
        )
    }
}
