import CSandbox
import Foundation
import Synchronization

/// A program that runs in a sandbox.
///
/// A class because it is a process of the system. A thread of its own starts it, carries its streams and waits for its end;
/// the process and that thread live equally long.
package final class SandboxedProcess: Sendable {
    private struct State {
        var id: Int32 = 0
        var hasStarted = false
        var failure: SandboxFailure?
        var exit: SandboxedExit?
        var startWaiter: CheckedContinuation<Void, any Error>?
        var exitWaiters: [CheckedContinuation<SandboxedExit, Never>] = []
        var socketWaiters: [@Sendable (Int32?) -> Void] = []
        var input: [UInt8] = []
        var isInputClosed = false
        /// What the thread has yet to tell the helper.
        var messages: [String] = []
        /// Those who wait until all that was written has been taken.
        var settlers: [CheckedContinuation<Void, Never>] = []
        /// Whether the thread is gone, which would wake them.
        var isOver = false
    }

    /// What the thread must look after besides the streams.
    struct Orders {
        var messages: [String]
        var hasInput: Bool
        var isInputClosed: Bool
        var isSettling: Bool
    }

    /// What the program writes, unless it was started with a sink.
    ///
    /// Whoever starts it must read it, for a program whose output nobody takes waits.
    package let output: SandboxedOutput
    /// What really confines it.
    package let level: SandboxLevel
    private let state = Mutex(State())
    private let bell: Bell
    /// Where what the program writes goes.
    let sink: any OutputSink

    /// Has the kernel hold to another amount of memory.
    private let onLimit: @Sendable (_ memoryInBytes: Int64) -> Void

    init(
        level: SandboxLevel,
        bell: Bell,
        sink: (any OutputSink)?,
        onLimit: @escaping @Sendable (_ memoryInBytes: Int64) -> Void
    ) {
        self.level = level
        self.bell = bell
        self.onLimit = onLimit
        output = SandboxedOutput { bell.ring() }
        self.sink = sink ?? output
    }

    /// The process that watches the program, as this machine counts; when it is killed all of the program is.
    package var id: Int32 { state.withLock { $0.id } }

    /// How it ended; nil while it runs.
    package var exit: SandboxedExit? { state.withLock { $0.exit } }

    /// Gives the program bytes on its standard input, in order; they wait where it does not read.
    package func write(_ bytes: [UInt8]) {
        state.withLock { $0.input += bytes }
        bell.ring()
    }

    /// Ends the program's standard input after what was written.
    package func closeInput() {
        state.withLock { $0.isInputClosed = true }
        bell.ring()
    }

    /// Ends the program and every process it made: asks with SIGTERM, kills after `grace`, and returns when all are gone.
    package func terminate(grace: Duration = .zero) async {
        let milliseconds = max(0, grace / .milliseconds(1))
        state.withLock { state in
            if state.exit == nil { state.messages.append("T\(Int(milliseconds))") }
        }
        bell.ring()
        _ = await waitForExit()
    }

    /// Ends the program and every process it made, as soon as may be; does not wait for it.
    package func kill() {
        state.withLock { state in
            if state.exit == nil { state.messages.append("T0") }
        }
        bell.ring()
    }

    /// Holds the program to another amount of memory than it was started with, before it is given what is written after.
    package func limit(memoryInBytes: Int64) {
        onLimit(memoryInBytes)
        state.withLock { $0.messages.append("M\(max(1, memoryInBytes))") }
        bell.ring()
    }

    /// Says that the sink has room again.
    package func makeRoom() { bell.ring() }

    /// Returns when the sink has all that the program had written when this was called, as far as it has room.
    package func settle() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if !state.isOver { state.settlers.append(continuation) }
                return state.isOver
            }
            if isOver { continuation.resume() } else { bell.ring() }
        }
    }

    /// The program itself, as this machine counts; nil where that cannot be known.
    ///
    /// It is found out by the helper's children, so it costs two calls of the system.
    package var programID: Int32? {
        let helper = id
        guard helper > 0,
            let text = try? String(contentsOfFile: "/proc/\(helper)/task/\(helper)/children", encoding: .utf8)
        else { return nil }
        return text.split(separator: " ").first.flatMap { Int32($0) }
    }

    /// Returns when the program and every process it made are gone.
    ///
    /// What they wrote may still wait to be read.
    package func waitForExit() async -> SandboxedExit {
        await withCheckedContinuation { continuation in
            let exit = state.withLock { state -> SandboxedExit? in
                if state.exit == nil { state.exitWaiters.append(continuation) }
                return state.exit
            }
            if let exit { continuation.resume(returning: exit) }
        }
    }

    var hasFailed: Bool { state.withLock { $0.failure != nil } }

    /// Returns when the program runs.
    func started() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let result = state.withLock { state -> Result<Void, any Error>? in
                if let failure = state.failure { return .failure(failure) }
                if state.hasStarted { return .success(()) }
                state.startWaiter = continuation
                return nil
            }
            if let result { continuation.resume(with: result) }
        }
    }

    // MARK: What the thread reports

    func takeOrders() -> Orders {
        state.withLock { state in
            defer { state.messages = [] }
            return Orders(
                messages: state.messages,
                hasInput: !state.input.isEmpty,
                isInputClosed: state.isInputClosed,
                isSettling: !state.settlers.isEmpty
            )
        }
    }

    /// Lets `body` write the beginning of what waits for the standard input; it answers how much it took, nil when nobody
    /// reads it.
    func takeInput(_ body: (UnsafeRawBufferPointer) -> Int?) {
        state.withLock { state in
            let count = state.input.withUnsafeBytes(body)
            if let count {
                state.input.removeFirst(count)
            } else {
                state.input = []
                state.isInputClosed = true
            }
        }
    }

    /// Wakes those who wait for what was written; `isOver` where nothing will come.
    func reportSettled(isOver: Bool) {
        let settlers = state.withLock { state in
            if isOver { state.isOver = true }
            defer { state.settlers = [] }
            return state.settlers
        }
        for settler in settlers { settler.resume() }
    }

    func report(id: Int32) {
        state.withLock { $0.id = id }
    }

    func reportStart() {
        let waiter = state.withLock { state in
            state.hasStarted = true
            defer { state.startWaiter = nil }
            return state.startWaiter
        }
        waiter?.resume()
    }

    func report(_ failure: SandboxFailure) {
        let waiter = state.withLock { state in
            state.failure = failure
            defer { state.startWaiter = nil }
            return state.startWaiter
        }
        waiter?.resume(throwing: failure)
    }

    func report(_ exit: SandboxedExit) {
        let (waiters, sockets) = state.withLock { state in
            state.exit = exit
            defer {
                state.exitWaiters = []
                state.socketWaiters = []
            }
            return (state.exitWaiters, state.socketWaiters)
        }
        for waiter in waiters { waiter.resume(returning: exit) }
        for waiter in sockets { waiter(nil) }
    }

    // MARK: Sockets of its network

    /// Asks for a socket of the program's network that is not connected; nil when the program has ended.
    func requestSocket(_ receive: @escaping @Sendable (Int32?) -> Void) {
        let isOver = state.withLock { state in
            guard state.exit == nil else { return true }
            state.messages.append("K")
            state.socketWaiters.append(receive)
            return false
        }
        if isOver { receive(nil) } else { bell.ring() }
    }

    func report(socket: Int32?) {
        let waiter = state.withLock { state in
            state.socketWaiters.isEmpty ? nil : state.socketWaiters.removeFirst()
        }
        if let waiter {
            waiter(socket)
        } else if let socket {
            close(socket)
        }
    }
}

/// A pipe by which a thread that waits for descriptors is woken.
///
/// A class because it owns two descriptors.
final class Bell: Sendable {
    let listening: Int32
    private let ringing: Int32

    init() throws(SandboxFailure) {
        var pair: [Int32] = [-1, -1]
        guard sandbox_pipe(&pair) == 0 else { throw .notStarted(reason: SystemText.lastProblem("a pipe")) }
        listening = pair[0]
        ringing = pair[1]
        for end in pair { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }

    deinit {
        close(listening)
        close(ringing)
    }

    func ring() {
        var byte: UInt8 = 1
        // When the pipe is full, it has been rung.
        _ = Foundation.write(ringing, &byte, 1)
    }

    func silence() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(listening, &bytes, bytes.count) > 0 {}
    }
}

/// Texts of the system's failures.
enum SystemText {
    /// What went wrong with the call before, and with what.
    static func lastProblem(_ subject: String) -> String {
        let number = errno
        return "\(subject): \(String(cString: strerror(number)))"
    }
}
