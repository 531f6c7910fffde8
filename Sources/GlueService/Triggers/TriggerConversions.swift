import Catalog
import Primitives

extension Trigger {
    /// - Throws: `InvalidInputException` for what AWS refuses.
    init(_ input: Glue.CreateTriggerRequest) throws {
        let occasion = Occasion(input.type)
        guard occasion != .onDemand || input.startOnCreation != true else {
            throw Glue.InvalidInputException(
                message: "StartOnCreation is not supported for ON_DEMAND triggers."
            )
        }
        let isStarted = input.startOnCreation == true && occasion != .event
        self.init(
            name: input.name,
            occasion: occasion,
            workflowName: input.workflowName.flatMap { $0.isEmpty ? nil : $0 },
            description: input.description,
            actions: try input.actions.map { try Action($0) },
            schedule: input.schedule.flatMap { $0.isEmpty ? nil : $0 },
            predicate: try input.predicate.flatMap { try Predicate(given: $0) },
            eventBatching: EventBatching(input.eventBatchingCondition, occasion),
            state: isStarted ? .activated : .created
        )
        try check()
    }

    /// Takes over an update, which replaces the description; what a trigger cannot be without stays where it is not given.
    mutating func update(_ input: Glue.TriggerUpdate) throws {
        if let given = input.name, given != name {
            throw Glue.InvalidInputException(message: "The name of trigger \(name) cannot be changed.")
        }
        description = input.description
        if let given = input.actions { actions = try given.map { try Action($0) } }
        if let given = input.schedule, !given.isEmpty { schedule = given }
        if let given = try input.predicate.flatMap({ try Predicate(given: $0) }) { predicate = given }
        if let given = input.eventBatchingCondition { eventBatching = EventBatching(given, occasion) }
        try check()
    }

    /// Source: Glue API Reference, CreateTrigger; AWS Glue Developer Guide, "AWS Glue triggers".
    private func check() throws {
        guard !actions.isEmpty else {
            throw Glue.InvalidInputException(message: "Actions cannot be null or empty.")
        }
        guard actions.count(where: { $0.target.kind == .crawler }) <= 2 else {
            throw Glue.InvalidInputException(message: "Only two crawlers can be activated by a single trigger.")
        }
        switch occasion {
        case .scheduled:
            guard let schedule else {
                throw Glue.InvalidInputException(message: "Schedule is required for SCHEDULED triggers.")
            }
            guard CronExpression(schedule) != nil else {
                throw Glue.InvalidInputException(message: "Invalid schedule expression: \(schedule)")
            }
        case .conditional:
            guard let predicate else {
                throw Glue.InvalidInputException(message: "Predicate is required for CONDITIONAL triggers.")
            }
            guard predicate.conditions.count == 1 || predicate.logical != nil else {
                throw Glue.InvalidInputException(message: "Logical is required for several conditions.")
            }
            let watched = Set(predicate.conditions.map(\.target))
            if let both = actions.first(where: { watched.contains($0.target) }) {
                let noun = both.target.kind == .job ? "Job" : "Crawler"
                throw Glue.InvalidInputException(
                    message: "\(noun) cannot be a Predicate and Action for Conditional Trigger."
                )
            }
        case .event:
            guard workflowName != nil else {
                throw Glue.InvalidInputException(message: "EVENT triggers must be part of a workflow.")
            }
        case .onDemand: break
        }
        guard eventBatching == nil || occasion == .event else {
            throw Glue.InvalidInputException(message: "EventBatchingCondition is for EVENT triggers alone.")
        }
        guard schedule == nil || occasion == .scheduled else {
            throw Glue.InvalidInputException(message: "Schedule is for SCHEDULED triggers alone.")
        }
        guard predicate == nil || occasion == .conditional else {
            throw Glue.InvalidInputException(message: "Predicate is for CONDITIONAL triggers alone.")
        }
    }
}

extension Trigger.EventBatching {
    /// Nil where nothing is said of events and the trigger does not wait for any.
    ///
    /// Source: Glue API Reference, EventBatchingCondition: a window of 900 seconds where none is given; AWS Glue Developer
    /// Guide, event triggers: one event where nothing is said.
    fileprivate init?(_ condition: Glue.EventBatchingCondition?, _ occasion: Trigger.Occasion) {
        guard condition != nil || occasion == .event else { return nil }
        self.init(size: condition?.batchSize ?? 1, windowInSeconds: condition?.batchWindow ?? 900)
    }
}

