import Iceberg
import Primitives
import Testing

@Suite struct TableMetadataTests {
    private static let version1 = """
        {"format-version": 1, "location": "s3://b/t/", "last-updated-ms": 1, "last-column-id": 4, "odd": {"a": 1},
         "schema": {"type": "struct", "fields": [
           {"id": 1, "name": "id", "required": true, "type": "long"},
           {"id": 2, "name": "s", "required": false, "type": {"type": "struct", "fields": [
             {"id": 3, "name": "p", "required": false, "type": "decimal(9, 2)"},
             {"id": 4, "name": "f", "required": false, "type": "fixed[3]"}]}}]},
         "partition-spec": [{"name": "id_bucket", "transform": "bucket[4]", "source-id": 1}],
         "properties": {"a": "b"}, "current-snapshot-id": -1, "snapshots": []}
        """

    @Test("metadata of version 1 are read, and members that are not known are kept")
    func readsVersion1() throws {
        let metadata = try TableMetadata(parsing: Array(Self.version1.utf8))

        #expect(metadata.location == "s3://b/t" && metadata.currentSnapshot == nil)
        #expect(metadata.spec.fields.map(\.fieldID) == [1000] && metadata.lastPartitionID == 1000)
        #expect(metadata.schema.name(of: 3) == "s.p")
        #expect(metadata.schema.field(4)?.type == .fixed(byteCount: 3))
        #expect(metadata.json["odd"]?["a"] == 1)
        #expect(try TableMetadata(metadata.json) == metadata)
    }

    @Test(
        "what is not known is refused by name",
        arguments: [
            ("{\"format-version\": 3}", "format version 3"), ("{}", "format-version"), ("x", "JSON"),
            (version1.replacing("decimal(9, 2)", with: "variant"), "variant"),
            (version1.replacing("decimal(9, 2)", with: "money"), "money"),
            (
                version1.replacing(
                    "\"snapshots\": []",
                    with: "\"snapshots\": [{\"snapshot-id\": 1, \"timestamp-ms\": 1, \"manifests\": []}]"
                ), "manifests"
            ),
        ]
    )
    func refusals(text: String, reason: String) throws {
        let failure = #expect(throws: IcebergFailure.self) { try TableMetadata(parsing: Array(text.utf8)) }
        #expect(failure?.description.contains(reason) == true)
    }

    @Test("columns are added above all numbers ever given, and former schemas are taken again")
    func schemas() throws {
        var metadata = IcebergFixture().metadata
        let first = metadata.schema.fields
        let moment = Timestamp(epochMilliseconds: 9000)

        metadata.setSchema(
            first + [IcebergField(id: metadata.lastColumnID + 1, name: "x", type: .int)],
            at: moment
        )
        #expect(metadata.currentSchemaID == 1 && metadata.lastColumnID == 4)
        metadata.setSchema(first, at: moment)
        #expect(metadata.currentSchemaID == 0 && metadata.schemas.count == 2 && metadata.lastColumnID == 4)

        metadata.setSpec([(sourceID: 1, name: "id_bucket", transform: .bucket(count: 4))], at: moment)
        #expect(metadata.spec.fields.map(\.fieldID) == [1000] && metadata.defaultSpecID == 1)
        metadata.setSpec([], at: moment)
        #expect(metadata.defaultSpecID == 0 && metadata.specs.count == 2)
        #expect(try TableMetadata(metadata.json) == metadata)
    }

    @Test("new tables number fields level by level")
    func freshIDs() {
        let row = IcebergType.structure([IcebergField(id: 0, name: "a", type: .int)])
        let schema = IcebergSchema.fresh([
            IcebergField(id: 0, name: "s", type: row),
            IcebergField(id: 0, name: "l", type: .list(IcebergElement(id: 0, isRequired: false, type: row))),
            IcebergField(id: 0, name: "x", type: .int),
        ])

        #expect(schema.allFields.map(\.field.id) == [1, 4, 2, 5, 6, 3])
        #expect(schema.allFields.map(\.name) == ["s", "s.a", "l", "l.element", "l.element.a", "x"])
    }

    @Test(
        "names of metadata files count up",
        arguments: [
            (nil, "s3://b/t/metadata/00000-u.metadata.json"),
            ("s3://b/t/metadata/00009-x.metadata.json", "s3://b/t/metadata/00010-u.metadata.json"),
            ("s3://b/t/metadata/v3.metadata.json", "s3://b/t/metadata/00000-u.metadata.json"),
        ]
    )
    func fileNames(previous: String?, next: String) {
        #expect(MetadataFileName.next(after: previous, location: "s3://b/t", uuid: "u") == next)
    }

    @Test("former metadata are remembered, the oldest forgotten")
    func metadataLog() {
        var metadata = IcebergFixture(properties: ["write.metadata.previous-versions-max": "2"]).metadata
        for index in 0..<4 {
            metadata.follow("f\(index)", after: Int64(index), at: Timestamp(epochMilliseconds: 2000))
        }

        #expect(metadata.metadataLog.map(\.file) == ["f2", "f3"])
        #expect(metadata.metadataLog.map(\.timestampMilliseconds) == [2, 3])
    }
}
