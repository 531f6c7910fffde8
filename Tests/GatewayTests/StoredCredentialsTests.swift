import Foundation
import Primitives
import Testing

@testable import Gateway

@Suite struct StoredCredentialsTests {
    static let minji = StoredCredential(
        Credential(accessKeyID: "AKIAMINJI", secret: "s/1+", account: "111122223333", userName: "minji"),
        comment: "nightly \"load\"",
        createdAt: Timestamp(epochSeconds: 1_772_323_200)
    )

    /// Calls `body` with the file of a directory that is there for that long.
    static func withFile(_ body: (CredentialFile) async throws -> Void) async throws {
        let directory = NSTemporaryDirectory() + "hosu-credentials-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try await body(CredentialFile(directory: directory))
    }

    @Test("credentials are kept as they were made, for their owner's eyes only")
    func kept() async throws {
        try await Self.withFile { file in
            #expect(try file.read() == [])

            try file.update { $0.append(Self.minji) }

            #expect(try file.read() == [Self.minji])
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("a file that is something else is refused by its name")
    func malformed() async throws {
        try await Self.withFile { file in
            try Data("[]".utf8).write(to: URL(fileURLWithPath: file.path))

            let failure = #expect(throws: CredentialFileUnusable.self) { try file.read() }
            #expect(failure?.path == file.path)
        }
    }

    @Test("a key is good as soon as it is made, and the known pair only while there is none")
    func noticed() async throws {
        try await Self.withFile { file in
            let source = try StoredCredentials(file, fallback: .test)
            #expect(source.isWellKnown)
            #expect(try await source.credential(ofAccessKey: "test") == .test)
            #expect(try await source.credential(ofAccessKey: "AKIAMINJI") == nil)

            try file.update { $0.append(Self.minji) }

            #expect(try await source.credential(ofAccessKey: "AKIAMINJI") == Self.minji.credential)
            #expect(try await source.credential(ofAccessKey: "test") == nil)
            #expect(!source.isWellKnown)
        }
    }

    @Test("what the operator gives is good beside the file, and leaves no room for the known pair")
    func others() async throws {
        try await Self.withFile { file in
            let given = Credential(accessKeyID: "A", secret: "B", account: "111122223333")
            let source = try StoredCredentials(file, others: [given], fallback: .test)

            #expect(try await source.credential(ofAccessKey: "A") == given)
            #expect(try await source.credential(ofAccessKey: "test") == nil)
            #expect(!source.isWellKnown)
        }
    }
}
