// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of Amazon EventBridge Scheduler.
protocol SchedulerAPI: AWSService {
    func createSchedule(_ input: Scheduler.CreateScheduleInput, _ call: Call) async throws -> Scheduler.CreateScheduleOutput
    func createScheduleGroup(_ input: Scheduler.CreateScheduleGroupInput, _ call: Call) async throws -> Scheduler.CreateScheduleGroupOutput
    func deleteSchedule(_ input: Scheduler.DeleteScheduleInput, _ call: Call) async throws -> Scheduler.DeleteScheduleOutput
    func deleteScheduleGroup(_ input: Scheduler.DeleteScheduleGroupInput, _ call: Call) async throws -> Scheduler.DeleteScheduleGroupOutput
    func getSchedule(_ input: Scheduler.GetScheduleInput, _ call: Call) async throws -> Scheduler.GetScheduleOutput
    func getScheduleGroup(_ input: Scheduler.GetScheduleGroupInput, _ call: Call) async throws -> Scheduler.GetScheduleGroupOutput
    func listScheduleGroups(_ input: Scheduler.ListScheduleGroupsInput, _ call: Call) async throws -> Scheduler.ListScheduleGroupsOutput
    func listSchedules(_ input: Scheduler.ListSchedulesInput, _ call: Call) async throws -> Scheduler.ListSchedulesOutput
    func listTagsForResource(_ input: Scheduler.ListTagsForResourceInput, _ call: Call) async throws -> Scheduler.ListTagsForResourceOutput
    func tagResource(_ input: Scheduler.TagResourceInput, _ call: Call) async throws -> Scheduler.TagResourceOutput
    func untagResource(_ input: Scheduler.UntagResourceInput, _ call: Call) async throws -> Scheduler.UntagResourceOutput
    func updateSchedule(_ input: Scheduler.UpdateScheduleInput, _ call: Call) async throws -> Scheduler.UpdateScheduleOutput
}

extension SchedulerAPI {
    package static var model: ServiceModel { Scheduler.model }

    package func register(in table: inout OperationTable) {
        table.bind("CreateSchedule", createSchedule)
        table.bind("CreateScheduleGroup", createScheduleGroup)
        table.bind("DeleteSchedule", deleteSchedule)
        table.bind("DeleteScheduleGroup", deleteScheduleGroup)
        table.bind("GetSchedule", getSchedule)
        table.bind("GetScheduleGroup", getScheduleGroup)
        table.bind("ListScheduleGroups", listScheduleGroups)
        table.bind("ListSchedules", listSchedules)
        table.bind("ListTagsForResource", listTagsForResource)
        table.bind("TagResource", tagResource)
        table.bind("UntagResource", untagResource)
        table.bind("UpdateSchedule", updateSchedule)
    }
}
