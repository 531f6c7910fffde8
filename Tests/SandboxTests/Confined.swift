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
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"],
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
