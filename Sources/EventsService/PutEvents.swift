import Events
import Primitives
import ServiceKit
import Shapes
import Store

/// Source: Amazon EventBridge API Reference, PutEvents; answers of PutEvents to entries that it does not take.
extension EventsService {
    /// The bytes that all entries of a request may have together.
    ///
    /// Source: EventBridge User Guide, "Sending events with PutEvents", entry size.
    private static let byteLimit = 1 << 20

    func putEvents(_ input: Events.PutEventsRequest, _ call: Call) async throws -> Events.PutEventsResponse {
        if input.endpointId != nil {
            throw Self.invalid("Parameter EndpointId is not valid. Reason: Global endpoints are not available.")
        }
        guard input.entries.reduce(0, { $0 + $1.byteCount }) <= Self.byteLimit else {
            throw Self.invalid("Total size of the entries in the request is over the limit.")
        }
        let now = call.world.clock.now
        var results: [Events.PutEventsResultEntry] = []
        var accepted: [(event: BusEvent, bus: String, tenant: Tenant)] = []
        for entry in input.entries {
            let detail: JSONValue
            switch Self.detail(entry) {
            case .failure(let complaint):
                results.append(.init(errorCode: complaint.code, errorMessage: complaint.message))
                continue
            case .success(let json): detail = json
            }
            let event = BusEvent(
                id: call.world.ids.uuid(),
                source: entry.source ?? "",
                detailType: entry.detailType ?? "",
                detail: detail,
                resources: entry.resources ?? [],
                tenant: call.tenant,
                at: now,
                time: entry.time
            )
            let (bus, tenant) = Self.destination(entry.eventBusName, call)
            accepted.append((event, bus, tenant))
            results.append(.init(eventId: event.id))
        }
        try await put(accepted, call)
        return .init(failedEntryCount: results.count { $0.errorCode != nil }, entries: results)
    }

    private func put(_ events: [(event: BusEvent, bus: String, tenant: Tenant)], _ call: Call) async throws {
        // Where nobody listens, there is nothing to be made durable. Events for buses that do not exist are lost, as on AWS.
        let isHeard = try await store.glance { view in
            try events.contains { event in
                try event.tenant.account != call.tenant.account
                    || bus.isListening(bus: event.bus, tenant: event.tenant, view)
            }
        }
        guard isHeard else { return }
        try await store.write { view in
            for (event, name, tenant) in events {
                if tenant.account != call.tenant.account {
                    try checkPolicy(of: name, tenant, call, view)
                }
                try bus.put(event, bus: name, tenant: tenant, in: view)
            }
        }
    }

    private func checkPolicy(of name: String, _ tenant: Tenant, _ call: Call, _ view: any ReadView) throws {
        let record = try tables.bus(name, tenant, view)
        let arn = EventBusRecord.arn(name, tenant)
        let policy = record?.policy.flatMap { BusPolicy($0) }
        guard policy?.allows("events:PutEvents", to: call.tenant.account, on: arn) == true else {
            throw PlainFailure(
                "AccessDeniedException",
                "User: \(call.principal.arn()?.description ?? "anonymous") is not authorized to perform: "
                    + "events:PutEvents on resource: \(arn) because no resource-based policy allows the "
                    + "events:PutEvents action"
            )
        }
    }

    /// The bus that an entry names, which may be another account's or region's.
    private static func destination(_ text: String?, _ call: Call) -> (String, Tenant) {
        guard let text else { return (EventBusRecord.defaultName, call.tenant) }
        guard let arn = ARN(text), let name = name(of: "event-bus", in: arn) else { return (text, call.tenant) }
        return (name, Tenant(account: arn.account, region: arn.region))
    }

    private struct Complaint: Error {
        let code: String
        let message: String
    }

    /// The detail of an entry, or what is wrong with the entry.
    private static func detail(_ entry: Events.PutEventsRequestEntry) -> Result<JSONValue, Complaint> {
        for (name, value) in [
            ("Source", entry.source), ("DetailType", entry.detailType), ("Detail", entry.detail),
        ] where value?.isEmpty ?? true {
            return .failure(
                Complaint(
                    code: "InvalidArgument",
                    message: "Parameter \(name) is not valid. Reason: \(name) is a required argument."
                )
            )
        }
        if entry.source?.hasPrefix("aws.") == true || entry.source == "aws" {
            return .failure(
                Complaint(
                    code: "NotAuthorizedForSourceException",
                    message: "Not authorized for the source."
                )
            )
        }
        guard let json = entry.detail.flatMap({ try? JSONValue(parsing: $0) }), json.object != nil else {
            return .failure(Complaint(code: "MalformedDetail", message: "Detail is malformed."))
        }
        return .success(json)
    }
}

extension Events.PutEventsRequestEntry {
    /// Source: EventBridge User Guide, "Calculating PutEvents event entry size".
    fileprivate var byteCount: Int {
        (time == nil ? 0 : 14) + (source?.utf8.count ?? 0) + (detailType?.utf8.count ?? 0)
            + (detail?.utf8.count ?? 0) + (resources ?? []).reduce(0) { $0 + $1.utf8.count }
    }
}
