import AccessPolicies
package import Logging
package import Objects
package import Primitives
import Runs
import ServiceKit
import Shapes
import Synchronization

/// The server access logs of buckets: lines that wait for each other, and the objects that they are delivered as.
///
/// Lines wait in memory for as long as the interval says, or until there are many; a clean stop delivers what waits, a
/// killed process loses it: as on AWS, logs are made as well as it goes. What delivers them is no request and is not
/// logged itself. A class because requests of all connections meet in it.
package final class AccessLogs: Sendable {
    /// How long lines wait, unless there are many.
    package static let usualInterval = Duration.seconds(60)
    /// Bytes of one log that are delivered without waiting any longer.
    private static let fullByteCount = 1 << 20
    /// Bytes that may wait where they cannot be delivered; beyond it lines are lost.
    private static let capacity = 32 << 20

    private struct LogKey: Hashable {
        let destination: LogDestination
        let day: Timestamp?
    }

    private struct State {
        var logs: [LogKey: [UInt8]] = [:]
        var byteCount = 0
        var lostLineCount = 0
        /// Destinations by their buckets, read once for each state of the configuration.
        var destinations: [String: (document: String, destination: LogDestination?)] = [:]
    }

    private let objects: ObjectStore
    private let world: World
    private let logger: Logger
    /// Whether the owner of a target must have let the logs in.
    private let checksPermission: Bool
    private let access = BucketAccessCache()
    private let state = Mutex(State())
    private let delivery: LaterWork

    package init(
        objects: ObjectStore,
        interval: Duration = usualInterval,
        checksPermission: Bool,
        world: World,
        logger: Logger
    ) {
        self.objects = objects
        self.world = world
        self.logger = logger
        self.checksPermission = checksPermission
        let handle = Handle()
        delivery = LaterWork(after: interval, clock: world.clock, bustle: world.bustle) {
            await handle.logs.withLock { $0 }?.deliver()
        }
        handle.logs.withLock { [self] in $0 = self }
    }

    /// Lets what is delivered later know of whom.
    private final class Handle: Sendable {
        let logs = Mutex<AccessLogs?>(nil)
    }

    /// Delivers what waits; lines that come later are lost.
    package func close() async {
        await delivery.stop()
        await deliver()
    }

    /// How many bytes wait.
    package var waitingByteCount: Int { state.withLock { $0.byteCount } }

    /// Adds lines to the log of a bucket, where it has one.
    func append(to bucket: Bucket, at moment: Timestamp, _ lines: (_ owner: String) -> [LogLine]) {
        guard let destination = destination(of: bucket) else { return }
        let lines = lines(S3Service.canonicalID(ofAccount: bucket.owner.account))
        let key = LogKey(destination: destination, day: destination.day(of: moment))
        let isFull = state.withLock { state in
            for line in lines {
                guard state.byteCount < Self.capacity else {
                    state.lostLineCount += 1
                    continue
                }
                state.logs[key, default: []].append(contentsOf: line.bytes)
                state.byteCount += line.bytes.count
            }
            return (state.logs[key]?.count ?? 0) >= Self.fullByteCount
        }
        if isFull { delivery.askNow() } else { delivery.ask() }
    }

    private func destination(of bucket: Bucket) -> LogDestination? {
        guard let document = bucket.documents[S3.BucketLoggingStatus.subresource] else { return nil }
        let known = state.withLock { $0.destinations[bucket.name] }
        if let known, known.document == document { return known.destination }
        let destination: LogDestination?
        do {
            destination = try LogDestination(of: bucket)
        } catch {
            logger.error(
                "logging configuration cannot be read",
                metadata: ["bucket": "\(bucket.name)", "cause": "\(error)"]
            )
            destination = nil
        }
        state.withLock { $0.destinations[bucket.name] = (document, destination) }
        return destination
    }
}

// MARK: Delivering

