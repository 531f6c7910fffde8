import CSandbox
import Foundation
import Testing

@testable import Sandbox

/// The sandbox of this machine, found out once.
enum Probed {
    static let sandbox = Task { await Sandbox.probe() }

    static func hasNamespaces() async -> Bool {
        await sandbox.value.level == .namespaces
    }
}

/// What programs that mean harm see; each test says what the attacker was told.
@Suite(
    .enabled("this machine forbids namespaces, or bubblewrap is not installed") { await Probed.hasNamespaces() }
)
struct EscapeTests {
    /// A server's data directory with the scratch folders of two runs.
    private struct Lake {
        let root: String
        var data: String { root + "/data" }
        var own: String { data + "/scratch/run-1" }
        var other: String { data + "/scratch/run-2" }

        init() throws {
            var template = Array("/var/tmp/sandbox-XXXXXX".utf8CString)
            try #require(mkdtemp(&template) != nil)
            root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            for folder in [own, other] {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            for path in [data + "/master.key", other + "/secret"] {
                try Data("secret".utf8).write(to: URL(fileURLWithPath: path))
            }
            try Data("mine".utf8).write(to: URL(fileURLWithPath: own + "/mine"))
        }

        func remove() { try? FileManager.default.removeItem(atPath: root) }
    }

    private func attack(
        _ script: String,
        _ change: (inout SandboxedCommand) -> Void = { _ in }
    ) async throws -> Confined {
        try await Confined.shell("exec 2>&1; " + script, in: Probed.sandbox.value, change)
    }

    /// Runs lines of Python; they say what came of an attempt.
    private func python(
        _ lines: String,
        _ change: (inout SandboxedCommand) -> Void = { _ in }
    ) async throws -> Confined {
        let preface = """
            import ctypes, errno, os, signal, socket, sys
            libc = ctypes.CDLL(None, use_errno=True)
            def told(call, *arguments):
                return errno.errorcode[ctypes.get_errno()] if call(*arguments) == -1 else "done"
            def tried(body):
                try: return body()
                except OSError as problem: return errno.errorcode.get(problem.errno, str(problem))

            """
        return try await Confined.run(
            "/usr/bin/python3",
            ["-c", preface + lines],
            in: Probed.sandbox.value,
            change
        )
    }

    static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

    @Test("a program writes its own scratch folder and sees neither the data directory nor other runs")
    func otherFiles() async throws {
        let lake = try Lake()
        defer { lake.remove() }
        let script = """
            cd \(lake.own); cat mine; echo ' written' > new; cat new; ls \(lake.data) \(lake.data)/scratch;
            cat \(lake.other)/secret \(lake.data)/master.key; touch \(lake.data)/x; touch \(lake.root)/x 2>/dev/null
            """
        let seen = try await attack(script) {
            $0.writable = [lake.own]
            $0.hidden = [lake.data]
        }

        #expect(
            seen.output == """
                mine written
                \(lake.data):
                scratch

                \(lake.data)/scratch:
                run-1
                cat: \(lake.other)/secret: No such file or directory
                cat: \(lake.data)/master.key: No such file or directory
                touch: cannot touch '\(lake.data)/x': Read-only file system

                """
        )
        #expect(!FileManager.default.fileExists(atPath: lake.root + "/x"))
        #expect(try String(contentsOfFile: lake.own + "/new", encoding: .utf8) == " written\n")
    }

