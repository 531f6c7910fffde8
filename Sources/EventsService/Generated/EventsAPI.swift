// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of Amazon EventBridge.
protocol EventsAPI: AWSService {
    func cancelReplay(_ input: Events.CancelReplayRequest, _ call: Call) async throws -> Events.CancelReplayResponse
    func createArchive(_ input: Events.CreateArchiveRequest, _ call: Call) async throws -> Events.CreateArchiveResponse
    func createEventBus(_ input: Events.CreateEventBusRequest, _ call: Call) async throws -> Events.CreateEventBusResponse
    func deleteArchive(_ input: Events.DeleteArchiveRequest, _ call: Call) async throws -> Events.DeleteArchiveResponse
    func deleteEventBus(_ input: Events.DeleteEventBusRequest, _ call: Call) async throws
    func deleteRule(_ input: Events.DeleteRuleRequest, _ call: Call) async throws
    func describeArchive(_ input: Events.DescribeArchiveRequest, _ call: Call) async throws -> Events.DescribeArchiveResponse
    func describeEventBus(_ input: Events.DescribeEventBusRequest, _ call: Call) async throws -> Events.DescribeEventBusResponse
    func describeReplay(_ input: Events.DescribeReplayRequest, _ call: Call) async throws -> Events.DescribeReplayResponse
    func describeRule(_ input: Events.DescribeRuleRequest, _ call: Call) async throws -> Events.DescribeRuleResponse
    func disableRule(_ input: Events.DisableRuleRequest, _ call: Call) async throws
    func enableRule(_ input: Events.EnableRuleRequest, _ call: Call) async throws
    func listArchives(_ input: Events.ListArchivesRequest, _ call: Call) async throws -> Events.ListArchivesResponse
    func listEventBuses(_ input: Events.ListEventBusesRequest, _ call: Call) async throws -> Events.ListEventBusesResponse
    func listReplays(_ input: Events.ListReplaysRequest, _ call: Call) async throws -> Events.ListReplaysResponse
    func listRuleNamesByTarget(_ input: Events.ListRuleNamesByTargetRequest, _ call: Call) async throws -> Events.ListRuleNamesByTargetResponse
    func listRules(_ input: Events.ListRulesRequest, _ call: Call) async throws -> Events.ListRulesResponse
    func listTagsForResource(_ input: Events.ListTagsForResourceRequest, _ call: Call) async throws -> Events.ListTagsForResourceResponse
    func listTargetsByRule(_ input: Events.ListTargetsByRuleRequest, _ call: Call) async throws -> Events.ListTargetsByRuleResponse
    func putEvents(_ input: Events.PutEventsRequest, _ call: Call) async throws -> Events.PutEventsResponse
    func putPermission(_ input: Events.PutPermissionRequest, _ call: Call) async throws
    func putRule(_ input: Events.PutRuleRequest, _ call: Call) async throws -> Events.PutRuleResponse
    func putTargets(_ input: Events.PutTargetsRequest, _ call: Call) async throws -> Events.PutTargetsResponse
    func removePermission(_ input: Events.RemovePermissionRequest, _ call: Call) async throws
    func removeTargets(_ input: Events.RemoveTargetsRequest, _ call: Call) async throws -> Events.RemoveTargetsResponse
    func startReplay(_ input: Events.StartReplayRequest, _ call: Call) async throws -> Events.StartReplayResponse
    func tagResource(_ input: Events.TagResourceRequest, _ call: Call) async throws -> Events.TagResourceResponse
    func testEventPattern(_ input: Events.TestEventPatternRequest, _ call: Call) async throws -> Events.TestEventPatternResponse
    func untagResource(_ input: Events.UntagResourceRequest, _ call: Call) async throws -> Events.UntagResourceResponse
    func updateArchive(_ input: Events.UpdateArchiveRequest, _ call: Call) async throws -> Events.UpdateArchiveResponse
    func updateEventBus(_ input: Events.UpdateEventBusRequest, _ call: Call) async throws -> Events.UpdateEventBusResponse
}

extension EventsAPI {
    package static var model: ServiceModel { Events.model }

    package func register(in table: inout OperationTable) {
        table.bind("CancelReplay", cancelReplay)
        table.bind("CreateArchive", createArchive)
        table.bind("CreateEventBus", createEventBus)
        table.bind("DeleteArchive", deleteArchive)
        table.bind("DeleteEventBus", deleteEventBus)
        table.bind("DeleteRule", deleteRule)
        table.bind("DescribeArchive", describeArchive)
        table.bind("DescribeEventBus", describeEventBus)
        table.bind("DescribeReplay", describeReplay)
        table.bind("DescribeRule", describeRule)
        table.bind("DisableRule", disableRule)
        table.bind("EnableRule", enableRule)
        table.bind("ListArchives", listArchives)
        table.bind("ListEventBuses", listEventBuses)
        table.bind("ListReplays", listReplays)
        table.bind("ListRuleNamesByTarget", listRuleNamesByTarget)
        table.bind("ListRules", listRules)
        table.bind("ListTagsForResource", listTagsForResource)
        table.bind("ListTargetsByRule", listTargetsByRule)
        table.bind("PutEvents", putEvents)
        table.bind("PutPermission", putPermission)
        table.bind("PutRule", putRule)
        table.bind("PutTargets", putTargets)
        table.bind("RemovePermission", removePermission)
        table.bind("RemoveTargets", removeTargets)
        table.bind("StartReplay", startReplay)
        table.bind("TagResource", tagResource)
        table.bind("TestEventPattern", testEventPattern)
        table.bind("UntagResource", untagResource)
        table.bind("UpdateArchive", updateArchive)
        table.bind("UpdateEventBus", updateEventBus)
    }
}
