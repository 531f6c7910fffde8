import Primitives
import ServiceKit

/// The one workgroup there is.
enum WorkGroupFacts {
    static let name = "primary"

    static var engineVersion: Athena.EngineVersion {
        .init(selectedEngineVersion: "AUTO", effectiveEngineVersion: "Athena engine version 3")
    }
}

extension AthenaService {
    /// - Throws: `InvalidRequestException` when there is no workgroup of that name.
    func requireWorkGroup(_ name: String?) throws {
        guard let name, name != WorkGroupFacts.name else { return }
        throw Athena.InvalidRequestException("WorkGroup \(name) is not found.", "WORKGROUP_NOT_FOUND")
    }

    func getWorkGroup(_ input: Athena.GetWorkGroupInput, _ call: Call) async throws -> Athena.GetWorkGroupOutput
    {
        try requireWorkGroup(input.workGroup)
        return .init(
            workGroup: .init(
                name: WorkGroupFacts.name,
                state: .enabled,
                configuration: .init(
                    resultConfiguration: .init(),
                    enforceWorkGroupConfiguration: false,
                    publishCloudWatchMetricsEnabled: false,
                    requesterPaysEnabled: false,
                    engineVersion: WorkGroupFacts.engineVersion
                ),
                description: "",
                creationTime: Timestamp(epochSeconds: 0)
            )
        )
    }

    func listWorkGroups(
        _ input: Athena.ListWorkGroupsInput,
        _ call: Call
    ) async throws -> Athena.ListWorkGroupsOutput {
        .init(
            workGroups: [
                .init(
                    name: WorkGroupFacts.name,
                    state: .enabled,
                    description: "",
                    creationTime: Timestamp(epochSeconds: 0),
                    engineVersion: WorkGroupFacts.engineVersion
                )
            ],
            nextToken: nil
        )
    }
}
