import Foundation
import HosuTesting
import Primitives
import Store
import Testing

@testable import Objects

@Suite struct EncryptedObjectTests {
    private static let key = CustomerKey(pattern(32, seed: 7))
    private static let wrongKey = CustomerKey(pattern(32, seed: 8))

    @Test(
        "encrypted bytes come back whole and in ranges, and lie nowhere as they are",
        arguments: [0, 1, 16384, 16385, 1_500_000]
    )
    func sizes(count: Int) async throws {
        try await Lake.run { lake in
            let bytes = pattern(count)

            let version = try await lake.put("k", bytes, .managed)

            #expect(version.encryption?.scheme == .managed)
            #expect(version.etag == Hex.encode(MD5Digest.value(of: bytes)))
            #expect(version.byteCount == Int64(count))
            #expect(try await lake.bytes("k") == bytes)
            if count > 10 {
                let range = Int64(count / 3)..<Int64(count - 2)
                let expected = Array(bytes[Int(range.lowerBound)..<Int(range.upperBound)])
                #expect(try await lake.bytes("k", range) == expected)
                #expect(try await !lake.holds(Array(bytes.suffix(8))))
            }
        }
    }

    @Test("a bucket's rule, or else the lake's, says how objects are encrypted that come without a wish")
    func defaults() async throws {
        try await Lake.run { lake in
            let plain = try await lake.put("plain", [1])
            #expect(plain.encryption == nil)

            try await lake.objects.updateBucket("lake") { bucket in
                bucket.encryption = BucketEncryption(algorithm: .keyService)
                bucket.encryption?.keyID = "1234abcd-12ab-34cd-56ef-1234567890ab"
                bucket.encryption?.usesBucketKey = true
            }
            let version = try await lake.put("k", pattern(100))

            let arn = "arn:aws:kms:us-east-1:000000000000:key/1234abcd-12ab-34cd-56ef-1234567890ab"
            #expect(
                version.encryption?.scheme == .keyService(keyID: arn, context: nil, usesBucketKey: true)
            )
            #expect(version.etag != Hex.encode(MD5Digest.value(of: pattern(100))))
            #expect(try await lake.put("own", [1], .managed).encryption?.scheme == .managed)
        }
    }

    @Test("what a client's key encrypts, only that key opens", arguments: [100, 100_000])
    func customerKeys(count: Int) async throws {
        try await Lake.run { lake in
            let version = try await lake.put("k", pattern(count), .customer(Self.key))
            #expect(version.encryption?.scheme == .customer(keyMD5: Self.key.md5))

            let opened = try await lake.objects.open("lake", "k", customerKey: Self.key)
            #expect(try await opened.stream().collect(upTo: count) == pattern(count))
            await #expect(throws: ObjectFailure.encryption(.customerKeyRequired(key: "k"))) {
                _ = try await lake.objects.open("lake", "k")
            }
            await #expect(throws: ObjectFailure.encryption(.customerKeyWrong)) {
                _ = try await lake.objects.open("lake", "k", customerKey: Self.wrongKey)
            }
            await #expect(throws: ObjectFailure.encryption(.customerKeyRequired(key: "k"))) {
                _ = try await lake.objects.snapshot([.key(bucket: "lake", key: "k")])
            }
            try await lake.put("plain", [1])
            await #expect(throws: ObjectFailure.encryption(.customerKeyNotApplicable)) {
                _ = try await lake.objects.open("lake", "plain", customerKey: Self.key)
            }
        }
    }

    @Test("a bucket may refuse keys of clients")
    func blockedCustomerKeys() async throws {
        try await Lake.run { lake in
            try await lake.objects.updateBucket("lake") { bucket in
                bucket.encryption = BucketEncryption()
                bucket.encryption?.blocksCustomerKeys = true
            }
            await #expect(throws: ObjectFailure.encryption(.customerKeysBlocked(bucket: "lake"))) {
                try await lake.put("k", [1], .customer(Self.key))
            }
            #expect(try await lake.put("k", [1]).encryption == nil)
        }
    }

    @Test("a copy is encrypted as it is wanted, whatever its source is", arguments: [200, 200_000])
    func copies(count: Int) async throws {
        try await Lake.run { lake in
            let requests: [(EncryptionRequest, CustomerKey?)] = [
                (.byDefault, nil), (.managed, nil),
                (.keyService(keyID: nil, context: nil, usesBucketKey: nil), nil),
                (.customer(Self.key), Self.key),
                (.customer(Self.wrongKey), Self.wrongKey),
            ]
            for (source, sourceKey) in requests {
                try await lake.put("source", pattern(count), source)
                for (target, targetKey) in requests {
                    var copy = ObjectCopy(
                        sourceBucket: "lake",
                        sourceKey: "source",
                        bucket: "lake",
                        key: "copy"
                    )
                    copy.sourceCustomerKey = sourceKey
                    copy.encryption = target
                    let version = try await lake.objects.copy(copy)

                    let opened = try await lake.objects.open("lake", "copy", customerKey: targetKey)
                    #expect(try await opened.stream().collect(upTo: count) == pattern(count))
                    let isDigest = version.etag == Hex.encode(MD5Digest.value(of: pattern(count)))
                    #expect(isDigest == (version.encryption?.scheme.hasDigestETag ?? true))
                }
            }
            try await lake.objects.delete("lake", ["source"])
            #expect(try await lake.files().count == (count > 16384 ? 1 : 0))
        }
    }

    @Test("the parts of an upload share its key, also where they are copied from elsewhere")
    func parts() async throws {
        try await Lake.run { lake in
            let part = pattern(5 << 20)
            try await lake.put("plain", part)
            try await lake.put("sealed", part, .managed)
            let upload = try await lake.objects.beginUpload(
                "lake",
                "k",
                attributes: ObjectAttributes(),
                encryption: .managed
            )
            var parts = [
                try await lake.objects.putPart(
                    upload,
                    number: 1,
                    expectation: BodyExpectation(),
                    body: BodyStream(part)
                )
            ]
            for (number, source) in [(2, "plain"), (3, "sealed")] {
                let open = try await lake.objects.open("lake", source)
                parts.append(
                    try await lake.objects.copyPart(
                        upload,
                        number: number,
                        from: open,
                        range: 0..<Int64(part.count)
                    )
                )
            }
            let version = try await lake.objects.completeUpload(
                "lake",
                "k",
                upload.id,
                parts: parts.map { NamedPart(number: $0.number, etag: $0.etag) }
            )

            #expect(version.encryption?.scheme == .managed)
            #expect(try await lake.bytes("k") == part + part + part)
            let range = Int64(part.count - 100)..<Int64(2 * part.count + 100)
            #expect(
                try await lake.bytes("k", range)
                    == Array((part + part + part)[Int(range.lowerBound)..<Int(range.upperBound)])
            )
            let snapshot = try await lake.objects.snapshot([.key(bucket: "lake", key: "k")])
            #expect(try contents(snapshot.files[0].path) == part + part + part)
        }
    }

    @Test("each part must come with the key that the upload began with")
    func partKeys() async throws {
        try await Lake.run { lake in
            let sealed = try await lake.objects.beginUpload(
                "lake",
                "k",
                attributes: ObjectAttributes(),
                encryption: .customer(Self.key)
            )
            let plain = try await lake.objects.beginUpload("lake", "k", attributes: ObjectAttributes())
            func put(_ upload: MultipartUpload, _ key: CustomerKey?) async throws {
                _ = try await lake.objects.putPart(
                    upload,
                    number: 1,
                    expectation: BodyExpectation(),
                    customerKey: key,
                    body: BodyStream([1])
                )
            }

            try await put(sealed, Self.key)
            await #expect(throws: ObjectFailure.encryption(.partDiffers)) { try await put(sealed, nil) }
            await #expect(throws: ObjectFailure.encryption(.partDiffers)) { try await put(plain, Self.key) }
            await #expect(throws: ObjectFailure.encryption(.partKeyWrong)) {
                try await put(sealed, Self.wrongKey)
            }
        }
    }

    @Test("a reader of files gets plain bytes, and nothing of them stays behind", arguments: [100, 3_000_000])
    func snapshots(count: Int) async throws {
        try await Lake.run { lake in
            try await lake.put("a", pattern(count), .managed)
            try await lake.put("b", pattern(count, seed: 1))

            let path = try await readThroughSnapshot(lake, count)

            await lake.objects.settled()
            #expect(!FileManager.default.fileExists(atPath: path))
            #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == nil)
            #expect(try await !lake.holds(Array(pattern(count).suffix(8)) + [0xff]))
        }
    }

    private func readThroughSnapshot(_ lake: Lake, _ count: Int) async throws -> String {
        let snapshot = try await lake.objects.snapshot([.prefix(bucket: "lake", prefix: "")])
        let again = try await lake.objects.snapshot([.key(bucket: "lake", key: "a")])
        #expect(try contents(snapshot.files[0].path) == pattern(count))
        #expect(try contents(snapshot.files[1].path) == pattern(count, seed: 1))
        #expect(again.files[0].path == snapshot.files[0].path)
        try await lake.objects.delete("lake", ["a"])
        #expect(try contents(again.files[0].path) == pattern(count))
        return snapshot.files[0].path
    }

    @Test("a changed file is an error, whoever reads it")
    func tampering() async throws {
        try await Lake.run { lake in
            try await lake.put("k", pattern(200_000), .managed)
            let file = try #require(try await lake.files().first)
            var bytes = try contents(lake.directory + "/" + file)
            bytes[70_000] ^= 1
            try write(bytes, lake.directory + "/" + file)

            #expect(try await lake.bytes("k", 0..<65536) == Array(pattern(200_000).prefix(65536)))
            await #expect(throws: ObjectFailure.self) { _ = try await lake.bytes("k", 65536..<70_000) }
            await #expect(throws: ObjectFailure.self) {
                _ = try await lake.objects.snapshot([.key(bucket: "lake", key: "k")])
            }
        }
    }

    @Test("files that an engine wrote are encrypted when they become objects")
    func stagedFiles() async throws {
        try await Lake.run { lake in
            let staged = lake.objects.stage()
            try write(pattern(100_000), staged.path)
            let sealed = try await lake.objects.seal([staged], for: "lake", .managed)
            let text = try await lake.objects.seal(BodyStream("a,b\n"), for: "lake", .managed)
            let now = lake.clock.now
            try await lake.store.write { view in
                try lake.objects.adopt(sealed[0], bucket: "lake", key: "t", at: now, in: view)
                try lake.objects.adopt(text, bucket: "lake", key: "u", at: now, in: view)
            }

            #expect(try await lake.bytes("t") == pattern(100_000))
            #expect(try await lake.bytes("u") == Array("a,b\n".utf8))
            #expect(try await lake.objects.head("lake", "t").encryption?.scheme == .managed)
            #expect(try await lake.files().count == 1)
            #expect(try await !lake.holds(Array(pattern(100_000).suffix(8))))
        }
    }

    @Test("under a new master key everything is read, and the old one is needed no more")
    func changedMasterKey() async throws {
        try await Lake.run { lake in
            try await lake.objects.updateBucket("lake") { $0.versioning = .enabled }
            for number in 0..<3 { try await lake.put("k", pattern(100, seed: number), .managed) }
            try await lake.put("own", pattern(100), .customer(Self.key))
            let upload = try await lake.objects.beginUpload(
                "lake",
                "parts",
                attributes: ObjectAttributes(),
                encryption: .managed
            )
            let file = MasterKeyFile(path: lake.directory + "/master.key")
            let old = try #require(try file.read()).map(\.name)

            let change = try await lake.objects.changeMasterKey()

            #expect(change.sealedCount == 4)
            #expect(change.formerKeyIDs == old)
            #expect(try file.read()?.map(\.name) == [change.keyID])
            let again = try await lake.reopened()
            #expect(try await again.bytes("k") == pattern(100, seed: 2))
            let older = try await again.objects.upload("lake", "parts", upload.id)
            _ = try await again.objects.putPart(
                older,
                number: 1,
                expectation: BodyExpectation(),
                body: BodyStream([1])
            )
            let own = try await again.objects.open("lake", "own", customerKey: Self.key)
            #expect(try await own.stream().collect(upTo: 100) == pattern(100))
            #expect(try await again.objects.changeMasterKey().sealedCount == 4)
            await again.objects.close()
        }
    }

    @Test("a reopened lake reads what it encrypted, and is not opened without its key")
    func reopening() async throws {
        try await Lake.run { lake in
            try await lake.put("k", pattern(100_000), .managed)
            let again = try await lake.reopened()
            #expect(try await again.bytes("k") == pattern(100_000))
            await again.objects.close()

            try FileManager.default.removeItem(atPath: lake.directory + "/master.key")
            await #expect(throws: MasterKeyFailure.self) { _ = try await lake.reopened() }
        }
    }
}

extension Lake {
    @discardableResult
    fileprivate func put(
        _ key: String,
        _ bytes: [UInt8],
        _ encryption: EncryptionRequest
    ) async throws -> ObjectVersion {
        var object = NewObject(bucket: "lake", key: key)
        object.encryption = encryption
        return try await objects.put(object, body: BodyStream(bytes))
    }

    /// Whether the bytes stand in any file or in the store.
    fileprivate func holds(_ part: [UInt8]) async throws -> Bool {
        await objects.settled()
        for path in FileManager.default.enumerator(atPath: directory)?.compactMap({ $0 as? String }) ?? [] {
            guard let data = try? Data(contentsOf: URL(filePath: directory + "/" + path)) else { continue }
            if data.range(of: Data(part)) != nil { return true }
        }
        return try await store.read { view in
            try view.scan(.all, in: "object_bodies", limit: .max, reversed: false).contains { row in
                Data(row.value).range(of: Data(part)) != nil
            }
        }
    }
}
