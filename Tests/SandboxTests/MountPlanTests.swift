import Testing

@testable import Sandbox

@Suite struct MountPlanTests {
    private func plan(_ change: (inout SandboxedCommand) -> Void) -> String {
        var command = SandboxedCommand(executable: "/bin/true", environment: [:], directory: "/")
        change(&command)
        let plan = MountPlan(
            command,
            root: [("bin", .link(to: "usr/bin")), ("usr", .folder)],
            isFolder: { $0.hasSuffix("/missing") ? nil : !$0.hasSuffix(".key") },
            memoryInBytes: 1000,
            settings: [("/etc/hosts", 6)]
        )
        return plan.arguments.joined(separator: " ")
    }

    @Test("a program sees the system read-only, and folders of its own in memory")
    func system() {
        let text = plan { _ in }

        #expect(
            text == """
                --symlink usr/bin /bin --ro-bind /usr /usr --perms 0644 --ro-bind-data 6 /etc/hosts --perms 0755 --dir /sys \
                --perms 0755 --dir /sys/devices --ro-bind-try /sys/devices/system /sys/devices/system --proc /proc --dev /dev \
                --perms 1777 --size 1000 --tmpfs /dev/shm --remount-ro /dev --perms 1777 --size 1000 --tmpfs /tmp \
                --perms 1777 --size 1000 --tmpfs /var/tmp --dir /run --remount-ro /
                """
        )
    }

    @Test("the most specific name decides what is seen of a path")
    func paths() {
        let text = plan {
            $0.temporary = "/data/run/1/tmp"
            $0.hidden = ["/usr/lib/lake", "/usr/lib/lake/py/secret.key", "/usr/missing"]
            $0.readable = ["/usr/lib/lake/py", "/home/me/missing"]
            $0.writable = ["/usr/lib/lake/run/1"]
        }

        #expect(text.contains(" --bind /data/run/1/tmp /tmp "))
        #expect(
            text.hasSuffix(
                """
                --dir /run --perms 0755 --size 4096 --tmpfs /usr/lib/lake --ro-bind /usr/lib/lake/py /usr/lib/lake/py \
                --perms 0755 --dir /usr/lib/lake/py --ro-bind /dev/null /usr/lib/lake/py/secret.key --perms 0755 --dir /usr/lib/lake/run \
                --bind /usr/lib/lake/run/1 /usr/lib/lake/run/1 --remount-ro /usr/lib/lake --remount-ro /
                """
            )
        )
    }

    @Test(
        "a path that nothing shows needs no mask, which would stand in the program's own /tmp",
        arguments: [
            ("/tmp/lake", false), ("/lake", false), ("/srv/shown/lake", true),
            ("/srv/shown-too", false), ("/opt/layers", true), ("/data", true),
        ]
    )
    func masks(path: String, isMasked: Bool) {
        let text = plan {
            $0.hidden = [path]
            $0.readable = ["/srv/shown", "/data/run"]
        }

        #expect(text.contains(" --tmpfs \(path)") == isMasked)
        #expect(text.contains(" --ro-bind /data/run /data/run "))
    }

    @Test(
        "users of programs are ones that the machine knows",
        arguments: [
            ("0 0 4294967295\n", RunUser.Range.high),
            ("         0     100000      65536\n", RunUser.Range.low),
            ("0 1000 1\n", nil),
            ("", nil),
        ]
    )
    func users(map: String, range: RunUser.Range?) {
        #expect(RunUser.Range(map: map) == range)
    }
}
