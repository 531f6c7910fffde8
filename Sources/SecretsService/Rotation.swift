import EventPatterns
import Primitives
import ServiceKit
import Shapes
import Store

/// How a secret's value is changed by a function.
struct Rotation: Codable, Hashable, Sendable {
    var isEnabled: Bool
    var functionARN: String
    var days: Int?
    /// `rate(10 days)` or `cron(0 8 1 * ? *)`.
    var schedule: String?
    /// Such as `3h`.
    var duration: String?
    var rotatedAt: Timestamp?
    /// When the next window begins, which is when the value is changed, and when it ends.
    var nextAt: Timestamp?
    var nextBy: Timestamp?

    private static let day = Duration.seconds(86_400)

    /// Sets the window that follows `now`.
    ///
    /// Source: Secrets Manager User Guide, "Rotation schedules" and "Rotation windows": windows of days begin at midnight in
    /// UTC and end with the day, windows of hours last one hour.
    mutating func setNext(after now: Timestamp) {
        (nextAt, nextBy) = (nil, nil)
        guard isEnabled else { return }
        let hours = duration.flatMap { Int($0.dropLast()) }
        if let days = days ?? Self.count(schedule, "day") {
            let start = Timestamp(now.date).advanced(byDays: days)
            nextAt = start
            nextBy = start.advanced(by: hours.map { .seconds(3600 * $0) } ?? Self.day - .seconds(1))
        } else if let count = Self.count(schedule, "hour") {
            let hour = 3_600_000_000 as Int64
            let begun = Timestamp(epochMicroseconds: now.epochMicroseconds / hour * hour)
            nextAt = begun.advanced(by: .seconds(3600 * count))
            nextBy = nextAt?.advanced(by: .seconds(3600 * (hours ?? 1)))
        } else if let schedule, let expression = ScheduleExpression(schedule),
            let start = expression.next(after: now, start: now)
        {
            nextAt = start
            nextBy =
                hours.map { start.advanced(by: .seconds(3600 * $0)) }
                ?? Timestamp(start.date).advanced(by: Self.day - .seconds(1))
        }
    }

    /// The same with the window that follows `now`.
    func following(_ now: Timestamp) -> Rotation {
        var next = self
        next.setNext(after: now)
        return next
    }

    /// The number in `rate(10 days)`; nil for other units and expressions.
    private static func count(_ schedule: String?, _ unit: String) -> Int? {
        guard let schedule, schedule.hasPrefix("rate("), schedule.hasSuffix(")") else { return nil }
        let parts = schedule.dropFirst(5).dropLast().split(separator: " ")
        guard parts.count == 2, parts[1] == unit || parts[1] == unit + "s" else { return nil }
        return Int(parts[0])
    }

    /// - Throws: `InvalidParameterException` for rules that are none.
    mutating func set(_ rules: Secrets.RotationRulesType) throws {
        guard rules.automaticallyAfterDays == nil || rules.scheduleExpression == nil else {
            throw Secrets.InvalidParameterException(
                message:
                    "You can't specify both AutomaticallyAfterDays and ScheduleExpression in RotationRules."
            )
        }
        if let text = rules.scheduleExpression {
            let hours = Self.count(text, "hour")
            let fields = text.hasPrefix("cron(") ? text.dropFirst(5).dropLast().split(separator: " ") : []
            let isFine =
                (hours ?? 4) >= 4 && !text.hasPrefix("at(")
                && (hours != nil || Self.count(text, "day") != nil || fields.first == "0")
                && (fields.isEmpty || fields.last == "*")
            guard isFine, ScheduleExpression(text) != nil else {
                throw Secrets.InvalidParameterException(
                    message:
                        "The ScheduleExpression \(text) is not valid: it is rate(n days), rate(n hours) of four hours or "
                        + "more, or cron(0 Hours Day-of-month Month Day-of-week *)."
                )
            }
        }
        days = rules.automaticallyAfterDays
        schedule = rules.scheduleExpression
        duration = rules.duration
    }

    var rules: Secrets.RotationRulesType? {
        guard days != nil || schedule != nil || duration != nil else { return nil }
        return .init(automaticallyAfterDays: days, duration: duration, scheduleExpression: schedule)
    }
}

extension Secret {
    static let pending = "AWSPENDING"

    /// The version that a rotation makes and has not finished.
    var pendingVersion: Version? {
        versions.first { $0.stages.contains(Self.pending) && !$0.stages.contains(Self.current) }
    }

    /// Makes a version without a value, for a function to give it one.
    mutating func addPending(_ id: String, at now: Timestamp) {
        if version(id) == nil { versions.append(.init(id: id, createdAt: now, stages: [])) }
        move(Self.pending, to: id)
    }
}

/// Changing values by functions.
///
/// Differs: whether the function's policy lets Secrets Manager call it is not asked.
///
/// Source: Secrets Manager API Reference, RotateSecret, CancelRotateSecret; Secrets Manager User Guide, "Rotate AWS Secrets
/// Manager secrets".
extension SecretsService {
    func rotateSecret(
        _ input: Secrets.RotateSecretRequest,
        _ call: Call
    ) async throws -> Secrets.RotateSecretResponse {
        guard input.externalSecretRotationMetadata == nil, input.externalSecretRotationRoleArn == nil else {
            throw Secrets.InvalidParameterException(
                message:
                    "Secrets of other providers (ExternalSecretRotationMetadata) are not supported by Hosu."
            )
        }
        guard let rotations else {
            throw Secrets.InvalidRequestException(message: "Nothing rotates secrets here.")
        }
        let before = try await read(input.secretId, call)
        guard let function = input.rotationLambdaARN ?? before.rotation?.functionARN else {
            throw Secrets.InvalidRequestException(
                message: "No Lambda rotation function ARN is associated with this secret."
            )
        }
        try await rotations.requireFunction(function, call)
        let now = call.world.clock.now
        let token = input.clientRequestToken ?? call.world.ids.uuid()
        let isNow = input.rotateImmediately ?? true
        let secret = try await change(input.secretId, call) { secret, view in
            // The same request again, after its answer was lost, begins nothing.
            if isNow, secret.version(token) != nil { return }
            guard secret.pendingVersion == nil else {
                throw Secrets.InvalidRequestException(
                    message: "A previous rotation isn't complete. That rotation will be reattempted."
                )
            }
            var rotation = secret.rotation ?? Rotation(isEnabled: true, functionARN: function)
            rotation.isEnabled = true
            rotation.functionARN = function
            if let rules = input.rotationRules { try rotation.set(rules) }
            rotation.setNext(after: now)
            secret.rotation = rotation
            secret.addPending(token, at: now)
            secret.changedAt = now
            let progress = RotationProgress(token: token, step: isNow ? 0 : 2, isTest: !isNow)
            try rotations.restart(secret, progress, at: now, view)
        }
        return .init(arn: secret.arn, name: secret.name, versionId: isNow ? token : nil)
    }

    func cancelRotateSecret(
        _ input: Secrets.CancelRotateSecretRequest,
        _ call: Call
    ) async throws -> Secrets.CancelRotateSecretResponse {
        let now = call.world.clock.now
        let secret = try await change(input.secretId, call) { [rotations] secret, view in
            guard var rotation = secret.rotation else { return }
            rotation.isEnabled = false
            rotation.setNext(after: now)
            secret.rotation = rotation
            try rotations?.cancel(secret, view)
        }
        return .init(arn: secret.arn, name: secret.name, versionId: secret.pendingVersion?.id)
    }
}
