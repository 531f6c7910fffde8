import CSandbox
import Foundation
import Testing

@testable import Sandbox

/// Ways between a program's network and the machine's; at both levels, as far as this machine has them.
@Suite struct SandboxNetworkTests {
    private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

    /// A server of Python's that answers what it hears, in capitals; it says its port when it listens.
    private static let echo = """
        import socket, sys
        listener = socket.socket()
        listener.bind(("127.0.0.1", int(sys.argv[1])))
        listener.listen()
        print(listener.getsockname()[1], flush=True)
        while True:
            taken, _ = listener.accept()
            while heard := taken.recv(1 << 16): taken.sendall(heard.upper())
            taken.close()
        """

    /// A client that says how many bytes it heard after it sent some millions and ended its side.
    private static let client = """
        import socket, sys, threading
        made = socket.create_connection((sys.argv[1], int(sys.argv[2])))
        def send():
            made.sendall(b"abcd" * 2_000_000)
            made.shutdown(socket.SHUT_WR)
        threading.Thread(target=send).start()
        heard = bytearray()
        while piece := made.recv(1 << 16): heard += piece
        print(len(heard), heard == b"ABCD" * 2_000_000)
        """

    private static let shared = Sandbox(
        shortfall: nil,
        method: .processes(confinesFiles: false),
        helper: Sandbox.ownExecutable
    )

    private func server(
        in sandbox: Sandbox,
        _ change: (inout SandboxedCommand) -> Void = { _ in }
    ) async throws
        -> (process: SandboxedProcess, port: Int)
    {
        var command = SandboxedCommand(
            executable: "/usr/bin/python3",
            arguments: ["-c", Self.echo, "0"],
            environment: [:],
            directory: "/"
        )
        change(&command)
        let process = try await sandbox.start(command)
        return (process, try #require(Int(await process.output.line())))
    }

    @Test(
        "a forward reaches a port of the machine, by its name too",
        .enabled("namespaces or /usr/bin/python3 are missing") {
            hasPython ? await Probed.hasNamespaces() : false
        },
        arguments: ["localhost", "127.0.0.1", "::1"]
    )
    func forward(host: String) async throws {
        let (server, port) = try await server(in: Self.shared)
        let sandbox = await Probed.sandbox.value
        let ended = try await Confined.run("/usr/bin/python3", ["-c", Self.client, host, "4566"], in: sandbox) {
            $0.outward = [Forward(port: 4566, to: .tcp(host: "localhost", port: port))]
        }
        await server.terminate()

        #expect(ended.output == "8000000 True\n", "\(ended.error)")
    }

    @Test(
        "two hosts that answer on one port are told apart by their names",
        .enabled("namespaces or /usr/bin/python3 are missing") {
            hasPython ? await Probed.hasNamespaces() : false
        }
    )
    func names() async throws {
        let (server, port) = try await server(in: Self.shared)
        let script = """
            import socket
            for host in ("db.example.com", "localhost", "other.example.com"):
                try: socket.create_connection((host, 5432)); print(host, "connected")
                except OSError as problem: print(host, problem.strerror)
            """
        let sandbox = await Probed.sandbox.value
        let ended = try await Confined.run("/usr/bin/python3", ["-c", script], in: sandbox) {
            $0.outward = [
                Forward(port: 5432, to: .tcp(host: "127.0.0.1", port: port), names: ["db.example.com"])
            ]
        }
        await server.terminate()

        #expect(
            ended.output == """
                db.example.com connected
                localhost Connection refused
                other.example.com Temporary failure in name resolution

                """
        )
    }

    @Test(
        "a unix socket outside leads to a port inside, and a forward to a unix socket, at every level",
        .enabled("there is no /usr/bin/python3") { hasPython }
    )
    func inward() async throws {
        for sandbox in [Self.shared, await Probed.sandbox.value] {
            let path = "/tmp/sandbox-\(getpid())-\(sandbox.level.rawValue).sock"
            let probe = try await server(in: Self.shared)
            await probe.process.terminate()
            let (server, _) = try await server(in: sandbox) {
                $0.arguments[2] = "\(probe.port)"
                $0.inward = [Inward(path: path, port: probe.port)]
            }
            let ended = try await Confined.run(
                "/usr/bin/python3",
                ["-c", Self.client, "127.0.0.1", "\(probe.port + 1)"],
                in: sandbox
            ) {
                $0.outward = [Forward(port: probe.port + 1, to: .unix(path: path))]
            }
            await server.terminate()

            #expect(ended.output == "8000000 True\n", "\(sandbox.level): \(ended.error)")
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test("a forward may hand its connections over", .enabled("there is no /usr/bin/python3") { hasPython })
    func handler() async throws {
        let sandbox = await Probed.sandbox.value
        let script = "import socket; print(socket.create_connection(('127.0.0.1', 45661)).recv(10).decode())"
        let ended = try await Confined.run("/usr/bin/python3", ["-c", script], in: sandbox) {
            $0.outward = [
                Forward(
                    port: 45661,
                    to: .handler { socket in
                        _ = write(socket, "hello", 5)
                        close(socket)
                    }
                )
            ]
        }

        #expect(ended.output == "hello\n", "\(ended.error)")
    }
}
