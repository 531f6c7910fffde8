import CSandbox
import Foundation

@testable import Sandbox

/// A program that has ended, and what it wrote.
struct Confined {
    var exit: SandboxedExit
    var output: String
    var error: String

    /// Runs a script of the shell to its end.
    static func shell(
        _ script: String,
        in sandbox: Sandbox,
        _ change: (inout SandboxedCommand) -> Void = { _ in }
    ) async throws -> Confined {
        try await run("/bin/sh", ["-c", script], in: sandbox, change)
    }

    static func run(
        _ executable: String,
        _ arguments: [String],
        in sandbox: Sandbox,
        _ change: (inout SandboxedCommand) -> Void = { _ in }
    ) async throws -> Confined {
        var command = SandboxedCommand(
            executable: executable,
            arguments: arguments,
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"],
            directory: "/"
        )
        change(&command)
        let process = try await sandbox.start(command)
        return await finish(process)
    }

    static func finish(_ process: SandboxedProcess) async -> Confined {
        var output: [UInt8] = []
        var error: [UInt8] = []
        for await chunk in process.output {
            switch chunk.stream {
            case .output: output += chunk.bytes
            case .error: error += chunk.bytes
            }
        }
        return Confined(
            exit: await process.waitForExit(),
            output: String(decoding: output, as: UTF8.self),
            error: String(decoding: error, as: UTF8.self)
        )
    }
}

extension SandboxedOutput {
    /// The next pieces until they hold a whole line, as text.
    func line() async -> String {
        var text = ""
        for await chunk in self {
            text += String(decoding: chunk.bytes, as: UTF8.self)
            if text.hasSuffix("\n") { break }
        }
        return text.trimmingCharacters(in: .newlines)
    }
}

/// Whether a process is there and not dead.
func isAlive(_ process: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    let state = text.split(separator: ")").last?.split(separator: " ").first
    return state != "Z" && state != "X"
}

extension Confined {
    /// What a program writes until a text stands in it or its streams end.
    static func firstOf(_ process: SandboxedProcess, containing text: String) async -> String {
        var found = ""
        for await chunk in process.output {
            found += String(decoding: chunk.bytes, as: UTF8.self)
            if found.contains(text) { break }
        }
        return found
    }
}

/// Listeners of the machine that nobody in a sandbox may reach.
final class Darkroom: Sendable {
    let port: Int
    /// The name of a unix socket that lies in no folder.
    let name: String
    let path: String
    private let descriptors: [Int32]

    init() {
        let name = "darkroom-\(getpid())"
        self.name = name
        path = "/tmp/\(name).sock"
        let tcp = sandbox_listen("127.0.0.1", 0)
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutableBytes(of: &address) {
            $0.baseAddress.map { getsockname(tcp, $0.assumingMemoryBound(to: sockaddr.self), &length) }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        let nameless = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var hidden = sockaddr_un()
        hidden.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &hidden.sun_path) { place in
            place.copyBytes(from: [0] + Array(name.utf8))
        }
        let hiddenLength = socklen_t(MemoryLayout<sa_family_t>.size + 1 + name.utf8.count)
        _ = withUnsafeBytes(of: &hidden) {
            $0.baseAddress.map { bind(nameless, $0.assumingMemoryBound(to: sockaddr.self), hiddenLength) }
        }
        listen(nameless, 5)
        descriptors = [tcp, nameless, sandbox_listen_path(path)]
    }

    deinit {
        for descriptor in descriptors { close(descriptor) }
        unlink(path)
    }
}
