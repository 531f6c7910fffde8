import Primitives
import Store

extension Delivery {
    /// Deliveries lie in the store as JSON that an operator can read, with input and note as what they are.
    static let coder = RecordCoder<Delivery>(
        version: 1,
        encode: { $0.json.bytes },
        decode: { body, _ in try Delivery(JSONValue(parsing: Array(body))) }
    )

    private var json: JSONValue {
        var object = JSONObject([
            ("id", .string(id)), ("account", .string(tenant.account)), ("region", .string(tenant.region)),
            ("service", .string(service)), ("operation", .string(operation)), ("input", input),
            ("createdAt", .integer(createdAt.epochMicroseconds)), ("retry", retry.json),
            ("cause", .string(cause)),
        ])
        if recipient != tenant {
            object["recipient"] = [.string(recipient.account), .string(recipient.region)]
        }
        object["notBefore"] = notBefore.map { .integer($0.epochMicroseconds) }
        object["deadLetter"] = deadLetter?.json
        object["order"] = order.map(JSONValue.string)
        object["failureMember"] = failureMember.map(JSONValue.string)
        object["attemptPlaceholder"] = attemptPlaceholder.map(JSONValue.string)
        object["observer"] = observer.map(JSONValue.string)
        object["note"] = note
        return .object(object)
    }

    private init(_ json: JSONValue) throws {
        let tenant = Tenant(account: try json.text("account"), region: try json.text("region"))
        self.init(
            id: try json.text("id"),
            tenant: tenant,
            recipient: json["recipient"].flatMap { pair in
                guard let account = pair[0]?.string, let region = pair[1]?.string else { return nil }
                return Tenant(account: account, region: region)
            },
            service: try json.text("service"),
            operation: try json.text("operation"),
            input: json["input"] ?? .null,
            createdAt: Timestamp(epochMicroseconds: Int64(try json.number("createdAt"))),
            notBefore: json["notBefore"]?.int.map { Timestamp(epochMicroseconds: Int64($0)) },
            retry: try DeliveryRetry(json["retry"] ?? .null),
            deadLetter: try json["deadLetter"].map { try DeadLetter($0) },
            cause: try json.text("cause"),
            order: json["order"]?.string,
            failureMember: json["failureMember"]?.string,
            attemptPlaceholder: json["attemptPlaceholder"]?.string,
            observer: json["observer"]?.string,
            note: json["note"]
        )
    }
}

extension DeliveryRetry {
    fileprivate var json: JSONValue {
        var object = JSONObject([("attempts", .integer(Int64(mostAttempts)))])
        object["age"] = mostAgeInSeconds.map { .integer(Int64($0)) }
        switch delays {
        case .growing(let first, let longest): object["growing"] = [.double(first), .double(longest)]
        case .listed(let list): object["listed"] = .array(list.map(JSONValue.double))
        }
        return .object(object)
    }

    fileprivate init(_ json: JSONValue) throws {
        let delays: Delays
        if let first = json["growing"]?[0]?.double, let longest = json["growing"]?[1]?.double {
            delays = .growing(first: first, longest: longest)
        } else {
            delays = .listed(json["listed"]?.array?.compactMap(\.double) ?? [])
        }
        self.init(
            mostAttempts: try json.number("attempts"),
            mostAgeInSeconds: json["age"]?.int,
            delays: delays
        )
    }
}

extension DeadLetter {
    fileprivate var json: JSONValue {
        let attributes = attributes.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value)) }
        return [
            "queue": .string(queueARN), "body": .string(body), "attributes": .object(JSONObject(attributes)),
            "saysWhy": .bool(saysWhy), "ruleCodes": .bool(usesRuleCodes),
        ]
    }

    fileprivate init(_ json: JSONValue) throws {
        let members = json["attributes"]?.object?.members ?? []
        self.init(
            queueARN: try json.text("queue"),
            body: try json.text("body"),
            attributes: Dictionary(members.map { ($0.name, $0.value.string ?? "") }) { $1 },
            saysWhy: json["saysWhy"]?.bool ?? true,
            usesRuleCodes: json["ruleCodes"]?.bool ?? false
        )
    }
}

/// A record of a delivery lacks something.
private struct IncompleteDelivery: Error, CustomStringConvertible {
    let member: String

    var description: String { "it has no \(member)" }
}

extension JSONValue {
    fileprivate func text(_ name: String) throws -> String {
        guard let text = self[name]?.string else { throw IncompleteDelivery(member: name) }
        return text
    }

    fileprivate func number(_ name: String) throws -> Int {
        guard let number = self[name]?.int else { throw IncompleteDelivery(member: name) }
        return number
    }
}
