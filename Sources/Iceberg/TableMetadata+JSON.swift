package import Primitives

extension TableMetadata {
    private static let known: Set<String> = [
        "format-version", "table-uuid", "location", "last-sequence-number", "last-updated-ms", "last-column-id",
        "schema", "schemas", "current-schema-id", "partition-spec", "partition-specs", "default-spec-id",
        "last-partition-id", "properties", "current-snapshot-id", "snapshots", "snapshot-log", "metadata-log",
        "sort-orders", "default-sort-order-id", "refs",
    ]

    /// Reads a `metadata.json`.
    ///
    /// - Throws: `IcebergFailure.malformed`; `.unsupported` for versions after the second, by name.
    package init(parsing bytes: [UInt8]) throws(IcebergFailure) {
        let json: JSONValue
        do { json = try JSONValue(parsing: bytes) } catch {
            throw .malformed("The metadata of the table are no JSON")
        }
        try self.init(json)
    }

    package init(_ json: JSONValue) throws(IcebergFailure) {
        guard let object = json.object, let version = json["format-version"]?.int else {
            throw .malformed("The metadata of the table have no format-version")
        }
        guard (1...2).contains(version) else {
            throw .unsupported("Iceberg tables of format version \(version) are not supported by Hosu")
        }
        guard let location = json["location"]?.string, let lastColumnID = json["last-column-id"]?.int else {
            throw .malformed("The metadata of the table have no location or last-column-id")
        }
        formatVersion = version
        tableUUID = json["table-uuid"]?.string ?? ""
        self.location = location.hasSuffix("/") ? String(location.dropLast()) : location
        lastSequenceNumber = json["last-sequence-number"]?.int64 ?? 0
        lastUpdatedMilliseconds = json["last-updated-ms"]?.int64 ?? 0
        self.lastColumnID = lastColumnID
        schemas = try Self.read(json["schemas"]) { value throws(IcebergFailure) in try IcebergSchema(value) }
        if schemas.isEmpty, let only = json["schema"] { schemas = [try IcebergSchema(only)] }
        currentSchemaID = json["current-schema-id"]?.int ?? schemas.last?.id ?? 0
        specs = try Self.read(json["partition-specs"]) { value throws(IcebergFailure) in
            try PartitionSpec(value)
        }
        if specs.isEmpty {
            specs = [
                PartitionSpec(id: 0, fields: try PartitionSpec.fields(json["partition-spec"]?.array ?? []))
            ]
        }
        defaultSpecID = json["default-spec-id"]?.int ?? specs.last?.id ?? 0
        lastPartitionID =
            json["last-partition-id"]?.int ?? specs.flatMap(\.fields).map(\.fieldID).max() ?? 999
        sortOrders = try Self.read(json["sort-orders"]) { value throws(IcebergFailure) in try SortOrder(value) }
        if sortOrders.isEmpty { sortOrders = [.unsorted] }
        defaultSortOrderID = json["default-sort-order-id"]?.int ?? 0
        properties = (json["properties"]?.object ?? JSONObject()).texts
        snapshots = try Self.read(json["snapshots"]) { value throws(IcebergFailure) in try Snapshot(value) }
        // Writers of version 1 spell "none" as -1.
        let current = json["current-snapshot-id"]?.int64
        currentSnapshotID = current == -1 ? nil : current
        snapshotLog = (json["snapshot-log"]?.array ?? []).compactMap { entry in
            guard let moment = entry["timestamp-ms"]?.int64, let id = entry["snapshot-id"]?.int64 else {
                return nil
            }
            return SnapshotLogEntry(timestampMilliseconds: moment, snapshotID: id)
        }
        metadataLog = (json["metadata-log"]?.array ?? []).compactMap { entry in
            guard let moment = entry["timestamp-ms"]?.int64, let file = entry["metadata-file"]?.string else {
                return nil
            }
            return MetadataLogEntry(timestampMilliseconds: moment, file: file)
        }
        references = [:]
        for member in json["refs"]?.object?.members ?? [] {
            references[member.name] = try SnapshotReference(member.value)
        }
        if let currentSnapshotID, references["main"] == nil {
            references["main"] = SnapshotReference(snapshotID: currentSnapshotID)
        }
        further = JSONObject(members: object.members.filter { !Self.known.contains($0.name) })
        guard schemas.contains(where: { $0.id == currentSchemaID }) else {
            throw .malformed("The metadata of the table have no schema \(currentSchemaID)")
        }
        guard currentSnapshotID == nil || currentSnapshot != nil else {
            throw .malformed("The metadata of the table have no snapshot \(currentSnapshotID ?? 0)")
        }
    }

