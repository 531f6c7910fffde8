import Foundation
import HosuTesting
import Primitives
import Store
import Testing

@testable import Objects

@Suite struct KeyRingTests {
    @Test("a data key opens only with its master key, for what it was sealed")
    func sealing() throws {
        let (master, dataKey) = (MasterKey(), DataKey())

        let sealed = try master.sealing.seal(dataKey, for: "managed")

        #expect(try master.sealing.open(sealed, for: "managed").key == dataKey.key)
        #expect(MasterKey.id(of: sealed) == master.id)
        #expect(throws: (any Error).self) { try master.sealing.open(sealed, for: "customer") }
        #expect(throws: (any Error).self) { try MasterKey().sealing.open(sealed, for: "managed") }
        #expect(throws: (any Error).self) {
            try CustomerKey(pattern(32)).sealing.open(sealed, for: "managed")
        }
    }

    @Test(
        "a master key is 32 bytes in base64 or hexadecimal digits",
        arguments: [
            (String(repeating: "ab", count: 32), true), (Base64.encode(pattern(32)), true),
            (Base64.encode(pattern(31)), false), ("", false), ("secret", false),
        ]
    )
    func texts(text: String, isKey: Bool) {
        #expect((MasterKey(text: text) != nil) == isKey)
    }

    @Test("the lake's own key is made when it is needed first, readable by its owner alone")
    func ownFile() async throws {
        try await Rings.run { rings in
            let ring = try await rings.open()
            #expect(!FileManager.default.fileExists(atPath: rings.path))

            let sealed = try await ring.sealingKey().seal(DataKey(), for: "managed")

            let attributes = try FileManager.default.attributesOfItem(atPath: rings.path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(throws: Never.self) { try ring.open(sealed, for: "managed") }
            let again = try await rings.open()
            #expect(throws: Never.self) { try again.open(sealed, for: "managed") }
        }
    }

    @Test("a lake whose key is lost or exchanged is not opened")
    func lostKey() async throws {
        try await Rings.run { rings in
            _ = try await rings.open().sealingKey()
            let id = try #require(try MasterKeyFile(path: rings.path).read()?.first?.name)

            try FileManager.default.removeItem(atPath: rings.path)
            await #expect(throws: MasterKeyFailure.missing(keyID: id, place: rings.path)) {
                _ = try await rings.open()
            }

            try write(pattern(32), rings.path)
            let other = try #require(try MasterKeyFile(path: rings.path).read()?.first?.name)
            await #expect(throws: MasterKeyFailure.another(keyID: id, found: [other], place: rings.path)) {
                _ = try await rings.open()
            }
        }
    }

    @Test("a key written above the old one seals from then on, and the old one opens")
    func rotation() async throws {
        try await Rings.run { rings in
            let old = try await rings.open().sealingKey().seal(DataKey(), for: "managed")
            let text = try String(contentsOfFile: rings.path, encoding: .utf8)
            try write(Array("\(String(repeating: "5a", count: 32)) # new\n\(text)".utf8), rings.path)

            let ring = try await rings.open()
            let new = try await ring.sealingKey().seal(DataKey(), for: "managed")

            #expect(MasterKey.id(of: new) != MasterKey.id(of: old))
            #expect(throws: Never.self) { try ring.open(old, for: "managed") }
            #expect(throws: Never.self) { try ring.open(new, for: "managed") }
        }
    }

    @Test("a key of the operator's must be there, and must be one")
    func operatorKey() async throws {
        try await Rings.run { rings in
            await #expect(throws: MasterKeyFailure.self) { _ = try await rings.open(.file(path: rings.path)) }
            await #expect(throws: MasterKeyFailure.self) {
                _ = try await rings.open(.text("secret", place: "HOSU_MASTER_KEY"))
            }
            let text = MasterKeySource.text(Base64.encode(pattern(32)), place: "HOSU_MASTER_KEY")
            let sealed = try await rings.open(text).sealingKey().seal(DataKey(), for: "managed")
            try write(pattern(32), rings.path)
            let ring = try await rings.open(.file(path: rings.path))
            #expect(throws: Never.self) { try ring.open(sealed, for: "managed") }
        }
    }

    @Test("that a lake encrypts by default is kept until it is changed")
    func lakeDefault() async throws {
        try await Rings.run { rings in
            let first = try await rings.open()
            #expect(!first.encryptsByDefault)
            #expect(try await rings.open(encryptsByDefault: true).encryptsByDefault)
            #expect(try await rings.open().encryptsByDefault)
            #expect(try await rings.open(encryptsByDefault: false).encryptsByDefault == false)
        }
    }
}

/// Key rings over one store and one directory.
private struct Rings {
    let store = InMemoryStore()
    let pool = BlockingPool(name: "rings", threadCount: 1)
    let path: String

    static func run(_ body: (Rings) async throws -> Void) async throws {
        let directory = FileManager.default.temporaryDirectory.path + "/hosu-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let rings = Rings(path: directory + "/master.key")
        defer { rings.pool.close() }
        try await body(rings)
    }

    func open(_ source: MasterKeySource? = nil, encryptsByDefault: Bool? = nil) async throws -> KeyRing {
        try await KeyRing.open(
            source ?? .ownFile(path: path),
            encryptsByDefault: encryptsByDefault,
            store: store,
            pool: pool
        )
    }
}
