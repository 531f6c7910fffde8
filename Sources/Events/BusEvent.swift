package import Primitives

/// One event on a bus: what happened, to what, and who says so.
///
/// Source: EventBridge User Guide, "Events in Amazon EventBridge", event structure.
package struct BusEvent: Hashable, Sendable {
    /// A UUID.
    package var id: String
    /// `aws.s3` and the like for services, any other name for applications.
    package var source: String
    package var detailType: String
    /// An object.
    package var detail: JSONValue
    /// ARNs, as a rule.
    package var resources: [String]
    /// Where it happened; kept when an event goes on to a bus of another account or region.
    package var origin: Tenant
    package var time: Timestamp
    /// When it came to the bus.
    package var ingestedAt: Timestamp
    /// The replay that brings it again.
    package var replayName: String?
    /// Whether it came from another bus: it goes to no third one then.
    ///
    /// Source: EventBridge User Guide, "Sending and receiving events between event buses".
    package var isForwarded = false

    /// An event that happens now, in the tenant's account and region.
    package init(
        id: String,
        source: String,
        detailType: String,
        detail: JSONValue,
        resources: [String] = [],
        tenant: Tenant,
        at now: Timestamp,
        time: Timestamp? = nil
    ) {
        self.id = id
        self.source = source
        self.detailType = detailType
        self.detail = detail
        self.resources = resources
        origin = tenant
        self.time = time ?? now
        ingestedAt = now
    }

    /// The event as rules and targets see it.
    package var json: JSONValue {
        var members: [JSONObject.Member] = [
            .init(name: "version", value: "0"), .init(name: "id", value: .string(id)),
            .init(name: "detail-type", value: .string(detailType)),
            .init(name: "source", value: .string(source)),
            .init(name: "account", value: .string(origin.account)),
            .init(name: "time", value: .string(time.truncatedToSecond.iso8601())),
            .init(name: "region", value: .string(origin.region)),
        ]
        if let replayName { members.append(.init(name: "replay-name", value: .string(replayName))) }
        members.append(.init(name: "resources", value: .array(resources.map(JSONValue.string))))
        members.append(.init(name: "detail", value: detail))
        return .object(JSONObject(members: members))
    }

    /// Reads an event as `json` writes it; nil where parts are missing.
    package init?(_ json: JSONValue, ingestedAt: Timestamp) {
        guard let id = json["id"]?.string, let source = json["source"]?.string,
            let detailType = json["detail-type"]?.string, let detail = json["detail"],
            let account = json["account"]?.string, let region = json["region"]?.string,
            let time = json["time"]?.string.flatMap({ Timestamp(iso8601: $0) })
        else { return nil }
        self.init(
            id: id,
            source: source,
            detailType: detailType,
            detail: detail,
            resources: json["resources"]?.array?.compactMap(\.string) ?? [],
            tenant: Tenant(account: account, region: region),
            at: ingestedAt,
            time: time
        )
        replayName = json["replay-name"]?.string
    }
}
