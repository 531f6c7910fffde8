import Functions
import Primitives
import Store
import Synchronization

/// An answer of a function, in the pieces in which it comes.
struct StreamedAnswer: Sendable {
    enum Piece: Sendable {
        case bytes([UInt8])
        /// The last piece.
        case end(InvocationResult)
    }

    let contentType: String
    let executedVersion: String
    /// Waits for the next piece; nil after the last.
    let next: @Sendable () async throws -> Piece?
}

extension LambdaCore {
    /// Has a function answer a request, and returns when the answer begins.
    func stream(_ request: FunctionRequest, _ reference: FunctionReference) async throws -> StreamedAnswer {
        let (function, version) = try await callee(reference)
        let flow = AnswerFlow()
        var invocation = request.invocation(of: reference)
        // Weakly, so that the answer ends with whoever reads it.
        invocation.receive = { [weak flow] part in
            guard let flow else { throw CancellationError() }
            flow.put(part)
        }
        let specification = version.specification(of: function)
        flow.begin { [runtime, invocation] in
            do {
                return try await runtime.invoke(specification, invocation)
            } catch let failure as FunctionFailure {
                throw failure.asLambda
            }
        }
        let contentType = try await flow.contentType()
        return StreamedAnswer(contentType: contentType, executedVersion: version.version) {
            try await flow.next()
        }
    }
}

/// Carries an answer from the function that gives it to the client that reads it.
///
/// A class because it owns the task in which the function is called: it is cancelled when nobody reads any more. Its mutex
/// guards what came before the first byte.
private final class AnswerFlow: Sendable {
    private enum Item: Sendable {
        case part(Invocation.Part)
        case end(InvocationResult)
    }

    private let stream: AsyncThrowingStream<Item, any Error>
    private let continuation: AsyncThrowingStream<Item, any Error>.Continuation
    private struct State {
        var task: Task<Void, Never>?
        var waiting: [StreamedAnswer.Piece] = []
        var hasBytes = false
        var isOver = false
    }

    private let state = Mutex(State())

    init() {
        (stream, continuation) = AsyncThrowingStream.makeStream()
    }

    deinit {
        state.withLock { $0.task }?.cancel()
    }

    func begin(_ body: @escaping @Sendable () async throws -> InvocationResult) {
        let task = Task { [continuation] in
            do {
                continuation.yield(.end(try await body()))
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
        state.withLock { $0.task = task }
    }

    func put(_ part: Invocation.Part) {
        if case .bytes = part { state.withLock { $0.hasBytes = true } }
        continuation.yield(.part(part))
    }

    /// Waits until the answer begins.
    func contentType() async throws -> String {
        var iterator = stream.makeAsyncIterator()
        switch try await iterator.next() {
        case .part(.contentType(let type))?: return type
        case .part(.bytes(let bytes))?: state.withLock { $0.waiting.append(.bytes(bytes)) }
        case .end(let result)?: hold(result)
        case nil: break
        }
        return "application/json"
    }

    private func hold(_ result: InvocationResult) {
        state.withLock { state in
            if !result.payload.isEmpty, !state.hasBytes, result.functionError == nil {
                state.waiting.append(.bytes(result.payload))
            }
            state.waiting.append(.end(result))
        }
    }

    func next() async throws -> StreamedAnswer.Piece? {
        while true {
            let (held, isOver) = state.withLock { state -> (StreamedAnswer.Piece?, Bool) in
                guard !state.waiting.isEmpty else { return (nil, state.isOver) }
                let piece = state.waiting.removeFirst()
                if case .end = piece { state.isOver = true }
                return (piece, false)
            }
            if let held { return held }
            if isOver { return nil }
            var iterator = stream.makeAsyncIterator()
            switch try await iterator.next() {
            case .part(.contentType)?: continue
            case .part(.bytes(let bytes))?: return .bytes(bytes)
            case .end(let result)?: hold(result)
            case nil: return nil
            }
        }
    }
}
