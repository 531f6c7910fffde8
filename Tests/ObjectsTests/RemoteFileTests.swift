import Foundation
import Objects
import Primitives
import Testing

@Suite struct RemoteFileTests {
    private static func folder() throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/hosu-remotes-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    private static func remote(_ name: String, _ bucket: String, _ access: Remote.Access) throws -> Remote {
        Remote(
            name: name,
            endpoint: try #require(RemoteEndpoint("http://127.0.0.1:1")),
            region: "us-east-1",
            buckets: [bucket],
            access: access,
            usesPathStyle: true,
            createdAt: Timestamp(epochMicroseconds: 0)
        )
    }

    @Test("a remote is found by its bucket, and its secret is read but lies nowhere as it is")
    func secrets() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = RemoteFile(directory: folder, masterKey: nil)
        #expect(try file.remotes().isEmpty)

        let access = Remote.Access.key(id: "AK", secret: try file.seal("s3cret"), sessionToken: nil)
        let remote = try Self.remote("office", "far", access)
        try file.update { $0.append(remote) }

        let reader = RemoteFile(directory: folder, masterKey: nil)
        #expect(try reader.remote(of: "far") == remote)
        #expect(try reader.remote(of: "near") == nil)
        #expect(try reader.login(to: remote)?.secret == "s3cret")
        let text = try String(contentsOfFile: reader.path, encoding: .utf8)
        #expect(!text.contains("s3cret"))
    }

    @Test("a change is seen by who has the file open, and a refused change changes nothing")
    func changes() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (writer, reader) = (
            RemoteFile(directory: folder, masterKey: nil), RemoteFile(directory: folder, masterKey: nil)
        )
        #expect(try reader.remotes().isEmpty)

        try writer.update { $0.append(try Self.remote("a", "one", .anonymous)) }
        #expect(try reader.remotes().map(\.name) == ["a"])
        #expect(throws: CancellationError.self) {
            try writer.update { remotes in
                remotes.removeAll()
                throw CancellationError()
            }
        }

        #expect(try reader.remotes().map(\.name) == ["a"])
        #expect(try reader.login(to: try #require(try reader.remote(of: "one"))) == nil)
    }

    @Test("a secret whose master key is gone is refused by the name of its remote")
    func lostKey() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = RemoteFile(directory: folder, masterKey: nil)
        let access = Remote.Access.key(id: "AK", secret: try file.seal("s3cret"), sessionToken: nil)
        let remote = try Self.remote("office", "far", access)
        try FileManager.default.removeItem(atPath: folder + "/master.key")
        _ = try file.seal("another key is made")

        #expect {
            try file.login(to: remote)
        } throws: { "\($0)".contains("The secret of remote office cannot be read: master key") }
    }

    @Test(
        "an endpoint is a URL of a host alone",
        arguments: [
            ("https://s3.ap-northeast-2.amazonaws.com", "https://s3.ap-northeast-2.amazonaws.com"),
            ("http://10.0.0.7:4566/", "http://10.0.0.7:4566"), ("s3.example.com", nil),
            ("http://a/b", nil), ("http://user@host", nil), ("https://", nil), ("http://a'b", nil),
        ]
    )
    func endpoints(text: String, shown: String?) {
        #expect(RemoteEndpoint(text)?.description == shown)
    }
}
