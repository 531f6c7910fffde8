import Foundation
import Primitives
import Store

/// Runs as the store keeps them: JSON with the members that `Codable` would write, of which a coder by hand needs a fraction of the time.
///
/// A step of an execution stores its run as often as its state, so this is on the path of every task.
extension Run {
    static let coder = RecordCoder<Run>(version: 1) { run in
        run.json
    } decode: { bytes, _ in
        if let value = try? JSONValue(parsing: Array(bytes)), let run = Run(value) { return run }
        return try JSONDecoder().decode(Run.self, from: Data(bytes))
    }

    private var json: [UInt8] {
        var writer = JSONWriter()
        writer.raw("{\"attempt\":")
        writer.integer(Int64(attempt))
        writer.raw(",\"checkpoint\":[")
        for (index, byte) in checkpoint.enumerated() {
            if index > 0 { writer.punctuation(",") }
            writer.integer(Int64(byte))
        }
        writer.raw("],\"createdAt\":")
        writer.integer(createdAt.epochMicroseconds)
        writer.raw(",\"hasBegun\":")
        writer.bool(hasBegun)
        writer.raw(",\"id\":")
        writer.string(id)
        writer.raw(",\"kind\":")
        writer.string(kind.text)
        writer.raw(",\"state\":")
        switch state {
        case .ready: writer.raw("{\"ready\":{}}")
        case .asleep(let deadline):
            writer.raw("{\"asleep\":{\"until\":")
            writer.integer(deadline.epochMicroseconds)
            writer.raw("}}")
        case .awaiting(let signal):
            writer.raw("{\"awaiting\":{\"_0\":")
            Self.write(signal, to: &writer)
            writer.raw("}}")
        case .awaitingUntil(let signal, let deadline):
            writer.raw("{\"awaitingUntil\":{\"_0\":")
            Self.write(signal, to: &writer)
            writer.raw(",\"deadline\":")
            writer.integer(deadline.epochMicroseconds)
            writer.raw("}}")
        }
        writer.raw(",\"subject\":")
        writer.string(subject)
        writer.raw(",\"tenant\":")
        Self.write(tenant, to: &writer)
        writer.punctuation("}")
        return writer.bytes
    }

    private static func write(_ signal: RunSignal, to writer: inout JSONWriter) {
        switch signal {
        case .named(let name):
            writer.raw("{\"named\":{\"_0\":")
            writer.string(name)
            writer.raw("}}")
        case .ended(let key):
            writer.raw("{\"ended\":{\"_0\":{\"id\":")
            writer.string(key.id)
            writer.raw(",\"kind\":")
            writer.string(key.kind.text)
            writer.raw(",\"tenant\":")
            write(key.tenant, to: &writer)
            writer.raw("}}}")
        }
    }

    private static func write(_ tenant: Tenant, to writer: inout JSONWriter) {
        writer.raw("{\"account\":")
        writer.string(tenant.account)
        writer.raw(",\"region\":")
        writer.string(tenant.region)
        writer.punctuation("}")
    }

    /// Nil for what was not written by `json`.
    private init?(_ value: JSONValue) {
        guard let id = value["id"]?.string, let kind = value["kind"]?.string,
            let tenant = Tenant(value["tenant"]),
            let subject = value["subject"]?.string, let createdAt = Self.moment(value["createdAt"]),
            let attempt = value["attempt"]?.int, let state = value["state"].flatMap(Self.state),
            let hasBegun = value["hasBegun"]?.bool, let bytes = value["checkpoint"]?.array
        else { return nil }
        let checkpoint = bytes.compactMap { $0.int.flatMap(UInt8.init(exactly:)) }
        guard checkpoint.count == bytes.count else { return nil }
        self.init(
            id: id,
            kind: RunKind(kind),
            tenant: tenant,
            subject: subject,
            createdAt: createdAt,
            checkpoint: checkpoint
        )
        self.attempt = attempt
        self.state = state
        self.hasBegun = hasBegun
    }

    private static func moment(_ value: JSONValue?) -> Timestamp? {
        guard case .integer(let microseconds)? = value else { return nil }
        return Timestamp(epochMicroseconds: microseconds)
    }

    private static func state(_ value: JSONValue) -> State? {
        if value["ready"] != nil { return .ready }
        if let asleep = value["asleep"] { return moment(asleep["until"]).map { .asleep(until: $0) } }
        if let awaiting = value["awaiting"] { return signal(awaiting["_0"]).map { .awaiting($0) } }
        guard let both = value["awaitingUntil"], let signal = signal(both["_0"]),
            let deadline = moment(both["deadline"])
        else { return nil }
        return .awaitingUntil(signal, deadline: deadline)
    }

    private static func signal(_ value: JSONValue?) -> RunSignal? {
        if let name = value?["named"]?["_0"]?.string { return .named(name) }
        guard let key = value?["ended"]?["_0"], let id = key["id"]?.string, let kind = key["kind"]?.string,
            let tenant = Tenant(key["tenant"])
        else { return nil }
        return .ended(RunKey(kind: RunKind(kind), tenant: tenant, id: id))
    }
}

extension Tenant {
    fileprivate init?(_ value: JSONValue?) {
        guard let account = value?["account"]?.string, let region = value?["region"]?.string else { return nil }
        self.init(account: account, region: region)
    }
}