extension AccessLogs {
    /// Delivers what waits, and returns when that is done or refused.
    package func deliver() async {
        let (logs, lost) = state.withLock { state in
            let taken = (state.logs, state.lostLineCount)
            state.logs = [:]
            state.byteCount = 0
            state.lostLineCount = 0
            return taken
        }
        if lost > 0 { logger.warning("access log lines were lost", metadata: ["count": "\(lost)"]) }
        for (key, bytes) in logs {
            do {
                try await deliver(bytes, key.destination, day: key.day)
            } catch let refusal as Refusal {
                warn("access log was not delivered", key.destination, refusal.reason)
            } catch ObjectFailure.bucketMissing {
                warn("access log was not delivered", key.destination, "the target bucket is gone")
            } catch {
                warn("access log will be delivered later", key.destination, "\(error)")
                keep(bytes, key)
            }
        }
    }

    /// Why the owner of a target gets no logs.
    private struct Refusal: Error {
        let reason: String
    }

    private func deliver(_ bytes: [UInt8], _ destination: LogDestination, day: Timestamp?) async throws {
        let target = try await objects.bucket(destination.targetBucket)
        guard target.owner == destination.owner else {
            throw Refusal(reason: "the target bucket has another owner or region by now")
        }
        guard target.objectLock?.defaultRetention == nil else {
            throw Refusal(reason: "the target bucket has a default retention period")
        }
        let unique = world.ids.hex(byteCount: 8).uppercased()
        let key = destination.key(day: day, now: world.clock.now, unique: unique)
        guard try !checksPermission || isAllowed(key, in: target, destination) else {
            throw Refusal(
                reason:
                    "neither the target bucket's policy lets logging.s3.amazonaws.com put objects there, nor "
                    + "its ACL the log delivery group"
            )
        }
        var attributes = ObjectAttributes(contentType: "text/plain")
        if try target.ownership != .bucketOwnerEnforced { attributes.acl = destination.acl }
        let log = NewObject(bucket: target.name, key: key, attributes: attributes)
        _ = try await objects.put(log, body: BodyStream(bytes))
    }

    /// Whether the target's policy or ACL lets in the service that delivers logs.
    ///
    /// Source: Amazon S3 User Guide, "Enabling Amazon S3 server access logging", permissions for log delivery.
    private func isAllowed(_ key: String, in target: Bucket, _ destination: LogDestination) throws -> Bool {
        let access = try access.access(of: target)
        let request = PolicyRequest(
            principal: PolicyPrincipal(service: Self.service),
            action: "s3:PutObject",
            resource: "arn:aws:s3:::\(target.name)/\(key)",
            values: [
                "aws:SourceArn": ["arn:aws:s3:::\(destination.bucket)"],
                "aws:SourceAccount": [destination.owner.account],
                "aws:SecureTransport": ["true"],
                "aws:PrincipalIsAWSService": ["true"],
                "aws:PrincipalServiceName": [Self.service],
                "aws:CurrentTime": [world.clock.now.iso8601()],
            ]
        )
        switch access.policy?.decision(on: request) {
        case .denied?: return false
        case .allowed?: return true
        case .unmatched?, nil:
            let group: Set = [GranteeGroup.logDelivery.uri]
            return access.usesLists && access.list.grants(.write, toAnyOf: group)
                && access.list.grants(.readList, toAnyOf: group)
        }
    }

    private static let service = "logging.s3.amazonaws.com"

    /// Puts lines back that could not be delivered, for the next time.
    private func keep(_ bytes: [UInt8], _ key: LogKey) {
        state.withLock { state in
            guard state.byteCount + bytes.count <= Self.capacity else {
                state.lostLineCount += bytes.count { $0 == UInt8(ascii: "\n") }
                return
            }
            state.logs[key] = bytes + (state.logs[key] ?? [])
            state.byteCount += bytes.count
        }
        delivery.ask()
    }

    private func warn(_ message: Logger.Message, _ destination: LogDestination, _ reason: String) {
        logger.warning(
            message,
            metadata: [
                "bucket": "\(destination.bucket)", "target": "\(destination.targetBucket)",
                "reason": "\(reason)",
            ]
        )
    }
}
