import Synchronization

/// Tells those who wait in this process that something has come for what they wait for.
///
/// A class because waiting is shared; its mutex guards the streams. What is rung for lies in the store: a bell that nobody hears
/// loses nothing.
final class ExecutionBells: Sendable {
    private struct State {
        var next = 0
        var streams: [String: [Int: AsyncStream<Void>.Continuation]] = [:]
    }

    private let state = Mutex(State())

    /// Rings until the stream's holder stops listening.
    func listen(_ key: String) -> (number: Int, stream: AsyncStream<Void>) {
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.next += 1
            state.streams[key, default: [:]][state.next] = continuation
            return state.next
        }
        return (number, stream)
    }

    func stop(_ key: String, _ number: Int) {
        let continuation = state.withLock { state in
            let continuation = state.streams[key]?.removeValue(forKey: number)
            if state.streams[key]?.isEmpty == true { state.streams[key] = nil }
            return continuation
        }
        continuation?.finish()
    }

    func ring(_ key: String) {
        let continuations = state.withLock { $0.streams[key].map { Array($0.values) } ?? [] }
        for continuation in continuations { continuation.yield() }
    }
}