    private static func read<Value>(
        _ json: JSONValue?,
        _ item: (JSONValue) throws(IcebergFailure) -> Value
    ) throws(IcebergFailure) -> [Value] {
        var values: [Value] = []
        for value in json?.array ?? [] { values.append(try item(value)) }
        return values
    }

    /// The text of a `metadata.json`.
    package var bytes: [UInt8] { Array(json.prettyText().utf8) }

    package var json: JSONValue {
        var object = JSONObject()
        object["format-version"] = .integer(Int64(formatVersion))
        object["table-uuid"] = tableUUID.isEmpty ? nil : .string(tableUUID)
        object["location"] = .string(location)
        if formatVersion > 1 { object["last-sequence-number"] = .integer(lastSequenceNumber) }
        object["last-updated-ms"] = .integer(lastUpdatedMilliseconds)
        object["last-column-id"] = .integer(Int64(lastColumnID))
        if formatVersion == 1 { object["schema"] = schema.json }
        object["current-schema-id"] = .integer(Int64(currentSchemaID))
        object["schemas"] = .array(schemas.map(\.json))
        if formatVersion == 1 { object["partition-spec"] = spec.fieldsJSON }
        object["default-spec-id"] = .integer(Int64(defaultSpecID))
        object["partition-specs"] = .array(specs.map(\.json))
        object["last-partition-id"] = .integer(Int64(lastPartitionID))
        object["default-sort-order-id"] = .integer(Int64(defaultSortOrderID))
        object["sort-orders"] = .array(sortOrders.map(\.json))
        let sorted = properties.sorted { $0.key < $1.key }
        object["properties"] = .object(JSONObject(sorted.map { ($0.key, .string($0.value)) }))
        // Readers of other languages want a number for "none".
        object["current-snapshot-id"] = .integer(currentSnapshotID ?? -1)
        let named = references.sorted { $0.key < $1.key }
        object["refs"] = .object(JSONObject(named.map { ($0.key, $0.value.json) }))
        object["snapshots"] = .array(snapshots.map { $0.json(formatVersion) })
        object["snapshot-log"] = .array(
            snapshotLog.map {
                ["timestamp-ms": .integer($0.timestampMilliseconds), "snapshot-id": .integer($0.snapshotID)]
            }
        )
        object["metadata-log"] = .array(
            metadataLog.map {
                ["timestamp-ms": .integer($0.timestampMilliseconds), "metadata-file": .string($0.file)]
            }
        )
        for member in further.members { object[member.name] = member.value }
        return .object(object)
    }
}

/// The names of metadata files.
///
/// Source: Apache Iceberg, `BaseMetastoreTableOperations`: `metadata/00001-<uuid>.metadata.json`.
package enum MetadataFileName {
    /// The version that a file's name gives; nil for other names.
    package static func version(of path: String) -> Int? {
        let name = path.split(separator: "/").last ?? ""
        guard name.hasSuffix(".metadata.json") || name.hasSuffix(".gz.metadata.json"),
            let digits = name.split(separator: "-").first
        else { return nil }
        return Int(digits)
    }

    /// The path of the metadata that come after those at `previous`.
    package static func next(after previous: String?, location: String, uuid: String) -> String {
        let number = previous.map { (version(of: $0) ?? -1) + 1 } ?? 0
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        return "\(location)/metadata/\(padded)-\(uuid).metadata.json"
    }
}
