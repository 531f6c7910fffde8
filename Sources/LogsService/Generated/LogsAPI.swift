// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of Amazon CloudWatch Logs.
protocol LogsAPI: AWSService {
    func createLogGroup(_ input: Logs.CreateLogGroupRequest, _ call: Call) async throws
    func createLogStream(_ input: Logs.CreateLogStreamRequest, _ call: Call) async throws
    func deleteLogGroup(_ input: Logs.DeleteLogGroupRequest, _ call: Call) async throws
    func deleteLogStream(_ input: Logs.DeleteLogStreamRequest, _ call: Call) async throws
    func deleteRetentionPolicy(_ input: Logs.DeleteRetentionPolicyRequest, _ call: Call) async throws
    func describeLogGroups(_ input: Logs.DescribeLogGroupsRequest, _ call: Call) async throws -> Logs.DescribeLogGroupsResponse
    func describeLogStreams(_ input: Logs.DescribeLogStreamsRequest, _ call: Call) async throws -> Logs.DescribeLogStreamsResponse
    func filterLogEvents(_ input: Logs.FilterLogEventsRequest, _ call: Call) async throws -> Logs.FilterLogEventsResponse
    func getLogEvents(_ input: Logs.GetLogEventsRequest, _ call: Call) async throws -> Logs.GetLogEventsResponse
    func listLogGroups(_ input: Logs.ListLogGroupsRequest, _ call: Call) async throws -> Logs.ListLogGroupsResponse
    func listTagsForResource(_ input: Logs.ListTagsForResourceRequest, _ call: Call) async throws -> Logs.ListTagsForResourceResponse
    func listTagsLogGroup(_ input: Logs.ListTagsLogGroupRequest, _ call: Call) async throws -> Logs.ListTagsLogGroupResponse
    func putLogEvents(_ input: Logs.PutLogEventsRequest, _ call: Call) async throws -> Logs.PutLogEventsResponse
    func putLogGroupDeletionProtection(_ input: Logs.PutLogGroupDeletionProtectionRequest, _ call: Call) async throws
    func putRetentionPolicy(_ input: Logs.PutRetentionPolicyRequest, _ call: Call) async throws
    func tagLogGroup(_ input: Logs.TagLogGroupRequest, _ call: Call) async throws
    func tagResource(_ input: Logs.TagResourceRequest, _ call: Call) async throws
    func untagLogGroup(_ input: Logs.UntagLogGroupRequest, _ call: Call) async throws
    func untagResource(_ input: Logs.UntagResourceRequest, _ call: Call) async throws
}

extension LogsAPI {
    package static var model: ServiceModel { Logs.model }

    package func register(in table: inout OperationTable) {
        table.bind("CreateLogGroup", createLogGroup)
        table.bind("CreateLogStream", createLogStream)
        table.bind("DeleteLogGroup", deleteLogGroup)
        table.bind("DeleteLogStream", deleteLogStream)
        table.bind("DeleteRetentionPolicy", deleteRetentionPolicy)
        table.bind("DescribeLogGroups", describeLogGroups)
        table.bind("DescribeLogStreams", describeLogStreams)
        table.bind("FilterLogEvents", filterLogEvents)
        table.bind("GetLogEvents", getLogEvents)
        table.bind("ListLogGroups", listLogGroups)
        table.bind("ListTagsForResource", listTagsForResource)
        table.bind("ListTagsLogGroup", listTagsLogGroup)
        table.bind("PutLogEvents", putLogEvents)
        table.bind("PutLogGroupDeletionProtection", putLogGroupDeletionProtection)
        table.bind("PutRetentionPolicy", putRetentionPolicy)
        table.bind("TagLogGroup", tagLogGroup)
        table.bind("TagResource", tagResource)
        table.bind("UntagLogGroup", untagLogGroup)
        table.bind("UntagResource", untagResource)
    }
}
