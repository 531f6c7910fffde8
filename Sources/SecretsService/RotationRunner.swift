package import Logging
import Primitives
package import Runs
package import ServiceKit
import Shapes
package import Store

/// How far a rotation is; what its run keeps between steps.
struct RotationProgress: Codable, Sendable {
    /// The version that is made; nil while the next window is waited for.
    var token: String?
    /// Of `steps`.
    var step = 0
    /// How often the function has failed.
    var failures = 0
    /// Whether the function is only asked whether it works.
    var isTest = false

    /// Source: Secrets Manager User Guide, "Lambda rotation functions", the four steps.
    static let steps = ["createSecret", "setSecret", "testSecret", "finishSecret"]

    init(token: String? = nil, step: Int = 0, isTest: Bool = false) {
        self.token = token
        self.step = step
        self.isTest = isTest
    }

    init(_ bytes: [UInt8]) {
        self = (try? Self.coder.decode(bytes, of: "rotations")) ?? RotationProgress()
    }

    private static let coder = RecordCoder<RotationProgress>.json()

    var bytes: [UInt8] { (try? Self.coder.encode(self)) ?? [] }
}

/// The rotations that are on, each a run of its own.
package struct Rotations: Sendable {
    private let runs: RunRuntime
    fileprivate let invoker: LateInvoker

    package init(runs: RunRuntime, invoker: LateInvoker) {
        self.runs = runs
        self.invoker = invoker
    }

    private func key(_ secret: Secret) -> RunKey {
        RunKey(kind: RotationRunner.kind, tenant: secret.tenant, id: secret.arn)
    }

    /// Begins with `progress`, in place of what goes on.
    func restart(
        _ secret: Secret,
        _ progress: RotationProgress,
        at now: Timestamp,
        _ view: any WriteView
    ) throws {
        try cancel(secret, view)
        let run = Run(
            id: secret.arn,
            kind: RotationRunner.kind,
            tenant: secret.tenant,
            subject: secret.arn,
            createdAt: now,
            checkpoint: progress.bytes
        )
        try runs.submit(run, view)
    }

    func cancel(_ secret: Secret, _ view: any WriteView) throws {
        try runs.cancel(key(secret), view)
    }

    /// - Throws: where there is no such function, in the words for those that may not be called.
    ///
    /// Source: answers of RotateSecret to functions that are not there.
    func requireFunction(_ arn: String, _ call: Call) async throws {
        do {
            _ = try await invoker.invoker?.invoke(
                "lambda",
                "GetFunctionConfiguration",
                ["FunctionName": .string(arn)],
                call: call
            )
        } catch is any ServiceFailure {
            throw PlainFailure(
                "AccessDeniedException",
                "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access "
                    + "to the principal secretsmanager.amazonaws.com."
            )
        }
    }
}

