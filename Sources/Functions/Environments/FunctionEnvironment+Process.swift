import Foundation
import NIOCore
import Primitives
import Sandbox
import Synchronization

extension FunctionEnvironment {
    // MARK: Start and end

    /// Says which process it is.
    func attach(_ process: SandboxedProcess) {
        let isLate = state.withLock { state in
            state.process = process
            state.program = process.programID
            return state.isClosed
        }
        if isLate { process.kill() }
        log.tell { [weak process] in process?.makeRoom() }
        // Ends with the process.
        Task { [weak self] in
            let exit = await process.waitForExit()
            self?.end(exit)
        }
    }

    /// Returns when the runtime is ready for an invocation, or has failed; ends it where that takes longer than `limit`.
    func started(within limit: Duration) async -> Start {
        let timer = schedule(limit) { [weak self] in
            self?.finishStart(.late)
            self?.kill()
        }
        defer { timer.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let known = state.withLock { state in
                    if state.start == nil { state.starter = continuation }
                    return state.start
                }
                if let known { continuation.resume(returning: known) }
            }
        } onCancel: {
            kill()
        }
    }

    func finishStart(_ start: Start) {
        let starter = state.withLock { state -> CheckedContinuation<Start, Never>? in
            guard state.start == nil else { return nil }
            state.start = start
            defer { state.starter = nil }
            return state.starter
        }
        starter?.resume(returning: start)
    }

    /// Ends its processes; does not wait.
    func kill() { state.withLock { $0.process }?.kill() }

    /// Ends its processes, and returns when they are gone and their output is stored.
    func close() async {
        let process = state.withLock { state in
            // A process that is about to start ends at once.
            state.isClosed = true
            return state.process
        }
        guard let process else { return }
        await process.terminate()
        await process.settle()
        await log.stored()
    }

    /// Returns when all that the function has written is in the log.
    func settle() async {
        await state.withLock { $0.process }?.settle()
        log.flush()
    }

    /// How it ended; nil while it runs.
    var exit: SandboxedExit? { state.withLock { $0.exit } }

    private func end(_ exit: SandboxedExit) {
        state.withLock { state in
            state.exit = exit
            state.peakMemoryInBytes = max(state.peakMemoryInBytes, exit.peakMemoryInBytes)
        }
        perform(.end, reply: nil, start: .exited(exit))
    }

    // MARK: Standing still

    /// Stops its processes until the next invocation.
    func freeze() {
        guard let program = state.withLock({ $0.exit == nil ? $0.program : nil }) else { return }
        Foundation.kill(-program, SIGSTOP)
    }

    func thaw() {
        guard let program = state.withLock({ $0.exit == nil ? $0.program : nil }) else { return }
        Foundation.kill(-program, SIGCONT)
    }

    // MARK: Memory

    /// The most memory that it was seen to take, in whole megabytes.
    var peakMemoryInMegabytes: Int {
        let bytes = state.withLock { state in
            if let program = state.program, state.exit == nil,
                let text = try? String(contentsOfFile: "/proc/\(program)/status", encoding: .utf8),
                let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
                let amount = line.split(separator: " ").compactMap({ Int64($0) }).first
            {
                state.peakMemoryInBytes = max(state.peakMemoryInBytes, amount << 10)
            }
            return state.peakMemoryInBytes
        }
        return Int((bytes + (1 << 20) - 1) >> 20)
    }
}
