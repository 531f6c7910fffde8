import EventPatterns
import Events
import Primitives
import ServiceKit
import Shapes
import Store

/// Source: Amazon EventBridge API Reference, PutRule, DescribeRule, DeleteRule, EnableRule, DisableRule, ListRules,
/// ListRuleNamesByTarget, TestEventPattern.
extension EventsService {
    /// Makes a rule, or replaces one but for its targets and tags.
    func putRule(_ input: Events.PutRuleRequest, _ call: Call) async throws -> Events.PutRuleResponse {
        let busName = try busName(input.eventBusName, call)
        if let failure = Self.complaint(input, busName) { throw failure }
        let tags = try Self.tags(input.tags ?? [])
        let now = call.world.clock.now
        let mark = call.world.ids.uuid()
        let scheduleID = call.world.ids.uuid()
        let arn = try await store.write { view in
            _ = try requireBus(busName, call.tenant, view)
            let old = try tables.rule(input.name, bus: busName, call.tenant, view)
            var rule = old ?? EventRule(tenant: call.tenant, bus: busName, name: input.name, at: now)
            if old == nil { rule.tags = tags }
            rule.pattern = input.eventPattern
            rule.schedule = input.scheduleExpression
            rule.isEnabled = input.state != .disabled
            rule.takesManagementEvents = input.state == .enabledWithAllCloudtrailManagementEvents ? true : nil
            rule.description = input.description
            rule.roleARN = input.roleArn
            try RuleScheduleRunner.follow(&rule, instead: old, scheduleID, now, runs, view)
            try tables.put(rule, mark: mark, view)
            return rule.arn
        }
        return .init(ruleArn: arn)
    }

    private static func complaint(
        _ input: Events.PutRuleRequest,
        _ busName: String
    ) -> (any ServiceFailure)? {
        if input.eventPattern == nil, input.scheduleExpression == nil {
            return invalid("Parameter(s) EventPattern or ScheduleExpression must be specified.")
        }
        if let schedule = input.scheduleExpression {
            if busName != EventBusRecord.defaultName {
                return invalid("ScheduleExpression is supported only on the default event bus.")
            }
            switch ScheduleExpression(schedule) {
            case .cron, .rate: break
            case .at, nil: return invalid("Parameter ScheduleExpression is not valid.")
            }
        }
        return input.eventPattern.flatMap { complaint(pattern: $0) }
    }

    /// What is wrong with a pattern; nil where nothing is.
    static func complaint(pattern: String) -> Events.InvalidEventPatternException? {
        do {
            _ = try EventPattern(parsing: pattern)
            return nil
        } catch {
            return .init(message: error.message)
        }
    }

    func describeRule(
        _ input: Events.DescribeRuleRequest,
        _ call: Call
    ) async throws -> Events.DescribeRuleResponse {
        let busName = try busName(input.eventBusName, call)
        let rule = try await store.read { try requireRule(input.name, busName, call.tenant, $0) }
        return .init(
            name: rule.name,
            arn: rule.arn,
            eventPattern: rule.pattern,
            scheduleExpression: rule.schedule,
            state: rule.state,
            description: rule.description,
            roleArn: rule.roleARN,
            managedBy: rule.managedBy,
            eventBusName: rule.bus,
            createdBy: rule.createdBy
        )
    }

    /// Deleting a rule that is not there succeeds.
    func deleteRule(_ input: Events.DeleteRuleRequest, _ call: Call) async throws {
        let busName = try busName(input.eventBusName, call)
        let mark = call.world.ids.uuid()
        let now = call.world.clock.now
        try await store.write { view in
            _ = try requireBus(busName, call.tenant, view)
            guard var rule = try tables.rule(input.name, bus: busName, call.tenant, view) else { return }
            guard rule.targets.isEmpty else {
                throw Self.invalid("Rule can't be deleted since it has targets.")
            }
            let old = rule
            rule.isEnabled = false
            try RuleScheduleRunner.follow(&rule, instead: old, mark, now, runs, view)
            try tables.delete(rule, mark: mark, view)
        }
    }

    func enableRule(_ input: Events.EnableRuleRequest, _ call: Call) async throws {
        try await set(input.name, on: input.eventBusName, isEnabled: true, call)
    }

    func disableRule(_ input: Events.DisableRuleRequest, _ call: Call) async throws {
        try await set(input.name, on: input.eventBusName, isEnabled: false, call)
    }

    private func set(_ name: String, on bus: String?, isEnabled: Bool, _ call: Call) async throws {
        let now = call.world.clock.now
        let scheduleID = call.world.ids.uuid()
        try await change(rule: name, on: bus, call) { [runs] rule, view in
            let old = rule
            rule.isEnabled = isEnabled
            try RuleScheduleRunner.follow(&rule, instead: old, scheduleID, now, runs, view)
        }
    }

    func listRules(_ input: Events.ListRulesRequest, _ call: Call) async throws -> Events.ListRulesResponse {
        let busName = try busName(input.eventBusName, call)
        let rules = try await store.read { view in
            _ = try requireBus(busName, call.tenant, view)
            return try tables.rules(bus: busName, call.tenant, prefix: input.namePrefix ?? "", view)
        }
        let page = try Self.page(rules, "rules", by: \.name, after: input.nextToken, limit: input.limit)
        return .init(rules: page.elements.map(\.asListed), nextToken: page.nextToken)
    }

    func listRuleNamesByTarget(
        _ input: Events.ListRuleNamesByTargetRequest,
        _ call: Call
    ) async throws -> Events.ListRuleNamesByTargetResponse {
        let busName = try busName(input.eventBusName, call)
        let names = try await store.read { view in
            _ = try requireBus(busName, call.tenant, view)
            return try tables.rules(bus: busName, call.tenant, view)
                .filter { $0.targets.contains { $0.arn == input.targetArn } }.map(\.name)
        }
        let page = try Self.page(names, "rule-names", by: \.self, after: input.nextToken, limit: input.limit)
        return .init(ruleNames: page.elements, nextToken: page.nextToken)
    }

    func testEventPattern(
        _ input: Events.TestEventPatternRequest,
        _ call: Call
    ) async throws -> Events.TestEventPatternResponse {
        let pattern: EventPattern
        do { pattern = try EventPattern(parsing: input.eventPattern) } catch {
            throw Events.InvalidEventPatternException(message: error.message)
        }
        guard let event = try? JSONValue(parsing: input.event), event.object != nil else {
            throw Self.invalid("Parameter Event is not valid.")
        }
        // Source: answers of TestEventPattern, which does without `resources`, whatever its documentation says.
        let required = ["id", "account", "source", "time", "region", "detail-type"]
        guard required.allSatisfy({ event[$0] != nil }) else {
            throw Self.invalid("Parameter Event is not valid.")
        }
        return .init(result: pattern.matches(event))
    }
}

extension EventRule {
    var state: Events.RuleState {
        guard isEnabled else { return .disabled }
        return takesManagementEvents == true ? .enabledWithAllCloudtrailManagementEvents : .enabled
    }

    fileprivate var asListed: Events.Rule {
        .init(
            name: name,
            arn: arn,
            eventPattern: pattern,
            state: state,
            description: description,
            scheduleExpression: schedule,
            roleArn: roleARN,
            managedBy: managedBy,
            eventBusName: bus
        )
    }
}
