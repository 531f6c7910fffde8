package import Primitives

/// The files of a table at one time.
package struct Snapshot: Hashable, Sendable {
    package var id: Int64
    package var parentID: Int64?
    /// 0 in version 1.
    package var sequenceNumber: Int64
    package var timestampMilliseconds: Int64
    /// Where the list of its manifests is.
    package var manifestList: String
    /// What the commit did, with `operation` in it; texts by name.
    package var summary: [String: String]
    package var schemaID: Int?
    /// Members that are not known here.
    package var further: JSONObject

    package init(
        id: Int64,
        parentID: Int64?,
        sequenceNumber: Int64,
        timestampMilliseconds: Int64,
        manifestList: String,
        summary: [String: String],
        schemaID: Int?,
        further: JSONObject = JSONObject()
    ) {
        self.id = id
        self.parentID = parentID
        self.sequenceNumber = sequenceNumber
        self.timestampMilliseconds = timestampMilliseconds
        self.manifestList = manifestList
        self.summary = summary
        self.schemaID = schemaID
        self.further = further
    }

    /// `append`, `replace`, `overwrite` or `delete`.
    package var operation: String? { summary["operation"] }

    package var timestamp: Timestamp { Timestamp(epochMilliseconds: timestampMilliseconds) }

    private static let known: Set<String> = [
        "snapshot-id", "parent-snapshot-id", "sequence-number", "timestamp-ms", "manifest-list", "summary",
        "schema-id",
    ]

    package init(_ json: JSONValue) throws(IcebergFailure) {
        guard let id = json["snapshot-id"]?.int64, let moment = json["timestamp-ms"]?.int64 else {
            throw .malformed("A snapshot of the table has no id or no time")
        }
        guard let list = json["manifest-list"]?.string else {
            throw .unsupported(
                "The snapshot \(id) names its manifests itself, without a list of manifests, which is not supported by Hosu"
            )
        }
        self.init(
            id: id,
            parentID: json["parent-snapshot-id"]?.int64,
            sequenceNumber: json["sequence-number"]?.int64 ?? 0,
            timestampMilliseconds: moment,
            manifestList: list,
            summary: (json["summary"]?.object ?? JSONObject()).texts,
            schemaID: json["schema-id"]?.int,
            further: JSONObject(
                members: (json.object ?? JSONObject()).members.filter { !Self.known.contains($0.name) }
            )
        )
    }

    func json(_ formatVersion: Int) -> JSONValue {
        var object = JSONObject()
        if formatVersion > 1 { object["sequence-number"] = .integer(sequenceNumber) }
        object["snapshot-id"] = .integer(id)
        object["parent-snapshot-id"] = parentID.map { .integer($0) }
        object["timestamp-ms"] = .integer(timestampMilliseconds)
        if !summary.isEmpty {
            var members = JSONObject()
            members["operation"] = summary["operation"].map { .string($0) }
            for (name, value) in summary.sorted(by: { $0.key < $1.key }) where name != "operation" {
                members[name] = .string(value)
            }
            object["summary"] = .object(members)
        }
        object["manifest-list"] = .string(manifestList)
        object["schema-id"] = schemaID.map { .integer(Int64($0)) }
        for member in further.members { object[member.name] = member.value }
        return .object(object)
    }
}

/// A name for a snapshot: a branch or a tag.
package struct SnapshotReference: Hashable, Sendable {
    package var snapshotID: Int64
    package var isTag: Bool
    package var minimumSnapshotsToKeep: Int?
    package var maximumSnapshotAgeInMilliseconds: Int64?
    package var maximumAgeInMilliseconds: Int64?

    package init(snapshotID: Int64, isTag: Bool = false) {
        self.snapshotID = snapshotID
        self.isTag = isTag
    }

    init(_ json: JSONValue) throws(IcebergFailure) {
        guard let id = json["snapshot-id"]?.int64 else { throw .malformed("A reference names no snapshot") }
        snapshotID = id
        isTag = json["type"]?.string == "tag"
        minimumSnapshotsToKeep = json["min-snapshots-to-keep"]?.int
        maximumSnapshotAgeInMilliseconds = json["max-snapshot-age-ms"]?.int64
        maximumAgeInMilliseconds = json["max-ref-age-ms"]?.int64
    }

    var json: JSONValue {
        var object = JSONObject([("snapshot-id", .integer(snapshotID)), ("type", isTag ? "tag" : "branch")])
        object["min-snapshots-to-keep"] = minimumSnapshotsToKeep.map { .integer(Int64($0)) }
        object["max-snapshot-age-ms"] = maximumSnapshotAgeInMilliseconds.map { .integer($0) }
        object["max-ref-age-ms"] = maximumAgeInMilliseconds.map { .integer($0) }
        return .object(object)
    }
}

extension JSONValue {
    var int64: Int64? {
        if case .integer(let value) = self { return value }
        return nil
    }
}

extension JSONObject {
    /// The members that are texts, and others as their JSON.
    var texts: [String: String] {
        Dictionary(members.map { ($0.name, $0.value.string ?? $0.value.text) }) { _, last in last }
    }
}
