import Primitives
import ServiceKit
import Shapes
import Store

/// Making, finding, changing and deleting topics.
///
/// Source: Amazon SNS API Reference, CreateTopic, DeleteTopic, ListTopics, GetTopicAttributes, SetTopicAttributes,
/// TagResource, UntagResource, ListTagsForResource.
extension SNSService {
    /// Makes a topic, or finds the one that is there, if it is no other.
    func createTopic(_ input: SNS.CreateTopicInput, _ call: Call) async throws -> SNS.CreateTopicResponse {
        if input.dataProtectionPolicy != nil {
            throw SNS.unserved("DataProtectionPolicy", "A data protection policy")
        }
        let attributes = (input.attributes ?? [:]).filter { !$0.value.isEmpty }
        let isFIFO = attributes["FifoTopic"] == "true"
        try Self.check(name: input.name, isFIFO: isFIFO)
        try TopicAttributes.check(attributes, isFIFO: isFIFO, isNew: true)
        let tags = try Self.tags(input.tags ?? [])
        let topic = Topic(
            tenant: call.tenant,
            name: input.name,
            id: call.world.ids.uuid(),
            attributes: attributes.filter { $0 != ("FifoTopic", "false") },
            tags: tags,
            createdAt: call.world.clock.now
        )
        let hasTags = input.tags?.isEmpty == false
        let arn = try await store.write { [topics] view in
            guard let known = try topics.find(topic.name, topic.tenant, view) else {
                try topics.put(topic, view)
                return topic.arn
            }
            let shown = TopicAttributes.shown(known)
            for (name, value) in topic.attributes where (known.attributes[name] ?? shown[name]) != value {
                throw SNS.invalid("Attributes Reason: Topic already exists with different attributes")
            }
            guard !hasTags || known.tags == topic.tags else {
                throw SNS.invalid("Tags Reason: Topic already exists with different tags")
            }
            return known.arn
        }
        return .init(topicArn: arn)
    }

    private static func check(name: String, isFIFO: Bool) throws {
        let stem = isFIFO && name.hasSuffix(".fifo") ? name.dropLast(5) : name[...]
        guard !stem.isEmpty, name.utf8.count <= 256, stem.isPlainName, name.hasSuffix(".fifo") == isFIFO else {
            throw SNS.invalid(
                isFIFO
                    ? "Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII "
                        + "letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters long."
                    : "Topic Name"
            )
        }
    }

    /// Deletes a topic with its subscriptions; nothing happens where there is none.
    func deleteTopic(_ input: SNS.DeleteTopicInput, _ call: Call) async throws {
        let (tenant, name) = try place(input.topicArn, call)
        try await store.write { [topics] view in
            guard let topic = try topics.find(name, tenant, view) else { return }
            try topics.delete(topic, view)
        }
    }

    func listTopics(_ input: SNS.ListTopicsInput, _ call: Call) async throws -> SNS.ListTopicsResponse {
        let found = try await store.read { [topics] view in try topics.all(call.tenant, view) }
        let page = try Page(
            of: found,
            after: input.nextToken,
            limit: Self.pageSize,
            scope: "sns.topics",
            position: \.name,
            invalidToken: SNS.invalid("NextToken")
        )
        return .init(topics: page.elements.map { .init(topicArn: $0.arn) }, nextToken: page.nextToken)
    }

    static let pageSize = 100

    // MARK: - Attributes

    func getTopicAttributes(
        _ input: SNS.GetTopicAttributesInput,
        _ call: Call
    ) async throws -> SNS.GetTopicAttributesResponse {
        let (tenant, name) = try place(input.topicArn, call)
        let now = call.world.clock.now
        let (topic, subscriptions) = try await store.read { [topics] view in
            let topic = try topics.require(name, tenant, view)
            return (topic, try topics.subscriptions(of: topic, view))
        }
        var attributes = TopicAttributes.shown(topic)
        attributes["SubscriptionsConfirmed"] = String(subscriptions.count { $0.state == .confirmed })
        attributes["SubscriptionsPending"] = String(
            subscriptions.count { $0.state == .pending && !$0.isLapsed(at: now) }
        )
        return .init(attributes: attributes)
    }

    func setTopicAttributes(_ input: SNS.SetTopicAttributesInput, _ call: Call) async throws {
        let value = input.attributeValue ?? ""
        try await change(input.topicArn, call) { topic, _ in
            let isCleared = value.isEmpty && input.attributeName != "FifoTopic"
            if isCleared {
                // A name that there is not is refused all the same.
                let stand = ["ContentBasedDeduplication": "false", "FifoThroughputScope": "Topic"]
                let usual = stand[input.attributeName] ?? ["SignatureVersion": "1"][input.attributeName]
                try TopicAttributes.check(
                    [
                        input.attributeName: usual
                            ?? (input.attributeName == "TracingConfig" ? "PassThrough" : "")
                    ],
                    isFIFO: topic.isFIFO,
                    isNew: false
                )
            } else {
                try TopicAttributes.check([input.attributeName: value], isFIFO: topic.isFIFO, isNew: false)
            }
            topic.attributes[input.attributeName] = value.isEmpty ? nil : value
        }
    }

