import Events
import Primitives
import Runs
import ServiceKit
import Shapes
import Store

/// Source: Amazon EventBridge API Reference, StartReplay, DescribeReplay, CancelReplay, ListReplays.
extension EventsService {
    func startReplay(
        _ input: Events.StartReplayRequest,
        _ call: Call
    ) async throws -> Events.StartReplayResponse {
        guard let source = ARN(input.eventSourceArn), let archiveName = Self.name(of: "archive", in: source)
        else {
            throw Self.invalid("Parameter EventSourceArn is not valid. Reason: Must contain an archive ARN.")
        }
        guard let target = ARN(input.destination.arn), Self.name(of: "event-bus", in: target) != nil else {
            throw Self.invalid("Parameter Destination.Arn is not valid. Reason: Must contain an event bus ARN.")
        }
        let destination = try busName(input.destination.arn, call)
        guard input.eventStartTime < input.eventEndTime else {
            throw Self.invalid(
                "Parameter EventEndTime is not valid. Reason: EventStartTime must be before EventEndTime."
            )
        }
        let now = call.world.clock.now
        let replay = try await store.write { view in
            _ = try requireBus(destination, call.tenant, view)
            guard let archive = try tables.archive(archiveName, call.tenant, view) else {
                throw Self.invalid(
                    "Parameter EventSourceArn is not valid. Reason: Archive \(archiveName) does not exist."
                )
            }
            guard archive.bus == destination else {
                throw Self.invalid(
                    "Parameter Destination.Arn is not valid. Reason: Cross event bus replay is not permitted."
                )
            }
            guard try tables.replay(input.replayName, call.tenant, view) == nil else {
                throw Events.ResourceAlreadyExistsException(
                    message: "Replay \(input.replayName) already exists."
                )
            }
            var replay = EventReplay(
                tenant: call.tenant,
                name: input.replayName,
                of: archive,
                from: input.eventStartTime,
                to: input.eventEndTime,
                at: now
            )
            replay.description = input.description
            replay.ruleARNs = input.destination.filterArns
            try tables.put(replay, view)
            try runs.submit(
                Run(
                    id: replay.name,
                    kind: ReplayRunner.kind,
                    tenant: call.tenant,
                    subject: replay.name,
                    createdAt: now
                ),
                view
            )
            return replay
        }
        return .init(replayArn: replay.arn, state: .starting, replayStartTime: replay.startedAt)
    }

    func cancelReplay(
        _ input: Events.CancelReplayRequest,
        _ call: Call
    ) async throws -> Events.CancelReplayResponse {
        let arn = try await store.write { view in
            var replay = try requireReplay(input.replayName, call.tenant, view)
            guard replay.state == .starting || replay.state == .running else {
                throw Events.IllegalStatusException(
                    message: "Replay \(replay.name) is not in a valid state for this operation."
                )
            }
            replay.state = .cancelling
            try tables.put(replay, view)
            try runs.cancel(RunKey(kind: ReplayRunner.kind, tenant: call.tenant, id: replay.name), view)
            return replay.arn
        }
        return .init(replayArn: arn, state: .cancelling)
    }

    func describeReplay(
        _ input: Events.DescribeReplayRequest,
        _ call: Call
    ) async throws -> Events.DescribeReplayResponse {
        let replay = try await store.read { try requireReplay(input.replayName, call.tenant, $0) }
        return .init(
            replayName: replay.name,
            replayArn: replay.arn,
            description: replay.description,
            state: replay.state.asEvents,
            stateReason: replay.stateReason,
            eventSourceArn: replay.archiveARN,
            destination: .init(arn: EventBusRecord.arn(replay.bus, replay.tenant), filterArns: replay.ruleARNs),
            eventStartTime: replay.start,
            eventEndTime: replay.end,
            eventLastReplayedTime: replay.lastTime,
            replayStartTime: replay.startedAt,
            replayEndTime: replay.endedAt
        )
    }

    func listReplays(
        _ input: Events.ListReplaysRequest,
        _ call: Call
    ) async throws -> Events.ListReplaysResponse {
        let replays = try await store.read {
            try tables.replays(call.tenant, prefix: input.namePrefix ?? "", $0)
        }
        let page = try Self.page(
            replays.filter {
                (input.state == nil || $0.state.asEvents == input.state)
                    && (input.eventSourceArn == nil || $0.archiveARN == input.eventSourceArn)
            },
            "replays",
            by: \.name,
            after: input.nextToken,
            limit: input.limit
        )
        let shown = page.elements.map { replay in
            Events.Replay(
                replayName: replay.name,
                eventSourceArn: replay.archiveARN,
                state: replay.state.asEvents,
                stateReason: replay.stateReason,
                eventStartTime: replay.start,
                eventEndTime: replay.end,
                eventLastReplayedTime: replay.lastTime,
                replayStartTime: replay.startedAt,
                replayEndTime: replay.endedAt
            )
        }
        return .init(replays: shown, nextToken: page.nextToken)
    }

    private func requireReplay(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> EventReplay {
        guard let replay = try tables.replay(name, tenant, view) else {
            throw Events.ResourceNotFoundException(message: "Replay \(name) does not exist.")
        }
        return replay
    }
}

extension EventReplay {
    fileprivate var archiveARN: String {
        ARN(service: "events", tenant: tenant, resource: "archive/\(archiveName)").description
    }
}

extension EventReplay.State {
    var asEvents: Events.ReplayState {
        switch self {
        case .starting: .starting
        case .running: .running
        case .cancelling: .cancelling
        case .completed: .completed
        case .cancelled: .cancelled
        case .failed: .failed
        }
    }
}