extension Trigger.Occasion {
    fileprivate init(_ type: Glue.TriggerType) {
        switch type {
        case .scheduled: self = .scheduled
        case .conditional: self = .conditional
        case .onDemand: self = .onDemand
        case .event: self = .event
        }
    }
}

extension Trigger.Action {
    fileprivate init(_ action: Glue.Action) throws {
        self.init(
            target: try ActionTarget(job: action.jobName, crawler: action.crawlerName),
            arguments: action.arguments,
            timeoutInMinutes: action.timeout,
            securityConfiguration: action.securityConfiguration,
            notifyDelayAfterInMinutes: action.notificationProperty?.notifyDelayAfter
        )
    }
}

extension ActionTarget {
    fileprivate init(job: String?, crawler: String?) throws {
        switch (job, crawler) {
        case (let job?, nil): self.init(kind: .job, name: job)
        case (nil, let crawler?): self.init(kind: .crawler, name: crawler)
        case (nil, nil), (.some, .some):
            throw Glue.InvalidInputException(message: "Exactly one of JobName and CrawlerName must be given.")
        }
    }
}

extension Trigger.Predicate {
    /// Nil for an empty predicate, which some clients send for none.
    fileprivate init?(given: Glue.Predicate) throws {
        guard let conditions = given.conditions, !conditions.isEmpty else { return nil }
        let logical = given.logical.map { $0 == .any ? Logical.any : Logical.all }
        self.init(logical: logical, conditions: try conditions.map { try Trigger.Condition($0) })
    }
}

extension Trigger.Condition {
    /// Source: Glue API Reference, Condition: the states that triggers can listen for.
    fileprivate init(_ condition: Glue.Condition) throws {
        let target = try ActionTarget(job: condition.jobName, crawler: condition.crawlerName)
        let given = target.kind == .job ? condition.state?.rawValue : condition.crawlState?.rawValue
        let allowed: [ActionState] =
            target.kind == .job
            ? [.succeeded, .stopped, .failed, .timeout] : [.succeeded, .failed, .cancelled]
        guard let state = given.flatMap(ActionState.init), allowed.contains(state) else {
            let names = allowed.map(\.rawValue).joined(separator: ", ")
            let noun = target.kind == .job ? "job" : "crawler"
            throw Glue.InvalidInputException(
                message:
                    "A trigger can listen for the states \(names) of a \(noun), not for \(given ?? "none")."
            )
        }
        self.init(target: target, state: state)
    }
}

extension Glue.Trigger {
    init(_ trigger: Trigger) {
        self.init(
            name: trigger.name,
            workflowName: trigger.workflowName,
            type: .init(rawValue: trigger.occasion.rawValue),
            state: .init(rawValue: trigger.state.rawValue),
            description: trigger.description,
            schedule: trigger.schedule,
            actions: trigger.actions.map(Glue.Action.init),
            predicate: trigger.predicate.map(Glue.Predicate.init),
            eventBatchingCondition: trigger.eventBatching.map {
                .init(batchSize: $0.size, batchWindow: $0.windowInSeconds)
            }
        )
    }
}

extension Glue.Action {
    fileprivate init(_ action: Trigger.Action) {
        let isJob = action.target.kind == .job
        self.init(
            jobName: isJob ? action.target.name : nil,
            arguments: action.arguments,
            timeout: action.timeoutInMinutes,
            securityConfiguration: action.securityConfiguration,
            notificationProperty: action.notifyDelayAfterInMinutes.map { .init(notifyDelayAfter: $0) },
            crawlerName: isJob ? nil : action.target.name
        )
    }
}

extension Glue.Predicate {
    fileprivate init(_ predicate: Trigger.Predicate) {
        self.init(
            logical: predicate.logical.flatMap { .init(rawValue: $0.rawValue) },
            conditions: predicate.conditions.map(Glue.Condition.init)
        )
    }
}

extension Glue.Condition {
    fileprivate init(_ condition: Trigger.Condition) {
        let isJob = condition.target.kind == .job
        self.init(
            logicalOperator: .equals,
            jobName: isJob ? condition.target.name : nil,
            state: isJob ? .init(rawValue: condition.state.rawValue) : nil,
            crawlerName: isJob ? nil : condition.target.name,
            crawlState: isJob ? nil : .init(rawValue: condition.state.rawValue)
        )
    }
}