    // MARK: - Tags

    private static func tags(_ given: [SNS.Tag]) throws -> [String: String] {
        var tags: [String: String] = [:]
        for tag in given {
            guard tags.updateValue(tag.value, forKey: tag.key) == nil else {
                throw SNS.invalid("Duplicated keys are not allowed.")
            }
        }
        try check(tags)
        return tags
    }

    private static func check(_ tags: [String: String]) throws {
        guard tags.count <= 50 else {
            throw SNS.TagLimitExceededException(
                message: "Could not complete request: tag quota of per resource exceeded"
            )
        }
    }

    /// Changes the topic whose tags are meant.
    private func changeTagged(
        _ arn: String,
        _ call: Call,
        _ body: @escaping @Sendable (inout Topic) throws -> Void
    ) async throws {
        do {
            try await change(arn, call) { topic, _ in try body(&topic) }
        } catch is SNS.NotFoundException {
            throw SNS.ResourceNotFoundException(message: "Resource does not exist")
        }
    }

    func tagResource(_ input: SNS.TagResourceRequest, _ call: Call) async throws -> SNS.TagResourceResponse {
        let tags = try Self.tags(input.tags)
        try await changeTagged(input.resourceArn, call) { topic in
            topic.tags.merge(tags) { $1 }
            try Self.check(topic.tags)
        }
        return .init()
    }

    func untagResource(
        _ input: SNS.UntagResourceRequest,
        _ call: Call
    ) async throws -> SNS.UntagResourceResponse {
        try await changeTagged(input.resourceArn, call) { topic in
            for key in input.tagKeys { topic.tags[key] = nil }
        }
        return .init()
    }

    func listTagsForResource(
        _ input: SNS.ListTagsForResourceRequest,
        _ call: Call
    ) async throws -> SNS.ListTagsForResourceResponse {
        let (tenant, name) = try place(input.resourceArn, call)
        let topic = try await store.read { [topics] view in try topics.find(name, tenant, view) }
        guard let topic else { throw SNS.ResourceNotFoundException(message: "Resource does not exist") }
        let tags = topic.tags.sorted { $0.key < $1.key }
        return .init(tags: tags.map { .init(key: $0.key, value: $0.value) })
    }

    // MARK: - Permissions

    /// Source: Amazon SNS API Reference, AddPermission, RemovePermission.
    private static let grantable: Set<String> = [
        "AddPermission", "DeleteTopic", "GetDataProtectionPolicy", "GetTopicAttributes",
        "ListSubscriptionsByTopic",
        "ListTagsForResource", "Publish", "PutDataProtectionPolicy", "Receive", "RemovePermission",
        "SetTopicAttributes", "Subscribe",
    ]

    func addPermission(_ input: SNS.AddPermissionInput, _ call: Call) async throws {
        try await change(input.topicArn, call) { topic, _ in
            guard !input.actionName.isEmpty, input.actionName.allSatisfy(Self.grantable.contains) else {
                throw SNS.invalid("Policy statement action out of service scope!")
            }
            let isAccount = { (text: String) in text.utf8.count == 12 && text.allSatisfy(\.isNumber) }
            guard !input.awsAccountId.isEmpty, input.awsAccountId.allSatisfy(isAccount) else {
                throw SNS.invalid("Invalid account ID")
            }
            var policy = Self.policy(of: topic)
            var statements = policy["Statement"].map { $0.array ?? [$0] } ?? []
            guard !statements.contains(where: { $0["Sid"]?.string == input.label }) else {
                throw SNS.invalid("Statement already exists")
            }
            let partition = ARN.partition(ofRegion: topic.tenant.region)
            let principals = input.awsAccountId.map { JSONValue.string("arn:\(partition):iam::\($0):root") }
            let actions = input.actionName.map { JSONValue.string("SNS:\($0)") }
            statements.append([
                "Sid": .string(input.label), "Effect": "Allow",
                "Principal": ["AWS": principals.count == 1 ? principals[0] : .array(principals)],
                "Action": actions.count == 1 ? actions[0] : .array(actions),
                "Resource": .string(topic.arn),
            ])
            policy["Statement"] = .array(statements)
            topic.attributes["Policy"] = JSONValue.object(policy).text
        }
    }

    func removePermission(_ input: SNS.RemovePermissionInput, _ call: Call) async throws {
        try await change(input.topicArn, call) { topic, _ in
            var policy = Self.policy(of: topic)
            let statements = policy["Statement"].map { $0.array ?? [$0] } ?? []
            policy["Statement"] = .array(statements.filter { $0["Sid"]?.string != input.label })
            topic.attributes["Policy"] = JSONValue.object(policy).text
        }
    }

    private static func policy(of topic: Topic) -> JSONObject {
        topic.attributes["Policy"].flatMap { try? JSONValue(parsing: $0) }?.object
            ?? TopicAttributes.defaultPolicy(of: topic)
    }
}
