import Deliveries
import EventPatterns
import Primitives
import Synchronization

/// The rules of a bus that take events, read once.
struct CompiledRules: Sendable {
    struct Rule: Sendable {
        let arn: String
        let name: String
        let pattern: EventPattern
        let targets: [CompiledTarget]
    }

    struct Archive: Sendable {
        let archive: EventArchive
        let pattern: EventPattern?
    }

    let rules: [Rule]
    let archives: [Archive]

    init(_ rules: [EventRule], _ archives: [EventArchive]) {
        self.rules = rules.compactMap { rule in
            guard rule.isEnabled, let pattern = rule.pattern.flatMap({ try? EventPattern(parsing: $0) }) else {
                return nil
            }
            return Rule(
                arn: rule.arn,
                name: rule.name,
                pattern: pattern,
                targets: rule.targets.map { CompiledTarget($0, of: rule) }
            )
        }
        self.archives = archives.map { archive in
            Archive(archive: archive, pattern: archive.pattern.flatMap { try? EventPattern(parsing: $0) })
        }
    }
}

/// A target, ready to make deliveries of events.
struct CompiledTarget: Sendable {
    private enum Payload: Sendable {
        case event
        case constant(String)
        case part(EventPath)
        case transformed(InputTransformer)
    }

    private let target: RuleTarget
    private let destination: DeliveryTarget?
    private let payload: Payload
    private let ruleARN: String
    private let ruleName: String
    private let bus: String
    private let tenant: Tenant

    init(_ target: RuleTarget, of rule: EventRule) {
        self.target = target
        destination = try? DeliveryTarget(target.arn)
        if let transformer = target.transformer,
            let compiled = try? InputTransformer(
                paths: transformer.paths ?? [:],
                template: transformer.template
            )
        {
            payload = .transformed(compiled)
        } else if let input = target.input {
            payload = .constant(input)
        } else if let path = target.inputPath.flatMap({ EventPath($0) }) {
            payload = .part(path)
        } else {
            payload = .event
        }
        ruleARN = rule.arn
        ruleName = rule.name
        bus = rule.bus
        tenant = rule.tenant
    }

    /// The call that brings the event there; nil where it goes nowhere.
    func delivery(_ event: BusEvent, _ json: JSONValue, _ text: String) -> Delivery? {
        guard let destination else { return nil }
        if event.isForwarded, case .bus = destination { return nil }
        let replay = event.replayName.map { "/\($0)" } ?? ""
        let id = "\(event.id)/\(bus)/\(ruleName)/\(target.id)\(replay)"
        let call = destination.call(
            payloadText(event, json, text),
            DeliveryParameters(messageGroupID: target.messageGroupID),
            token: id,
            at: event.ingestedAt
        )
        return Delivery(
            id: id,
            tenant: tenant,
            call: call,
            createdAt: event.ingestedAt,
            retry: .events(mostRetries: target.retryAttempts, mostAgeInSeconds: target.mostAgeInSeconds),
            deadLetter: target.deadLetterARN.map { queue in
                DeadLetter(
                    queueARN: queue,
                    body: text,
                    attributes: ["RULE_ARN": ruleARN, "TARGET_ARN": target.arn],
                    usesRuleCodes: true
                )
            },
            cause: ruleARN
        )
    }

    private func payloadText(_ event: BusEvent, _ json: JSONValue, _ text: String) -> String {
        switch payload {
        case .event: return text
        case .constant(let input): return input
        case .part(let path): return path.value(in: json)?.text ?? "null"
        case .transformed(let transformer):
            let surroundings = InputTransformer.Surroundings(
                ruleARN: ruleARN,
                ruleName: ruleName,
                ingestionTime: event.ingestedAt
            )
            return transformer.output(for: json, surroundings)
        }
    }
}

/// The compiled rules of buses that had events lately.
///
/// What is known of a bus counts only for the very mark that a transaction finds, so nothing has to be forgotten when rules
/// change. A class because all emitters share it; its mutex guards the entries.
package final class RuleCache: Sendable {
    private struct Entry: Sendable {
        let mark: [UInt8]
        let rules: CompiledRules
    }

    private static let capacity = 256
    private let entries = Mutex<[String: Entry]>([:])

    package init() {}

    func rules(_ key: String, _ mark: [UInt8], _ compile: () throws -> CompiledRules) rethrows -> CompiledRules
    {
        if let known = entries.withLock({ $0[key] }), known.mark == mark { return known.rules }
        let rules = try compile()
        entries.withLock { entries in
            if entries.count >= Self.capacity { entries.removeAll() }
            entries[key] = Entry(mark: mark, rules: rules)
        }
        return rules
    }
}
