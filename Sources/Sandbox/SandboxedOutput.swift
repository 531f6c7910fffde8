import Synchronization

/// A piece of what a program wrote.
package struct OutputChunk: Sendable, Equatable {
    package enum Stream: Sendable, Equatable {
        case output
        case error
    }

    package var stream: Stream
    package var bytes: [UInt8]
}

/// Takes what a program writes, on the thread that carries it.
package protocol OutputSink: AnyObject, Sendable {
    /// Whether more may come; while it may not, a program that goes on writing waits. Whoever makes room calls
    /// `SandboxedProcess.makeRoom`.
    var hasRoom: Bool { get }

    /// Takes a piece; must return at once.
    func append(_ chunk: OutputChunk)

    /// Nothing comes any more.
    func finish()
}

/// What a program writes, in the order in which it came, for one reader.
///
/// A program that writes faster than it is read waits. A class because reader and writer share it.
package final class SandboxedOutput: AsyncSequence, OutputSink {
    private struct State {
        var chunks: [OutputChunk] = []
        var head = 0
        var byteCount = 0
        var isFinished = false
        var waiter: CheckedContinuation<OutputChunk?, Never>?
    }

    /// How much may wait to be read.
    static let capacity = 1 << 20

    private let state = Mutex(State())
    /// Tells the writer that there is room again.
    private let onRoom: @Sendable () -> Void

    init(onRoom: @escaping @Sendable () -> Void) {
        self.onRoom = onRoom
    }

    package var hasRoom: Bool { state.withLock { $0.byteCount < Self.capacity } }

    package func append(_ chunk: OutputChunk) {
        let waiter = state.withLock { state -> CheckedContinuation<OutputChunk?, Never>? in
            if let waiter = state.waiter {
                state.waiter = nil
                return waiter
            }
            state.chunks.append(chunk)
            state.byteCount += chunk.bytes.count
            return nil
        }
        waiter?.resume(returning: chunk)
    }

    package func finish() {
        let waiter = state.withLock { state in
            state.isFinished = true
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume(returning: nil)
    }

    /// The next piece; nil when the program has closed both streams, or when the reading task is cancelled.
    private func next() async -> OutputChunk? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (isReady, chunk, madeRoom) = state.withLock { state -> (Bool, OutputChunk?, Bool) in
                    if state.head < state.chunks.count {
                        let chunk = state.chunks[state.head]
                        state.head += 1
                        if state.head * 2 > state.chunks.count {
                            state.chunks.removeFirst(state.head)
                            state.head = 0
                        }
                        let wasFull = state.byteCount >= Self.capacity
                        state.byteCount -= chunk.bytes.count
                        return (true, chunk, wasFull && state.byteCount < Self.capacity)
                    }
                    if state.isFinished || Task.isCancelled { return (true, nil, false) }
                    state.waiter = continuation
                    return (false, nil, false)
                }
                if madeRoom { onRoom() }
                if isReady { continuation.resume(returning: chunk) }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                defer { state.waiter = nil }
                return state.waiter
            }
            waiter?.resume(returning: nil)
        }
    }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let output: SandboxedOutput

        package mutating func next() async -> OutputChunk? { await output.next() }
    }

    package func makeAsyncIterator() -> Iterator { Iterator(output: self) }
}