    @Test("links out of the scratch folder lead nowhere")
    func links() async throws {
        let lake = try Lake()
        defer { lake.remove() }
        let script = """
            cd \(lake.own); ln -s \(lake.other)/secret a; cat a; ln -s ../../master.key b; cat b;
            ln -s /proc/1/root c; cat c\(lake.other)/secret; cat /proc/1/cwd/etc/shadow; echo done
            """
        let seen = try await attack(script) { $0.writable = [lake.own] }

        #expect(!seen.output.contains("secret\n"))
        #expect(
            seen.output == """
                cat: a: No such file or directory
                cat: b: No such file or directory
                cat: c\(lake.other)/secret: Permission denied
                cat: /proc/1/cwd/etc/shadow: Permission denied
                done

                """
        )
    }

    @Test(
        "the system's folders cannot be written, and sockets of services are not there",
        arguments: [
            ("touch /usr/hosu-x", "touch: cannot touch '/usr/hosu-x': Read-only file system"),
            ("touch /etc/hosu-x", "touch: cannot touch '/etc/hosu-x': Read-only file system"),
            ("touch /x", "touch: cannot touch '/x': Read-only file system"),
            ("touch /dev/x", "touch: cannot touch '/dev/x': Read-only file system"),
            (
                "echo 1 > /proc/sys/kernel/panic",
                "/bin/sh: 1: cannot create /proc/sys/kernel/panic: Permission denied"
            ),
            ("cat /etc/shadow", "cat: /etc/shadow: Permission denied"),
            ("ls -A /run", ""),
            ("head -c 1 /dev/mem", "head: cannot open '/dev/mem' for reading: No such file or directory"),
            ("head -c 1 /proc/kcore", "head: cannot open '/proc/kcore' for reading: "),
            ("mknod /tmp/disk b 254 0", "mknod: /tmp/disk: Operation not permitted"),
            ("mount -t tmpfs none /tmp", "mount: "),
            ("umount /etc", "umount: "),
            ("unshare -Ur id", "unshare: unshare failed: Operation not permitted"),
            ("chroot /tmp", "chroot: cannot change root directory to '/tmp': Operation not permitted"),
            ("hostname x", "hostname: "),
        ]
    )
    func system(command: String, answer: String) async throws {
        let seen = try await attack(command)

        let text = seen.output.trimmingCharacters(in: .newlines)
        #expect(answer.isEmpty ? text.isEmpty : text.hasPrefix(answer), "\(text)")
        #expect(answer.isEmpty || seen.exit.cause != .code(0))
    }

    @Test(
        "homes and folders of other file systems show nothing but the way to the helper, where it leads through them"
    )
    func homes() async throws {
        guard case .namespaces(let namespaces) = await Probed.sandbox.value.method else {
            Issue.record("the sandbox has no namespaces")
            return
        }
        let helper = namespaces.helper

        let seen = try await attack("find /root /home /mnt /srv /boot -mindepth 1 2>/dev/null; echo looked")

        let paths = seen.output.split(separator: "\n").map(String.init)
        #expect(paths.last == "looked")
        #expect(paths.dropLast().filter { path in !helper.contains { "\($0)/".hasPrefix(path + "/") } } == [])
    }

    @Test("a program sees only its own processes, and can neither read nor end what watches it")
    func processes() async throws {
        let script = """
            cat /proc/1/environ; ls /proc/1/fd; kill -9 1; kill -9 -1; kill -9 \(getpid()); ls -d /proc/\(getpid())/fd;
            echo still here; id -u
            """
        let seen = try await attack(script)

        #expect(seen.output.contains("cat: /proc/1/environ: Permission denied"))
        #expect(seen.output.contains("ls: cannot open directory '/proc/1/fd': Permission denied"))
        #expect(seen.output.contains("ls: cannot access '/proc/\(getpid())/fd': No such file or directory"))
        #expect(seen.output.contains("still here"))
        #expect(isAlive(getpid()))
    }

    @Test("a program that is set to another user runs as its own all the same")
    func setUser() async throws {
        let lake = try Lake()
        defer { lake.remove() }
        // A shell of root's with the bit set, as an attacker with a friend on the machine may leave it.
        let shell = lake.own + "/shell"
        try Data(contentsOf: URL(fileURLWithPath: "/bin/sh")).write(to: URL(fileURLWithPath: shell))
        chmod(shell, 0o4755)
        let seen = try await attack(
            "id -u; \(shell) -p -c 'id -u'; grep -E 'CapEff|CapBnd|NoNew' /proc/self/status"
        ) {
            $0.readable = [shell]
        }

        let lines = seen.output.split(separator: "\n")
        #expect(lines.first == lines.dropFirst().first)
        #expect(lines.first != "0")
        #expect(
            lines.dropFirst(2) == ["CapEff:\t0000000000000000", "CapBnd:\t0000000000000000", "NoNewPrivs:\t1"]
        )
    }

    @Test("dangerous calls of the system are refused", .enabled("there is no /usr/bin/python3") { hasPython })
    func calls() async throws {
        let seen = try await python(
            """
            print("ptrace", told(libc.ptrace, 16, os.getppid(), 0, 0))
            print("mount", told(libc.mount, b"none", b"/tmp", b"tmpfs", 0, None))
            print("unshare", told(libc.unshare, 0x10000000))
            print("setns", told(libc.setns, 0, 0))
            print("keyctl", told(libc.syscall, 250, 0, 0))
            print("bpf", told(libc.syscall, 321, 0, 0, 0))
            print("io_uring", told(libc.syscall, 425, 1, 0))
            print("setuid", told(libc.setuid, 0))
            print("vsock", tried(lambda: socket.socket(40, socket.SOCK_STREAM)))
            print("packet", tried(lambda: socket.socket(17, socket.SOCK_RAW)))
            print("raw", tried(lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)))
            """
        )

        #expect(
            seen.output == """
                ptrace EPERM
                mount EPERM
                unshare EPERM
                setns EPERM
                keyctl EPERM
                bpf EPERM
                io_uring EPERM
                setuid \(getuid() == 0 ? "EPERM" : "EINVAL")
                vsock EAFNOSUPPORT
                packet EAFNOSUPPORT
                raw EPERM

                """,
            "\(seen.error)"
        )
    }

    @Test("no address of the machine or beyond answers", .enabled("there is no /usr/bin/python3") { hasPython })
    func network() async throws {
        let listener = Darkroom()
        let seen = try await python(
            """
            def call(family, address):
                made = socket.socket(family, socket.SOCK_STREAM)
                made.settimeout(2)
                made.connect(address)
                return "connected"
            print(tried(lambda: call(socket.AF_INET, ("127.0.0.1", \(listener.port)))))
            print(tried(lambda: call(socket.AF_INET, ("1.1.1.1", 80))))
            print(tried(lambda: call(socket.AF_INET, ("169.254.169.254", 80))))
            print(tried(lambda: call(socket.AF_UNIX, "\\0\(listener.name)")))
            print(tried(lambda: call(socket.AF_UNIX, "\(listener.path)")))
            print(tried(lambda: socket.getaddrinfo("example.com", 80) and "resolved") not in ("resolved",))
            """
        )

        #expect(
            seen.output == "ECONNREFUSED\nENETUNREACH\nENETUNREACH\nECONNREFUSED\nENOENT\nTrue\n",
            "\(seen.error)"
        )
    }

    @Test("a fork bomb stays inside and ends with its program", .timeLimit(.minutes(5)))
    func forkBomb() async throws {
        let sandbox = await Probed.sandbox.value
        let command = SandboxedCommand(
            executable: "/bin/sh",
            // It would make 1023 processes that wait for five seconds, were nothing to stop it.
            arguments: [
                "-c",
                """
                bomb() { if [ $1 -gt 0 ]; then bomb $(($1 - 1)) & bomb $(($1 - 1)) & wait; else sleep 5; fi; }
                bomb 9
                """,
            ],
            environment: ["PATH": "/usr/bin:/bin"],
            directory: "/",
            limits: ResourceLimits(memoryInBytes: 256 << 20, processCount: 60)
        )
        let process = try await sandbox.start(command)
        let told = await Confined.firstOf(process, containing: "fork")
        await process.terminate()

        // A shell that is refused a process may give up by itself, in more than one way, before it is ended.
        #expect(told.contains("fork"))
        #expect(await process.waitForExit().cause != .lost)
    }

    @Test(
        "ten gigabytes of memory are not to be had",
        .enabled("there is no /usr/bin/python3") { hasPython },
        arguments: [
            "held = bytearray(10 << 30)", "held = [bytearray(1 << 20) for _ in range(1200)]",
            "open('/dev/shm/x', 'wb').write(bytes(300 << 20))",
            "held = [os.fork() == 0 and (bytearray(100 << 20), signal.pause()) for _ in range(4)]; signal.pause()",
            "import mmap; held = mmap.mmap(-1, 10 << 30); [held.write(bytes(1 << 20)) for _ in range(1200)]",
        ]
    )
    func memory(attempt: String) async throws {
        let seen = try await python(attempt) { $0.limits.memoryInBytes = 200 << 20 }

        let isRefused = seen.error.contains("MemoryError") || seen.error.contains("No space left on device")
        #expect(seen.exit.cause == .memory || (isRefused && seen.exit.cause == .code(1)), "\(seen)")
        #expect(seen.exit.peakMemoryInBytes < 400 << 20)
    }

    @Test("a program inherits nothing from the server: no descriptor, no variable")
    func inheritance() async throws {
        let file = open("/etc/passwd", O_RDONLY)
        defer { close(file) }
        setenv("HOSU_SECRET_OF_TEST", "secret", 1)
        let seen = try await attack(
            "ls /proc/self/fd | tr '\\n' ' '; env; cat /proc/1/environ; strings /proc/1/cmdline"
        )

        #expect(seen.output.hasPrefix("0 1 2 3 "))
        #expect(!seen.output.contains("secret"))
    }

    @Test("no process is left when the program has ended")
    func leftBehind() async throws {
        let script = "setsid sleep 1000 & (setsid nohup sh -c 'sleep 1000' >/dev/null 2>&1 &); echo $!"
        let seen = try await attack(script)

        #expect(seen.exit.cause == .code(0))
    }
}

