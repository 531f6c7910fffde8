import HosuTesting
import Objects
import Primitives
import Store
import Testing

@Suite struct VersionTests {
    @Test(
        "what is overwritten stays, is read by its name, and takes its file with it when it goes",
        arguments: [10, 20_000]
    )
    func olderVersions(count: Int) async throws {
        try await Lake.run { lake in
            try await lake.setVersioning(.enabled)
            let first = try await lake.put("k", pattern(count, seed: 1))
            let second = try await lake.put("k", pattern(count, seed: 2))

            #expect(first.versionID?.utf8.count == 32)
            #expect(first.versionID != second.versionID)
            #expect(try await lake.bytes("k") == pattern(count, seed: 2))
            let older = try await lake.objects.open("lake", "k", versionID: first.versionID)
            #expect(try await older.stream().collect(upTo: 1 << 20) == pattern(count, seed: 1))
            try await lake.delete("k", first.versionID)
            #expect(try await lake.files().count == (count > ObjectStore.inlineLimit ? 2 : 0))
            withExtendedLifetime(older) {}
        }
    }

    @Test("a blob that two versions share stays until the last of them goes")
    func sharedBlobs() async throws {
        try await Lake.run { lake in
            try await lake.setVersioning(.enabled)
            let first = try await lake.put("k", pattern(50_000))
            let copy = ObjectCopy(sourceBucket: "lake", sourceKey: "k", bucket: "lake", key: "k")
            let second = try await lake.objects.copy(copy)

            try await lake.delete("k", first.versionID)

            #expect(try await lake.bytes("k") == pattern(50_000))
            try await lake.delete("k", second.versionID)
            #expect(try await lake.files().isEmpty)
        }
    }

    @Test("puts and deletes leave what S3's rules say, whatever their order", arguments: 1...8)
    func model(seed: UInt64) async throws {
        try await Lake.run { lake in
            let chance = SeededChance(seed: seed)
            var model = VersionModel()
            for step in 0..<120 {
                let key = chance.element(of: ["a", "a/b", "b"])
                switch chance.integer(in: 0..<10) {
                case 0..<4:
                    let size = chance.element(of: [0, 5, 20_000])
                    let version = try await lake.put(key, pattern(size, seed: step))
                    model.put(key, version)
                case 4..<6:
                    let outcome = try await lake.objects.delete("lake", [key])
                    model.delete(key, marker: outcome[0].marker)
                case 6..<8:
                    guard let known = model.names(of: key).randomElement(chance) else { continue }
                    try await lake.delete(key, known)
                    model.remove(key, known)
                case 8:
                    try await lake.setVersioning(.enabled)
                    model.versioning = .enabled
                default:
                    guard model.versioning != nil else { continue }
                    try await lake.setVersioning(.suspended)
                    model.versioning = .suspended
                }
                let page = try await lake.objects.listVersions(VersionListRequest(bucket: "lake"))
                #expect(page.entries.map(VersionModel.Line.init) == model.lines, "seed \(seed), step \(step)")
                let listed = try await lake.objects.list(ListRequest(bucket: "lake")).objects.map(\.key)
                #expect(listed == model.visibleKeys, "seed \(seed), step \(step)")
            }
            for line in model.lines { try await lake.delete(line.key, line.versionID) }
            #expect(try await lake.files().isEmpty)
            try await lake.objects.deleteBucket("lake")
        }
    }

    @Test("pages of any size show every version once", arguments: 1...7, [nil, "/"] as [String?])
    func paging(limit: Int, delimiter: String?) async throws {
        try await Lake.run { lake in
            try await lake.put("a/1", [1])
            try await lake.setVersioning(.enabled)
            for key in ["a/1", "a/2", "b", "b", "b", "c/1", "d"] { try await lake.put(key, [2]) }
            try await lake.objects.delete("lake", ["b", "nothing", "d"])
            var whole = VersionListRequest(bucket: "lake")
            whole.delimiter = delimiter
            let expected = try await lake.objects.listVersions(whole)

            var request = whole
            request.limit = limit
            var entries: [VersionPage.Entry] = []
            var prefixes: [String] = []
            repeat {
                let page = try await lake.objects.listVersions(request)
                #expect(page.entries.count + page.prefixes.count <= limit)
                entries += page.entries
                prefixes += page.prefixes
                request.after = page.next
            } while request.after != nil

            #expect(entries == expected.entries)
            #expect(prefixes == expected.prefixes)
            #expect(prefixes == (delimiter == nil ? [] : ["a/", "c/"]))
        }
    }

    @Test("a page that begins behind a version which is gone leaves none of the others out")
    func pagingBehindTheGone() async throws {
        try await Lake.run { lake in
            try await lake.setVersioning(.enabled)
            for _ in 0..<5 { try await lake.put("k", [1]) }
            var request = VersionListRequest(bucket: "lake")
            request.limit = 2
            var rounds = 0
            repeat {
                let page = try await lake.objects.listVersions(request)
                for entry in page.entries { try await lake.delete("k", entry.version.versionID) }
                request.after = page.next
                rounds += 1
            } while request.after != nil

            #expect(rounds == 3)
            try await lake.objects.deleteBucket("lake")
        }
    }

