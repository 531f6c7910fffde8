package import Functions
import Synchronization

/// Functions that are closures of a test, and packages of code that are kept in memory.
///
/// A class because it remembers what it was asked for.
package final class FakeFunctions: FunctionInvoking, CodeKeeping {
    package typealias Body =
        @Sendable (FunctionSpecification, Invocation) async throws -> InvocationResult

    private struct State {
        var bodies: [String: Body] = [:]
        var invocations: [(function: FunctionSpecification, invocation: Invocation)] = []
        var retired: [FunctionKey] = []
        var warmed: [FunctionKey: Int] = [:]
        var zips: [CodeDigest: [UInt8]] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// Says what the function of that name does; one without a body answers its payload.
    package func on(_ name: String, _ body: @escaping Body) {
        state.withLock { $0.bodies[name] = body }
    }

    /// What was invoked, in order.
    package var invocations: [(function: FunctionSpecification, invocation: Invocation)] {
        state.withLock { $0.invocations }
    }

    package var retired: [FunctionKey] { state.withLock { $0.retired } }
    package var warmed: [FunctionKey: Int] { state.withLock { $0.warmed } }

    package func invoke(
        _ function: FunctionSpecification,
        _ invocation: Invocation
    ) async throws -> InvocationResult {
        let body = state.withLock { state in
            state.invocations.append((function, invocation))
            return state.bodies[function.key.name]
        }
        let result =
            try await body?(function, invocation)
            ?? InvocationResult(payload: invocation.payload, executedVersion: function.key.version)
        guard let receive = invocation.receive else { return result }
        try await receive(.contentType("application/json"))
        try await receive(.bytes(result.payload))
        return result
    }

    package func retire(_ function: FunctionKey) async {
        state.withLock { $0.retired.append(function) }
    }

    package func warm(_ function: FunctionSpecification, count: Int) async throws {
        state.withLock { $0.warmed[function.key] = count }
    }

    package func shortcoming(of runtime: FunctionRuntimeName) async -> String? { nil }

    /// Keeps anything that begins as a zip file does.
    package func add(_ zip: [UInt8]) async throws -> CodePackage {
        guard zip.starts(with: [0x50, 0x4b]) else {
            throw CodeFailure.notUnzipped(reason: "It is no zip file.")
        }
        let digest = CodeDigest(of: zip)
        state.withLock { $0.zips[digest] = zip }
        return CodePackage(digest: digest, byteCount: zip.count, unpackedByteCount: zip.count)
    }

    package func zip(_ digest: CodeDigest) async throws -> [UInt8] {
        guard let zip = state.withLock({ $0.zips[digest] }) else { throw FunctionFailure.codeMissing(digest) }
        return zip
    }

    package func remove(_ digest: CodeDigest) async {
        state.withLock { $0.zips[digest] = nil }
    }
}
