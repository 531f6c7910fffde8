import Foundation
import HosuTesting
import Logging
import Objects
import Primitives
import ServiceKit
import Testing

@testable import HosuServer

@Suite struct BackupTests {
    @Test("a backup of a lake that is written all the while holds each object whole, and restores to it")
    func whileWritten() async throws {
        try await inDirectory { directory in
            let core = try await open(directory + "/lake")
            try await put(core, bucket: "lake")
            for key in 0..<40 { try await put(core, "k\(key)", pattern(50_000, key)) }
            let key = Array(String(repeating: "5a", count: 32).utf8)
            try write(key, directory + "/lake/master.key", mode: 0o600)

            let backup = LakeBackup(
                source: directory + "/lake",
                target: directory + "/backup",
                mayShareFiles: true,
                world: .system
            )
            async let manifest = onThread { try backup.run() }
            for round in 0..<5 {
                for key in 0..<40 { try await put(core, "k\(key)", pattern(50_000, key + 100 * round)) }
            }
            let made = try await manifest
            await core.close()
            let restoration = LakeRestoration(
                source: directory + "/backup",
                target: directory + "/restored",
                world: .system
            )
            let restored = try await onThread { try restoration.run() }
            let second = try await open(directory + "/restored")

            #expect(made == restored)
            #expect(made.secrets == ["master.key"])
            #expect(try mode(directory + "/backup/data/master.key") == 0o600)
            #expect(try mode(directory + "/restored/master.key") == 0o600)
            for key in 0..<40 {
                let object = try await second.cores.objects.open("lake", "k\(key)")
                let bytes = try await object.stream().collect(upTo: 1 << 20)
                #expect(Hex.encode(MD5Digest.value(of: bytes)) == object.version.etag)
            }
            await second.close()
        }
    }

    @Test("neither a backup nor a restoration writes over what is there, and a damaged backup restores nothing")
    func refusals() async throws {
        try await inDirectory { directory in
            let core = try await open(directory + "/lake")
            try await put(core, bucket: "lake")
            try await put(core, "big", pattern(50_000, 1))
            await core.close()
            func backup(_ source: String, _ target: String) throws -> BackupManifest {
                let (source, target) = (directory + "/" + source, directory + "/" + target)
                return try LakeBackup(source: source, target: target, mayShareFiles: false, world: .system)
                    .run()
            }
            func restore(_ source: String, _ target: String) throws -> BackupManifest {
                let (source, target) = (directory + "/" + source, directory + "/" + target)
                return try LakeRestoration(source: source, target: target, world: .system).run()
            }

            #expect(throws: BackupFailure.noLake(path: directory + "/none")) { try backup("none", "x") }
            #expect(throws: BackupFailure.self) { try backup("lake", "lake/inside") }
            #expect(throws: BackupFailure.noBackup(path: directory + "/lake")) { try restore("lake", "x") }
            _ = try backup("lake", "good")
            #expect(throws: BackupFailure.targetTaken(path: directory + "/good")) { try backup("lake", "good") }
            #expect(throws: BackupFailure.targetTaken(path: directory + "/lake")) {
                try restore("good", "lake")
            }
            let blob = try #require(blobs(directory + "/good/data/objects/blobs").first)
            try write(pattern(50_000, 2), blob, mode: 0o644)
            #expect(throws: BackupFailure.damaged(path: blob, reason: "has other bytes than were backed up")) {
                try restore("good", "x")
            }
            try FileManager.default.removeItem(atPath: blob)
            #expect(throws: BackupFailure.damaged(path: blob, reason: "is missing")) {
                try restore("good", "x")
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: directory)
            #expect(Set(names) == ["lake", "good"])
        }
    }

    @Test("a directory that was restored only in part is not opened")
    func unfinished() async throws {
        try await inDirectory { directory in
            try write([], directory + "/restore.unfinished", mode: 0o644)

            await #expect(throws: ConfigurationFailure.self) { try await open(directory) }
        }
    }
}

private func open(_ directory: String) async throws -> HosuCore {
    let logger = Logger(label: "backup") { _ in SwiftLogNoOpLogHandler() }
    return try await HosuCore.open(Configuration(storage: .directory(directory)), logger: logger)
}

private func put(_ core: HosuCore, bucket: String) async throws {
    try await core.cores.objects.createBucket(bucket, owner: .standard)
}

private func put(_ core: HosuCore, _ key: String, _ bytes: [UInt8]) async throws {
    _ = try await core.cores.objects.put(.init(bucket: "lake", key: key), body: BodyStream(bytes))
}

private func pattern(_ count: Int, _ seed: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9 &+ seed) }
}

private func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    let pool = BlockingPool(name: "backup-test", threadCount: 1)
    defer { pool.close() }
    return try await pool.run(body)
}

private func inDirectory(_ body: (String) async throws -> Void) async throws {
    let directory = FileManager.default.temporaryDirectory.path + "/hosu-backup-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await body(directory)
}

private func write(_ bytes: [UInt8], _ path: String, mode: Int) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
}

private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}

private func blobs(_ directory: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.count > 3 }.map { directory + "/" + $0 }
}
