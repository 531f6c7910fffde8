import HosuTesting
import Objects
import Primitives
import Store
import Testing

@Suite("Crashes")
struct CrashTests {
    /// A write that a crash may cut off.
    enum Operation: CaseIterable, Sendable {
        case putSmall
        case putLarge
        case overwrite
        case overwriteVersioned
        case putPart
        case complete
        case copy
        case delete
        case deleteVersioned
        case abort
        case adopt
    }

    struct Crash: Error {}

    @Test(
        "a crash at any step of a write leaves what was there before, to the last row, and no stray file",
        arguments: Operation.allCases,
        [FaultPoint.bodyWritten, .blobPublished, .insideTransaction]
    )
    func before(operation: Operation, point: FaultPoint) async throws {
        let isArmed = Switch()
        let hasCrashed = Switch()
        let fault: @Sendable (FaultPoint) throws -> Void = { reached in
            guard reached == point, isArmed.isOn else { return }
            hasCrashed.turn(on: true)
            throw Crash()
        }
        try await Lake.run(faults: fault) { lake in
            let upload = try await prepare(lake)
            let rows = try await lake.rows()
            isArmed.turn(on: true)
            do {
                try await perform(operation, upload, lake)
            } catch is Crash {}

            let next = try await lake.reopened()
            if hasCrashed.isOn { #expect(try await next.rows() == rows) }
            try await check(next)
            await next.objects.close()
        }
    }

    @Test("a crash after the answer loses nothing of it", arguments: Operation.allCases)
    func after(operation: Operation) async throws {
        try await Lake.run { lake in
            let upload = try await prepare(lake)
            let before = try await lake.rows()
            try await perform(operation, upload, lake)
            let rows = try await lake.rows()

            let next = try await lake.reopened()
            #expect(try await next.rows() == rows)
            #expect(rows != before)
            try await check(next)
            await next.objects.close()
        }
    }

    private func prepare(_ lake: Lake) async throws -> MultipartUpload {
        try await lake.objects.createBucket("kept", owner: .standard)
        try await lake.objects.updateBucket("kept") { $0.versioning = .enabled }
        try await lake.put("a", pattern(30_000))
        try await lake.put("small", pattern(100))
        _ = try await lake.objects.put(NewObject(bucket: "kept", key: "v"), body: BodyStream(pattern(40_000)))
        let upload = try await lake.objects.beginUpload("lake", "parts", attributes: ObjectAttributes())
        try await putPart(1, upload, lake)
        return upload
    }

    @discardableResult
    private func putPart(_ number: Int, _ upload: MultipartUpload, _ lake: Lake) async throws -> UploadedPart {
        try await lake.objects.putPart(
            upload,
            number: number,
            expectation: BodyExpectation(),
            body: BodyStream(pattern(50_000, seed: number))
        )
    }

    private func perform(_ operation: Operation, _ upload: MultipartUpload, _ lake: Lake) async throws {
        let objects = lake.objects
        switch operation {
        case .putSmall: try await lake.put("b", pattern(10))
        case .putLarge: try await lake.put("b", pattern(60_000))
        case .overwrite: try await lake.put("a", pattern(60_000, seed: 3))
        case .overwriteVersioned:
            _ = try await objects.put(NewObject(bucket: "kept", key: "v"), body: BodyStream(pattern(9_000)))
        case .putPart: try await putPart(1, upload, lake)
        case .complete:
            let parts = try await objects.parts(upload, after: 0, limit: 10)
            _ = try await objects.completeUpload(
                "lake",
                "parts",
                upload.id,
                parts: parts.map { NamedPart(number: $0.number, etag: $0.etag) }
            )
        case .copy:
            _ = try await objects.copy(
                ObjectCopy(sourceBucket: "lake", sourceKey: "a", bucket: "kept", key: "copy")
            )
        case .delete: try await objects.delete("lake", ["a", "small"])
        case .deleteVersioned: try await objects.delete("kept", ["v"])
        case .abort: try await objects.abortUpload("lake", "parts", upload.id)
        case .adopt:
            let staged = objects.stage()
            try write(pattern(100), staged.path)
            let sealed = try await objects.seal([staged], for: "lake")
            let now = lake.clock.now
            try await lake.store.write { view in
                for body in sealed { try objects.adopt(body, bucket: "lake", key: "t", at: now, in: view) }
            }
        }
    }

    /// Every file is referred to, every reference has its file, and every object can be read.
    private func check(_ lake: Lake) async throws {
        let referred = try await lake.referredBlobs()
        let files = try await lake.files()
        #expect(files.sorted() == referred.map { "blobs/\($0.suffix(2))/\($0)" }.sorted())
        for bucket in ["lake", "kept"] {
            for object in try await lake.objects.list(ListRequest(bucket: bucket)).objects {
                let bytes = try await lake.objects.open(bucket, object.key).stream().collect(upTo: 1 << 20)
                #expect(Int64(bytes.count) == object.byteCount)
            }
        }
    }
}

extension Lake {
    private static let tables: [TableName] = [
        "buckets", "objects", "object_versions", "object_bodies", "blobs", "uploads", "upload_parts",
        "finished_uploads",
    ]

    /// All that the store holds of buckets and objects.
    fileprivate func rows() async throws -> [Row] {
        try await store.read { view in try Self.tables.flatMap { try view.scan(.all, in: $0) } }
    }

    fileprivate func referredBlobs() async throws -> [String] {
        try await store.read { view in
            try view.scan(.all, in: "blobs").map { try $0.key.elements()[0].description.filter(\.isHexDigit) }
        }
    }
}