/// What programs see of the machine's files where it gives no namespaces but Landlock.
@Suite(.enabled("this machine has no Landlock") { sandbox_landlock_version() > 0 })
struct SharedFilesTests {
    private static let sandbox = Sandbox(
        shortfall: nil,
        method: .processes(confinesFiles: true),
        helper: Sandbox.ownExecutable
    )

    /// Where files are not everybody's, as they are in /tmp.
    private static let home = [NSHomeDirectory(), FileManager.default.currentDirectoryPath].first {
        !$0.hasPrefix("/tmp") && !$0.hasPrefix("/var/tmp") && FileManager.default.isWritableFile(atPath: $0)
    }

    @Test(
        "files that a program was not given are out of its reach, and its own are not",
        .enabled("no folder but /tmp can be written") { home != nil }
    )
    func files() async throws {
        let place = try #require(Self.home) + "/.sandbox-\(getpid())"
        let own = place + "/run-1"
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        try Data("secret".utf8).write(to: URL(fileURLWithPath: place + "/secret"))
        let script = """
            exec 2>&1; cd \(own); echo mine > a; cat a; mkdir b; mv a b/c; cat b/c; echo x > /dev/null; ls /usr > /dev/null
            cat ../secret; ls ..; touch ../x; ln -s ../secret d; cat d; cat /proc/\(getpid())/environ; touch /usr/hosu-x
            kill -0 \(getpid())
            """
        let seen = try await Confined.shell(script, in: Self.sandbox) { $0.writable = [own] }

        #expect(
            seen.output == """
                mine
                mine
                cat: ../secret: Permission denied
                ls: cannot open directory '..': Permission denied
                touch: cannot touch '../x': Permission denied
                cat: d: Permission denied
                cat: /proc/\(getpid())/environ: Permission denied
                touch: cannot touch '/usr/hosu-x': Permission denied
                /bin/sh: 3: kill: Operation not permitted


                """
        )
    }
}
