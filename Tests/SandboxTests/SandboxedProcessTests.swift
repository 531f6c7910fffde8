import Foundation
import Testing

@testable import Sandbox

@Suite struct SandboxedProcessTests {
    /// The level that every machine gives.
    static let sandbox = Sandbox(
        shortfall: nil,
        method: .processes(confinesFiles: false),
        helper: Sandbox.ownExecutable
    )

    @Test("a program has its streams, and its code is told")
    func streams() async throws {
        let ended = try await Confined.shell("echo to output; echo to error >&2; exit 7", in: Self.sandbox)

        #expect(ended.output == "to output\n")
        #expect(ended.error == "to error\n")
        #expect(ended.exit.cause == .code(7))
    }

    @Test("a program has the variables it is given and no others")
    func environment() async throws {
        let ended = try await Confined.run("/usr/bin/env", [], in: Self.sandbox) {
            $0.environment = ["A": "1", "B": "a b=c"]
        }

        #expect(ended.output == "A=1\nB=a b=c\n")
    }

    @Test("a program reads what it is written, then the end")
    func standardInput() async throws {
        let text = String(repeating: "0123456789abcde\n", count: 50_000)
        var command = SandboxedCommand(executable: "/bin/cat", environment: [:], directory: "/")
        command.limits.openFileCount = 64
        let process = try await Self.sandbox.start(command)
        process.write(Array(text.utf8))
        process.write(Array("end".utf8))
        process.closeInput()
        let ended = await Confined.finish(process)

        #expect(ended.output == text + "end")
        #expect(ended.exit.cause == .code(0))
    }

    @Test("a program that does not read what it is written ends all the same")
    func unreadInput() async throws {
        let command = SandboxedCommand(
            executable: "/bin/sh",
            arguments: ["-c", "exec 0<&-; echo closed; sleep 0.1; exit 4"],
            environment: ["PATH": "/usr/bin:/bin"],
            directory: "/"
        )
        let process = try await Self.sandbox.start(command)
        #expect(await process.output.line() == "closed")
        process.write([UInt8](repeating: 0, count: 1 << 20))
        let ended = await Confined.finish(process)
        process.write([1])

        #expect(ended.exit.cause == .code(4))
    }

    @Test("a program that is killed tells its signal")
    func signal() async throws {
        let ended = try await Confined.shell("kill -SEGV $$", in: Self.sandbox)

        #expect(ended.exit.cause == .signal(SIGSEGV))
    }

    @Test(
        "what cannot be started says why",
        arguments: [
            ("/no/such/program", "/", "/no/such/program cannot be executed: No such file or directory"),
            ("/bin/sh", "/no/such/folder", "entering the working directory failed: No such file or directory"),
        ]
    )
    func refused(executable: String, directory: String, reason: String) async throws {
        let command = SandboxedCommand(executable: executable, environment: [:], directory: directory)

        await #expect(throws: SandboxFailure.notStarted(reason: reason)) {
            _ = try await Self.sandbox.start(command)
        }
    }

    @Test("limits of files hold")
    func limits() async throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let script = "ulimit -n; ulimit -c; head -c 100000 /dev/zero > \(folder)/file; wc -c < \(folder)/file"
        let ended = try await Confined.shell(script, in: Self.sandbox) {
            $0.limits.openFileCount = 50
            $0.limits.fileSizeInBytes = 10_240
            $0.writable = [folder]
        }

        #expect(ended.output == "50\n0\n10240\n")
    }

    @Test("processes that a program leaves behind are ended with it, sessions of their own or not")
    func leftBehind() async throws {
        let script = "setsid sleep 1000 & (setsid sh -c 'sleep 1000 & echo $!'); echo $!"
        let ended = try await Confined.shell(script, in: Self.sandbox)

        let left = ended.output.split(separator: "\n").compactMap { Int32($0) }
        #expect(left.count == 2)
        #expect(left.filter(isAlive).isEmpty)
    }

    @Test("a program that will not end is killed with all it made after the grace")
    func termination() async throws {
        let script = "trap '' TERM; setsid sleep 1000 & echo $!; while :; do sleep 1000; done"
        let command = SandboxedCommand(
            executable: "/bin/sh",
            arguments: ["-c", script],
            environment: ["PATH": "/usr/bin:/bin"],
            directory: "/"
        )
        let process = try await Self.sandbox.start(command)
        let left = try #require(Int32(await process.output.line()))
        await process.terminate(grace: .milliseconds(50))

        #expect(await process.waitForExit().cause == .stopped)
        #expect(!isAlive(left))
    }

    @Test("a program that is asked to end may say goodbye")
    func goodbye() async throws {
        // The shell would tell on the error stream that what it waits for was ended, too.
        let script = "exec 2>/dev/null; trap 'echo bye; exit 3' TERM; echo here; while :; do sleep 0.01; done"
        let command = SandboxedCommand(
            executable: "/bin/sh",
            arguments: ["-c", script],
            environment: ["PATH": "/usr/bin:/bin"],
            directory: "/"
        )
        let process = try await Self.sandbox.start(command)
        #expect(await process.output.line() == "here")
        await process.terminate(grace: .seconds(60))

        #expect(await process.output.line() == "bye")
        #expect(await process.waitForExit().cause == .stopped)
    }

    @Test("a program that writes faster than it is read waits, and nothing is lost")
    func backPressure() async throws {
        let ended = try await Confined.shell("head -c 5000000 /dev/zero; echo; echo done", in: Self.sandbox)

        #expect(ended.output.utf8.count == 5_000_006)
        #expect(ended.output.hasSuffix("done\n"))
    }

    @Test("too much memory ends the program, whichever of its processes take it")
    func memory() async throws {
        let script = "for i in 1 2 3; do head -c 40000000 /dev/zero | tail -n 1 | sleep 1000 & done; wait"
        let ended = try await Confined.shell(script, in: Self.sandbox) { $0.limits.memoryInBytes = 64 << 20 }

        #expect(ended.exit.cause == .memory)
        #expect(ended.exit.peakMemoryInBytes > 64 << 20)
        #expect(ended.exit.peakMemoryInBytes < 400 << 20)
    }

    @Test("too many processes end the program")
    func processes() async throws {
        let script = "i=0; while [ $i -lt 300 ]; do sleep 1000 & i=$((i+1)); done; wait"
        let ended = try await Confined.shell(script, in: Self.sandbox) { $0.limits.processCount = 100 }

        // Where the kernel counts too, the shell may give up before it is ended.
        #expect([.processes, .code(2)].contains(ended.exit.cause))
    }

    @Test("a program inherits no descriptor")
    func descriptors() async throws {
        let file = open("/dev/null", O_RDONLY)
        defer { close(file) }
        let ended = try await Confined.shell("ls /proc/self/fd | tr '\\n' ' '", in: Self.sandbox)

        // The fourth is the folder that is listed.
        #expect(ended.output == "0 1 2 3 ")
    }

    private func temporaryFolder() throws -> String {
        var template = Array("/tmp/sandbox-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
