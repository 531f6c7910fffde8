import Catalog
import Primitives
import Runs
import ServiceKit

/// Triggers of jobs and crawlers.
///
/// Source: Glue API Reference, Trigger API.
extension GlueService {
    func createTrigger(
        _ input: Glue.CreateTriggerRequest,
        _ call: Call
    ) async throws -> Glue.CreateTriggerResponse {
        let tags = try Self.checked(tags: input.tags ?? [:])
        let trigger = try Trigger(input)
        try await write(nil, call) { [runs] catalog in
            try Self.check(trigger, catalog.reader)
            try catalog.create(trigger)
            try catalog.setTags(tags, of: trigger.resource)
            try TriggerScheduleRunner.submit(trigger, runs, catalog)
        }
        return .init(name: trigger.name)
    }

    func updateTrigger(
        _ input: Glue.UpdateTriggerRequest,
        _ call: Call
    ) async throws -> Glue.UpdateTriggerResponse {
        let trigger = try await change(input.name, call) { trigger, catalog in
            try trigger.update(input.triggerUpdate)
            try Self.check(trigger, catalog.reader)
        }
        return .init(trigger: Glue.Trigger(trigger))
    }

    func getTrigger(_ input: Glue.GetTriggerRequest, _ call: Call) async throws -> Glue.GetTriggerResponse {
        let trigger = try await read(nil, call) { try $0.entity(Trigger.self, input.name) }
        return .init(trigger: Glue.Trigger(trigger))
    }

    func getTriggers(_ input: Glue.GetTriggersRequest, _ call: Call) async throws -> Glue.GetTriggersResponse {
        let (triggers, nextToken) = try await page(
            "GetTriggers",
            input.maxResults,
            input.nextToken,
            startingJob: input.dependentJobName,
            call
        )
        return .init(triggers: triggers.map(Glue.Trigger.init), nextToken: nextToken)
    }

    func listTriggers(
        _ input: Glue.ListTriggersRequest,
        _ call: Call
    ) async throws -> Glue.ListTriggersResponse {
        let (triggers, nextToken) = try await page(
            "ListTriggers",
            input.maxResults,
            input.nextToken,
            startingJob: input.dependentJobName,
            tags: input.tags ?? [:],
            call
        )
        return .init(triggerNames: triggers.map(\.name), nextToken: nextToken)
    }

    func batchGetTriggers(
        _ input: Glue.BatchGetTriggersRequest,
        _ call: Call
    ) async throws -> Glue.BatchGetTriggersResponse {
        let found = try await read(nil, call) { catalog in
            try input.triggerNames.map { ($0, try catalog.find(Trigger.self, $0)) }
        }
        return .init(
            triggers: found.compactMap { $0.1.map(Glue.Trigger.init) },
            triggersNotFound: found.filter { $0.1 == nil }.map(\.0)
        )
    }

    /// Removes a trigger; nothing happens where there is none.
    ///
    /// Source: Glue API Reference, DeleteTrigger: no exception is thrown for a trigger that is not there.
    func deleteTrigger(
        _ input: Glue.DeleteTriggerRequest,
        _ call: Call
    ) async throws -> Glue.DeleteTriggerResponse {
        try await write(nil, call) { [runs] catalog in
            guard let trigger = try catalog.reader.find(Trigger.self, input.name) else { return }
            try trigger.remove(runs, catalog)
        }
        return .init(name: input.name)
    }

    /// Fires a trigger that is fired by hand, and lets others fire by themselves from now on, as those of events always do.
    ///
    /// - Throws: `ConcurrentRunsExceededException` where something that it starts has no place; then nothing is started.
    func startTrigger(
        _ input: Glue.StartTriggerRequest,
        _ call: Call
    ) async throws -> Glue.StartTriggerResponse {
        let orchestration = orchestration(call.world)
        try await write(nil, call) { [runs] catalog in
            var trigger = try catalog.reader.entity(Trigger.self, input.name)
            switch trigger.occasion {
            case .onDemand:
                guard let name = trigger.workflowName else {
                    return try orchestration.fire(trigger, mustStart: true, catalog)
                }
                let workflow = try catalog.reader.entity(Workflow.self, name)
                _ = try orchestration.start(workflow, properties: [:], catalog)
            case .event: return
            case .scheduled, .conditional:
                guard trigger.state != .activated else { return }
                trigger.state = .activated
                trigger.version += 1
                try catalog.put(trigger)
                try TriggerScheduleRunner.submit(trigger, runs, catalog)
            }
        }
        return .init(name: input.name)
    }

