import Iceberg
import Primitives
import Testing

@Suite struct SnapshotChangeTests {
    @Test("appends add up, and each snapshot keeps its own files")
    func appends() async throws {
        var table = IcebergFixture()
        try await table.commit(SnapshotChange(.append, adding: [table.file("a"), table.file("b")]))
        try await table.commit(SnapshotChange(.append, adding: [table.file("c")]))

        #expect(try await table.names() == ["a", "b", "c"])
        #expect(try await table.names(snapshot: 1) == ["a", "b"])
        let summary = table.metadata.currentSnapshot?.summary ?? [:]
        #expect(summary["operation"] == "append")
        #expect(summary["added-records"] == "10" && summary["total-records"] == "30")
        #expect(summary["total-data-files"] == "3" && summary["total-files-size"] == "300")
        #expect(try await table.tasks().map(\.sequenceNumber).sorted() == [1, 1, 2])
        #expect(table.metadata.ancestors(of: 2) == [2, 1])
        #expect(table.metadata.currentSnapshot?.manifestList == "s3://b/t/metadata/snap-2-1-c2.avro")
    }

    @Test("files go with the rewrite of the manifest that names them; what stays keeps its numbers")
    func removal() async throws {
        var table = IcebergFixture()
        try await table.commit(SnapshotChange(.append, adding: [table.file("a"), table.file("b")]))
        try await table.commit(
            SnapshotChange(.overwrite, adding: [table.file("c")], removing: ["s3://b/t/data/a"])
        )

        #expect(try await table.names() == ["b", "c"])
        #expect(try await table.names(snapshot: 1) == ["a", "b"])
        let tasks = try await table.tasks()
        #expect(tasks.first { $0.file.path.hasSuffix("b") }?.sequenceNumber == 1)
        let counts = try table.manifests().map {
            [$0.addedFileCount, $0.existingFileCount, $0.deletedFileCount]
        }
        #expect(counts == [[1, 0, 0], [0, 1, 1]])
        let summary = table.metadata.currentSnapshot?.summary ?? [:]
        #expect(summary["deleted-data-files"] == "1" && summary["deleted-records"] == "10")
        #expect(summary["total-data-files"] == "2" && summary["total-records"] == "20")
    }

    @Test("a file that is gone already is a conflict")
    func conflict() async throws {
        var table = IcebergFixture()
        try await table.commit(SnapshotChange(.append, adding: [table.file("a")]))

        await #expect(throws: IcebergFailure.conflict("Missing required files to delete: s3://b/t/data/x")) {
            try await table.commit(SnapshotChange(.delete, removing: ["s3://b/t/data/x"]))
        }
    }

    @Test("deletions concern files that were there before; equalities only those of earlier commits")
    func deletions() async throws {
        var table = IcebergFixture()
        try await table.commit(SnapshotChange(.append, adding: [table.file("a")]))
        var equality = table.file("eq", content: .equalityDeletes)
        equality.equalityFieldIDs = [1]
        try await table.commit(
            SnapshotChange(
                .overwrite,
                adding: [table.file("b"), table.file("pos", content: .positionDeletes), equality]
            )
        )
        try await table.commit(SnapshotChange(.append, adding: [table.file("c")]))
        var only = table.file("only", content: .positionDeletes)
        only.referencedDataFile = "s3://b/t/data/c"
        try await table.commit(SnapshotChange(.delete, adding: [only]))

        let tasks = try await table.tasks()
        let deletes = Dictionary(
            tasks.map { task in
                (task.file.path.suffix(1), Set(task.deletes.map { $0.path.split(separator: "/").last ?? "" }))
            }
        ) { first, _ in first }
        #expect(deletes == ["a": ["pos", "eq"], "b": ["pos"], "c": ["only"]])
        #expect(table.metadata.currentSnapshot?.summary["total-delete-files"] == "3")
        #expect(try table.manifests().map(\.content).filter { $0 == .deletes }.count == 2)
    }

    @Test("rewritten files keep the number of what they were read from, so that later deletions concern them")
    func rewrite() async throws {
        var table = IcebergFixture()
        try await table.commit(SnapshotChange(.append, adding: [table.file("a")]))
        var equality = table.file("eq", content: .equalityDeletes)
        equality.equalityFieldIDs = [1]
        try await table.commit(SnapshotChange(.delete, adding: [equality]))
        try await table.commit(
            SnapshotChange(
                .replace,
                adding: [table.file("a2")],
                removing: ["s3://b/t/data/a"],
                dataSequenceNumber: 1
            )
        )

        #expect(try await table.tasks().map(\.deletes.count) == [1])
    }

    @Test("many small manifests become one, and nothing is lost")
    func merging() async throws {
        var table = IcebergFixture(properties: ["commit.manifest.min-count-to-merge": "5"])
        for index in 0..<13 {
            try await table.commit(SnapshotChange(.append, adding: [table.file("f\(index)")]))
        }

        #expect(try table.manifests().count <= 5)
        #expect(try await table.names().count == 13)
        #expect(try await table.tasks().map(\.sequenceNumber).sorted() == Array(1...13))
    }

    @Test("tables of version 1 are not written")
    func version1() async throws {
        var table = IcebergFixture()
        table.metadata.formatVersion = 1

        await #expect(throws: IcebergFailure.self) {
            try await table.commit(SnapshotChange(.append, adding: [table.file("a")]))
        }
    }

    @Test("snapshots that are forgotten leave the log without holes")
    func expiry() async throws {
        var table = IcebergFixture()
        for name in ["a", "b", "c"] {
            try await table.commit(SnapshotChange(.append, adding: [table.file(name)]))
        }

        table.metadata.expire([2, 3], at: Timestamp(epochMilliseconds: 5000))

        #expect(table.metadata.snapshots.map(\.id) == [1, 3])
        #expect(table.metadata.snapshotLog.map(\.snapshotID) == [3])
        #expect(try await table.names() == ["a", "b", "c"])
    }
}
