import HosuTesting
import Objects
import Primitives
import Store
import Testing

@Suite struct ObjectStoreTests {
    @Test("bytes of any size come back whole and in ranges", arguments: [0, 1, 16384, 16385, 1_500_000])
    func sizes(count: Int) async throws {
        try await Lake.run { lake in
            let bytes = pattern(count)

            let version = try await lake.put("a/b", bytes)

            #expect(version.byteCount == Int64(count))
            #expect(version.etag == Hex.encode(MD5Digest.value(of: bytes)))
            #expect(try await lake.bytes("a/b") == bytes)
            if count > 10 {
                let range = Int64(count / 3)..<Int64(count - 2)
                #expect(
                    try await lake.bytes("a/b", range)
                        == Array(bytes[Int(range.lowerBound)..<Int(range.upperBound)])
                )
            }
        }
    }

    @Test(
        "keys are names, not paths",
        arguments: ["..", "../../etc/passwd", "a", "a/", "a/b/", "/", "매출/2024년 1월.csv", "a\u{0}b", " ", "%2F"]
    )
    func keys(key: String) async throws {
        try await Lake.run { lake in
            try await lake.put(key, Array(key.utf8))
            try await lake.put(key + "x", [1])

            #expect(try await lake.bytes(key) == Array(key.utf8))
            #expect(
                try await lake.objects.list(ListRequest(bucket: "lake")).objects.map(\.key) == [key, key + "x"]
            )
        }
    }

    @Test("a key of 1,024 bytes is taken, a longer one refused")
    func keyLength() async throws {
        try await Lake.run { lake in
            try await lake.put(String(repeating: "가", count: 341) + "a", [1])
            await #expect(throws: ObjectFailure.keyTooLong(byteCount: 1025)) {
                try await lake.put(String(repeating: "a", count: 1025), [1])
            }
        }
    }

    @Test("of 50 creators that ask for the key to be new, one wins", arguments: [10, 20000])
    func oneCreator(count: Int) async throws {
        try await Lake.run { lake in
            let winners = await withTaskGroup(of: Int.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        let condition = WriteConditions(ifNoneExists: true)
                        return (try? await lake.put("one", pattern(count, seed: number), condition)) == nil
                            ? 0 : 1
                    }
                }
                return await group.reduce(0, +)
            }

            #expect(winners == 1)
            let files = try await lake.files()
            #expect(files.count == (count > ObjectStore.inlineLimit ? 1 : 0))
        }
    }

    @Test("a body that is not what its digests say changes nothing")
    func digests() async throws {
        try await Lake.run { lake in
            try await lake.put("a", [1, 2, 3])
            let wrong: [(BodyExpectation, ObjectFailure)] = [
                (
                    BodyExpectation(md5: MD5Digest.value(of: [9])),
                    .digestMismatch(
                        expected: Base64.encode(MD5Digest.value(of: [9])),
                        calculated: Base64.encode(MD5Digest.value(of: pattern(20000)))
                    )
                ),
                (
                    BodyExpectation(algorithm: .crc32c, checksum: [1, 2, 3, 4]),
                    .checksumMismatch("CRC32C")
                ),
            ]
            for (expectation, failure) in wrong {
                await #expect(throws: failure) {
                    let object = NewObject(bucket: "lake", key: "a", expectation: expectation)
                    _ = try await lake.objects.put(object, body: BodyStream(pattern(20000)))
                }
            }

            #expect(try await lake.bytes("a") == [1, 2, 3])
            #expect(try await lake.files() == [])
        }
    }

    @Test("copies share bytes and outlive their source")
    func copies() async throws {
        try await Lake.run { lake in
            for (key, count) in [("small", 100), ("large", 40000)] {
                let original = try await lake.put(key, pattern(count))
                let copy = ObjectCopy(sourceBucket: "lake", sourceKey: key, bucket: "lake", key: key + "2")
                let copied = try await lake.objects.copy(copy)
                try await lake.objects.delete("lake", [key])

                #expect(copied.etag == original.etag)
                #expect(try await lake.bytes(key + "2") == pattern(count))
            }
            #expect(try await lake.files().count == 1)
            try await lake.objects.delete("lake", ["small2", "large2"])
            #expect(try await lake.files() == [])
        }
    }

    @Test("a snapshot keeps its files while objects are replaced and deleted")
    func snapshots() async throws {
        try await Lake.run { lake in
            try await lake.put("t/large", pattern(40000))
            try await lake.put("t/small", pattern(10))
            try await lake.put("t/empty", [])
            try await lake.put("u/other", [1])

            var snapshot: ObjectSnapshot? = try await lake.objects.snapshot([
                .prefix(bucket: "lake", prefix: "t/")
            ])
            try await lake.put("t/large", pattern(40000, seed: 1))
            try await lake.objects.delete("lake", ["t/small"])
            await lake.objects.settled()

            let files = try #require(snapshot).files
            #expect(files.map(\.key) == ["t/empty", "t/large", "t/small"])
            let found = try files.map { try contents($0.path) }
            #expect(found == [[], pattern(40000), pattern(10)])
            snapshot = nil
            #expect(try await lake.files().count == 1)
        }
    }

    @Test("snapshots of small objects that are taken at the same moment do not get into each other's way")
    func concurrentSnapshots() async throws {
        try await Lake.run { lake in
            for number in 0..<50 { try await lake.put("t/\(number)", [UInt8(number)]) }
            let objects = lake.objects

            try await withThrowingTaskGroup(of: ObjectSnapshot.self) { group in
                for _ in 0..<8 {
                    group.addTask { try await objects.snapshot([.prefix(bucket: "lake", prefix: "t/")]) }
                }
                for try await snapshot in group {
                    for file in snapshot.files {
                        #expect(try contents(file.path) == [UInt8(file.key.dropFirst(2)) ?? .max])
                    }
                }
            }
        }
    }

    @Test("lists of one snapshot and what was read beside them are of one moment")
    func consistentSnapshots() async throws {
        try await Lake.run { lake in
            try await lake.put("a/1", [1])
            try await lake.put("b/1", [1, 2])
            let objects = lake.objects
            let writer = Task {
                for number in 2..<40 {
                    let bodies = try await [
                        objects.seal(BodyStream([1]), for: "lake"), objects.seal(BodyStream([1]), for: "lake"),
                    ]
                    try await lake.store.write { view in
                        for (folder, body) in zip(["a", "b"], bodies) {
                            try objects.adopt(
                                body,
                                bucket: "lake",
                                key: "\(folder)/\(number)",
                                at: Timestamp(epochMicroseconds: 0),
                                in: view
                            )
                        }
                    }
                }
            }

            for _ in 0..<40 {
                let (_, snapshots) = try await objects.snapshots { _, listing in
                    try listing.add([.prefix(bucket: "lake", prefix: "a/")])
                    try listing.add([.prefix(bucket: "lake", prefix: "b/")])
                }
                #expect(snapshots[0].files.count == snapshots[1].files.count)
            }

            try await writer.value
        }
    }

    @Test("files that an engine wrote become objects together, or not at all")
    func adoption() async throws {
        struct Refusal: Error {}
        try await Lake.run { lake in
            for isRefused in [true, false] {
                let staged = [lake.objects.stage(), lake.objects.stage()]
                for file in staged { try write(pattern(100), file.path) }
                let sealed = try await lake.objects.seal(staged, for: "lake")
                let now = lake.clock.now
                do {
                    try await lake.store.write { view in
                        for (index, body) in sealed.enumerated() {
                            try lake.objects.adopt(body, bucket: "lake", key: "t/\(index)", at: now, in: view)
                        }
                        if isRefused { throw Refusal() }
                    }
                } catch is Refusal {
                    lake.objects.discard(sealed)
                }

                let keys = try await lake.objects.list(ListRequest(bucket: "lake")).objects.map(\.key)
                #expect(keys == (isRefused ? [] : ["t/0", "t/1"]))
                #expect(try await lake.files().count == (isRefused ? 0 : 2))
            }
            #expect(try await lake.bytes("t/1") == pattern(100))
        }
    }

    @Test(
        "a crash at any step leaves the old bytes or the new ones, and no stray files",
        arguments: FaultPoint.allCases
    )
    func crashes(point: FaultPoint) async throws {
        struct Crash: Error {}
        let isArmed = Switch()
        let fault: @Sendable (FaultPoint) throws -> Void = { if $0 == point, isArmed.isOn { throw Crash() } }
        try await Lake.run(faults: fault) { lake in
            try await lake.put("a", pattern(30000))
            isArmed.turn(on: true)
            await #expect(throws: Crash.self) { try await lake.put("a", pattern(30000, seed: 1)) }

            let next = try await lake.reopened()
            let isNew = point == .committed
            #expect(try await next.bytes("a") == pattern(30000, seed: isNew ? 1 : 0))
            #expect(try await next.files().count == 1)
            await next.objects.close()
        }
    }

    @Test("files that nothing refers to are gone after the next start")
    func sweeping() async throws {
        try await Lake.run { lake in
            try await lake.put("a", pattern(30000))
            let kept = try #require(try await lake.files().first)
            try write([1], lake.directory + "/staging/half")
            try write([1], lake.directory + "/" + kept.dropLast(4) + "0000")

            let next = try await lake.reopened()

            #expect(try await next.files() == [kept])
            await next.objects.close()
        }
    }
}
