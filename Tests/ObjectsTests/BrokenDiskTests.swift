import Foundation
import Objects
import Primitives
import Synchronization
import Testing

@Suite("A disk that fails")
struct BrokenDiskTests {
    /// What goes wrong with one of the system calls of a write.
    enum Trouble: CaseIterable, Sendable {
        case writeFindsNoSpace
        case writeFails
        case writeFailsHalfway
        case syncFails
        case syncFindsNoSpace
        case renameFails

        var isFullDisk: Bool { self == .writeFindsNoSpace || self == .syncFindsNoSpace }
    }

    @Test(
        "a write that the disk refuses is answered so, changes nothing and leaves nothing",
        arguments: Trouble.allCases
    )
    func refused(trouble: Trouble) async throws {
        let disk = Disk(trouble)
        try await Lake.run(calls: disk.calls) { lake in
            try await lake.put("a", pattern(600_000))
            disk.isBroken.turn(on: true)
            if trouble.isFullDisk {
                await #expect(throws: ObjectFailure.outOfSpace) {
                    try await lake.put("a", pattern(700_000, seed: 1))
                }
            } else {
                await #expect(throws: (any Error).self) { try await lake.put("a", pattern(700_000, seed: 1)) }
            }

            #expect(try await lake.bytes("a") == pattern(600_000))
            #expect(try await lake.files().count == 1)
            let upload = try await lake.objects.beginUpload("lake", "b", attributes: ObjectAttributes())
            await #expect(throws: (any Error).self) {
                try await lake.objects.putPart(
                    upload,
                    number: 1,
                    expectation: BodyExpectation(),
                    body: BodyStream(pattern(700_000))
                )
            }
            #expect(try await lake.files().count == 1)

            disk.isBroken.turn(on: false)
            try await lake.put("a", pattern(700_000, seed: 2))
            #expect(try await lake.bytes("a") == pattern(700_000, seed: 2))
            #expect(try await lake.files().count == 1)
        }
    }

    @Test("writes that take a few bytes at a time are whole in the end")
    func shortWrites() async throws {
        var calls = FileCalls()
        calls.write = { descriptor, bytes, count in write(descriptor, bytes, min(count, 4097)) }
        try await Lake.run(calls: calls) { lake in
            try await lake.put("a", pattern(600_000))

            #expect(try await lake.bytes("a") == pattern(600_000))
        }
    }

    @Test("a file is synced before it is named, and its directory before the answer")
    func order() async throws {
        let steps = Mutex<[String]>([])
        var calls = FileCalls()
        calls.sync = { descriptor in
            let isDirectory = lseek(descriptor, 0, SEEK_END) < 0 || read(descriptor, nil, 0) < 0
            steps.withLock { $0.append(isDirectory ? "sync directory" : "sync file") }
            return fsync(descriptor)
        }
        calls.rename = { from, to in
            steps.withLock { $0.append("rename") }
            return rename(from, to)
        }
        try await Lake.run(calls: calls) { lake in
            try await lake.put("a", pattern(30_000))

            #expect(steps.withLock { $0 } == ["sync file", "rename", "sync directory"])
        }
    }
}

/// System calls that fail in one way while the disk is broken.
private struct Disk {
    let isBroken = Switch()
    let calls: FileCalls

    init(_ trouble: BrokenDiskTests.Trouble) {
        let isBroken = isBroken
        let failing: @Sendable (Int32) -> Bool = { number in
            guard isBroken.isOn else { return false }
            errno = number
            return true
        }
        let bytesLeft = Mutex(Int(200_000))
        var calls = FileCalls()
        switch trouble {
        case .writeFindsNoSpace: calls.write = { failing(ENOSPC) ? -1 : write($0, $1, $2) }
        case .writeFails: calls.write = { failing(EIO) ? -1 : write($0, $1, $2) }
        case .writeFailsHalfway:
            calls.write = { descriptor, bytes, count in
                guard isBroken.isOn else { return write(descriptor, bytes, count) }
                let allowed = bytesLeft.withLock { left in
                    defer { left -= min(left, count) }
                    return min(left, count)
                }
                if allowed > 0 { return write(descriptor, bytes, allowed) }
                errno = EIO
                return -1
            }
        case .syncFails: calls.sync = { failing(EIO) ? -1 : fsync($0) }
        case .syncFindsNoSpace: calls.sync = { failing(ENOSPC) ? -1 : fsync($0) }
        case .renameFails: calls.rename = { failing(EIO) ? -1 : rename($0, $1) }
        }
        self.calls = calls
    }
}