    /// Keeps a trigger from firing; one that is fired by hand stays as it is.
    func stopTrigger(_ input: Glue.StopTriggerRequest, _ call: Call) async throws -> Glue.StopTriggerResponse {
        try await change(input.name, call) { trigger, _ in
            if trigger.state == .activated { trigger.state = .deactivated }
        }
        return .init(name: input.name)
    }

    /// Gives a trigger another form and the next version, and its schedule a new run.
    @discardableResult
    private func change(
        _ name: String,
        _ call: Call,
        _ body: @escaping @Sendable (inout Trigger, CatalogWriter) throws -> Void
    ) async throws -> Trigger {
        try await write(nil, call) { [runs] catalog in
            var trigger = try catalog.reader.entity(Trigger.self, name)
            try TriggerScheduleRunner.cancel(trigger, runs, catalog)
            try body(&trigger, catalog)
            trigger.version += 1
            try catalog.put(trigger)
            try TriggerScheduleRunner.submit(trigger, runs, catalog)
            return trigger
        }
    }

    /// What a trigger names must be there, and a workflow begins in one place.
    private static func check(_ trigger: Trigger, _ catalog: CatalogReader) throws {
        let watched = (trigger.predicate?.conditions ?? []).map(\.target)
        for target in trigger.actions.map(\.target) + watched {
            switch target.kind {
            case .job: _ = try catalog.entity(Job.self, target.name)
            case .crawler: _ = try catalog.entity(Crawler.self, target.name)
            }
        }
        guard let workflow = trigger.workflowName else { return }
        _ = try catalog.entity(Workflow.self, workflow)
        let others = try catalog.triggers(of: workflow).filter { $0.name != trigger.name }
        guard trigger.isStarting, let first = others.first(where: \.isStarting) else { return }
        throw Glue.InvalidInputException(
            message: "Workflow \(workflow) already has a starting trigger: \(first.name)"
        )
    }

    /// A page of triggers by name.
    ///
    /// Source: Glue API Reference, GetTriggers: where no trigger starts the job, all triggers are returned.
    private func page(
        _ scope: String,
        _ limit: Int?,
        _ token: String?,
        startingJob job: String?,
        tags: [String: String] = [:],
        _ call: Call
    ) async throws -> ([Trigger], String?) {
        let listing = Listing(scope: scope)
        let all = try await read(nil, call) { catalog in
            try catalog.entities(Trigger.self).filter { trigger in
                let own = tags.isEmpty ? [:] : try catalog.tags(of: trigger.resource)
                return tags.allSatisfy { own[$0.key] == $0.value }
            }
        }
        let starting = all.filter { trigger in
            trigger.actions.contains { $0.target.kind == .job && $0.target.name == job }
        }
        let (page, nextToken) = try listing.page(
            of: starting.isEmpty ? all : starting,
            after: token,
            limit: limit ?? 200,
            position: \.name
        )
        return (page, nextToken)
    }
}

extension CatalogReader {
    /// The triggers of a workflow, by name.
    func triggers(of workflow: String) throws -> [Trigger] {
        try entities(Trigger.self).filter { $0.workflowName == workflow }
    }
}

extension Trigger {
    /// Removes it with its schedule and its tags.
    func remove(_ runs: RunRuntime, _ catalog: CatalogWriter) throws {
        try TriggerScheduleRunner.cancel(self, runs, catalog)
        try catalog.remove(Trigger.self, name)
        try catalog.removeTags(of: resource)
    }
}