/// Calls the functions that change the values of secrets, at their times and when it is asked for.
///
/// A rotation that fails is begun anew four times within half an hour, and then with the next window.
package struct RotationRunner: RunHandler {
    package static let kind: RunKind = "secrets.rotation"

    package let policy = RunPolicy.untiring(concurrency: 16, longestDelay: .seconds(300))
    private let store: any MetadataStore
    private let rotations: Rotations
    private let logger: Logger
    private let secrets = SecretTable()

    package init(store: any MetadataStore, rotations: Rotations, logger: Logger) {
        self.store = store
        self.rotations = rotations
        self.logger = logger
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {}

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let now = context.world.clock.now
        var progress = RotationProgress(run.checkpoint)
        let found = try await store.read { [secrets] in try secrets.find(run.id, run.tenant, at: now, $0) }
        guard let secret = found, secret.arn == run.id, secret.deletionAt == nil,
            let rotation = secret.rotation, rotation.isEnabled
        else { return .finished() }
        guard let token = progress.token else {
            guard let nextAt = rotation.nextAt else { return .finished() }
            if now < nextAt { return .asleep(until: nextAt, progress.bytes) }
            // What was not finished is taken up again.
            let token = secret.pendingVersion?.id ?? context.world.ids.uuid()
            progress = RotationProgress(token: token)
            return .again(progress.bytes, change(run) { $0.addPending(token, at: now) })
        }
        let failure = try await call(rotation.functionARN, progress, token, secret, context)
        try Task.checkCancellation()
        let end = context.world.clock.now
        if progress.isTest {
            if let failure { report(failure, progress, secret) }
            return rest(run, rotation, without: token)
        }
        if let failure {
            report(failure, progress, secret)
            progress.failures += 1
            progress.step = 0
            guard progress.failures < 5 else { return rest(run, rotation.following(end)) }
            let wait = Duration.seconds(60 << (progress.failures - 1))
            return .asleep(until: end.advanced(by: wait), progress.bytes)
        }
        progress.step += 1
        guard progress.step == RotationProgress.steps.count else { return .again(progress.bytes) }
        var next = rotation.following(end)
        next.rotatedAt = end
        return rest(run, next)
    }

    private func report(_ failure: String, _ progress: RotationProgress, _ secret: Secret) {
        logger.warning(
            "a rotation failed",
            metadata: [
                "secret": "\(secret.arn)", "step": "\(RotationProgress.steps[progress.step])",
                "failure": "\(failure)",
            ]
        )
    }

    /// Waits for the next window, without the version that was only for a test.
    private func rest(
        _ run: Run,
        _ rotation: Rotation,
        without token: String? = nil
    ) -> RunStep {
        let writes = change(run) { secret in
            secret.rotation = rotation
            secret.versions.removeAll { $0.id == token }
        }
        guard let nextAt = rotation.nextAt else { return .finished(writes) }
        return .asleep(until: nextAt, RotationProgress().bytes, writes)
    }

    private func change(_ run: Run, _ body: @escaping @Sendable (inout Secret) -> Void) -> RunStep.Writes {
        { [secrets] view in
            guard var secret = try secrets.find(run.id, run.tenant, at: run.createdAt, view) else { return }
            body(&secret)
            try secrets.put(secret, view)
        }
    }

    /// Why the function did not do its step; nil where it did.
    private func call(
        _ function: String,
        _ progress: RotationProgress,
        _ token: String,
        _ secret: Secret,
        _ context: RunContext
    ) async throws -> String? {
        guard let invoker = rotations.invoker.invoker else { return "There are no functions yet." }
        let payload: JSONValue = [
            "Step": .string(RotationProgress.steps[progress.step]), "SecretId": .string(secret.arn),
            "ClientRequestToken": .string(token),
        ]
        let call = Call(
            tenant: secret.tenant,
            principal: .service(name: "secretsmanager", account: secret.tenant.account),
            requestID: context.world.ids.uuid(),
            world: context.world,
            logger: logger
        )
        do {
            let answer = try await invoker.invoke(
                "lambda",
                "Invoke",
                ["FunctionName": .string(function), "Payload": .string(Base64.encode(payload.bytes))],
                call: call
            )
            guard answer["FunctionError"] != nil else {
                return try await checkEnd(progress, token, secret)
            }
            let text = answer["Payload"]?.string.flatMap { Base64.decode($0) } ?? []
            let json = (try? JSONValue(parsing: text)) ?? .null
            return json["errorMessage"]?.string ?? "The function failed."
        } catch let failure as any ServiceFailure {
            return "\(failure.code): \(failure.message)"
        }
    }

    /// The last step must have made the new version the current one.
    private func checkEnd(
        _ progress: RotationProgress,
        _ token: String,
        _ secret: Secret
    ) async throws -> String? {
        guard !progress.isTest, progress.step == RotationProgress.steps.count - 1 else { return nil }
        let found = try await store.read { [secrets] in
            try secrets.find(secret.arn, secret.tenant, at: secret.createdAt, $0)
        }
        let isCurrent = found?.version(token)?.stages.contains(Secret.current) == true
        return isCurrent ? nil : "The function did not move AWSCURRENT to version \(token)."
    }
}