    @Test("bytes that a query or a statement leaves become versions as well")
    func adoption() async throws {
        try await Lake.run { lake in
            try await lake.setVersioning(.enabled)
            let first = try await lake.put("k", [1])
            let sealed = try await lake.objects.seal(BodyStream([2]), for: "lake")

            _ = try await lake.store.write { view in
                try lake.objects.adopt(sealed, bucket: "lake", key: "k", at: lake.clock.now, in: view)
            }

            #expect(try await lake.bytes("k") == [2])
            #expect(try await lake.objects.head("lake", "k", versionID: first.versionID).byteCount == 1)
        }
    }

    @Test("a query that joins the parts of an object makes no version of it")
    func joining() async throws {
        try await Lake.run { lake in
            try await lake.setVersioning(.enabled)
            let upload = try await lake.objects.beginUpload("lake", "k", attributes: ObjectAttributes())
            var parts: [NamedPart] = []
            for number in 1...2 {
                let part = try await lake.objects.putPart(
                    upload,
                    number: number,
                    expectation: BodyExpectation(),
                    body: BodyStream(pattern(5 << 20, seed: number))
                )
                parts.append(NamedPart(number: number, etag: part.etag))
            }
            let made = try await lake.objects.completeUpload("lake", "k", upload.id, parts: parts)

            _ = try await lake.objects.snapshot([.key(bucket: "lake", key: "k")])

            let page = try await lake.objects.listVersions(VersionListRequest(bucket: "lake"))
            #expect(page.entries.map(\.version.versionID) == [made.versionID])
            #expect(try await lake.files().count == 1)
        }
    }

    @Test("an archived object is no part of what a query reads, unless it is restored and asked for")
    func archives() async throws {
        try await Lake.run { lake in
            var attributes = ObjectAttributes()
            attributes.storageClass = "GLACIER"
            let cold = NewObject(bucket: "lake", key: "t/cold", attributes: attributes)
            _ = try await lake.objects.put(cold, body: BodyStream([1]))
            try await lake.put("t/warm", [2])
            func keys(_ includingRestored: Bool) async throws -> [String] {
                try await lake.objects.snapshot(
                    [.prefix(bucket: "lake", prefix: "t/")],
                    includingRestored: includingRestored
                ).files.map(\.key)
            }
            #expect(try await keys(true) == ["t/warm"])

            #expect(try await lake.objects.restore("lake", "t/cold", days: 1, tier: .expedited) == .begun)
            lake.clock.advance(by: .seconds(2))

            #expect(try await keys(true) == ["t/cold", "t/warm"])
            #expect(try await keys(false) == ["t/warm"])
            lake.clock.advance(by: .seconds(3 * 86_400))
            await #expect(throws: ObjectFailure.archived(key: "t/cold", storageClass: "GLACIER")) {
                _ = try await lake.objects.open("lake", "t/cold")
            }
        }
    }
}

/// What a bucket holds, as S3's rules say it.
private struct VersionModel {
    struct Line: Equatable {
        let key: String
        let versionID: String
        let isMarker: Bool
        let isLatest: Bool
    }

    var versioning: BucketVersioning?
    /// The newest first.
    private var versions: [String: [(versionID: String, isMarker: Bool)]] = [:]

    mutating func put(_ key: String, _ version: ObjectVersion) {
        makeRoom(key)
        versions[key, default: []].insert((version.shownVersionID, false), at: 0)
    }

    mutating func delete(_ key: String, marker: ObjectVersion?) {
        makeRoom(key)
        if let marker { versions[key, default: []].insert((marker.shownVersionID, true), at: 0) }
    }

    mutating func remove(_ key: String, _ versionID: String) {
        versions[key]?.removeAll { $0.versionID == versionID }
    }

    private mutating func makeRoom(_ key: String) {
        if versioning != .enabled { remove(key, "null") }
    }

    func names(of key: String) -> [String] { (versions[key] ?? []).map(\.versionID) }

    var lines: [Line] {
        versions.sorted { $0.key < $1.key }.flatMap { key, versions in
            versions.enumerated().map { index, version in
                Line(
                    key: key,
                    versionID: version.versionID,
                    isMarker: version.isMarker,
                    isLatest: index == 0
                )
            }
        }
    }

    var visibleKeys: [String] {
        versions.filter { $0.value.first?.isMarker == false }.keys.sorted()
    }
}

extension VersionModel.Line {
    fileprivate init(_ entry: VersionPage.Entry) {
        self.init(
            key: entry.version.key,
            versionID: entry.version.shownVersionID,
            isMarker: entry.version.isDeleteMarker,
            isLatest: entry.isLatest
        )
    }
}

extension [String] {
    fileprivate func randomElement(_ chance: SeededChance) -> String? {
        isEmpty ? nil : chance.element(of: self)
    }
}

extension Lake {
    func setVersioning(_ versioning: BucketVersioning) async throws {
        try await objects.updateBucket("lake") { $0.versioning = versioning }
    }

    /// Removes a version for good.
    func delete(_ key: String, _ versionID: String?) async throws {
        _ = try await objects.delete("lake", [Deletion(key: key, versionID: versionID)])[0].get()
    }
}
