// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of AWS Step Functions.
protocol StatesAPI: AWSService {
    func createActivity(_ input: States.CreateActivityInput, _ call: Call) async throws -> States.CreateActivityOutput
    func createStateMachine(_ input: States.CreateStateMachineInput, _ call: Call) async throws -> States.CreateStateMachineOutput
    func createStateMachineAlias(_ input: States.CreateStateMachineAliasInput, _ call: Call) async throws -> States.CreateStateMachineAliasOutput
    func deleteActivity(_ input: States.DeleteActivityInput, _ call: Call) async throws -> States.DeleteActivityOutput
    func deleteStateMachine(_ input: States.DeleteStateMachineInput, _ call: Call) async throws -> States.DeleteStateMachineOutput
    func deleteStateMachineAlias(_ input: States.DeleteStateMachineAliasInput, _ call: Call) async throws -> States.DeleteStateMachineAliasOutput
    func deleteStateMachineVersion(_ input: States.DeleteStateMachineVersionInput, _ call: Call) async throws -> States.DeleteStateMachineVersionOutput
    func describeActivity(_ input: States.DescribeActivityInput, _ call: Call) async throws -> States.DescribeActivityOutput
    func describeExecution(_ input: States.DescribeExecutionInput, _ call: Call) async throws -> States.DescribeExecutionOutput
    func describeMapRun(_ input: States.DescribeMapRunInput, _ call: Call) async throws -> States.DescribeMapRunOutput
    func describeStateMachine(_ input: States.DescribeStateMachineInput, _ call: Call) async throws -> States.DescribeStateMachineOutput
    func describeStateMachineAlias(_ input: States.DescribeStateMachineAliasInput, _ call: Call) async throws -> States.DescribeStateMachineAliasOutput
    func describeStateMachineForExecution(_ input: States.DescribeStateMachineForExecutionInput, _ call: Call) async throws -> States.DescribeStateMachineForExecutionOutput
    func getActivityTask(_ input: States.GetActivityTaskInput, _ call: Call) async throws -> States.GetActivityTaskOutput
    func getExecutionHistory(_ input: States.GetExecutionHistoryInput, _ call: Call) async throws -> States.GetExecutionHistoryOutput
    func listActivities(_ input: States.ListActivitiesInput, _ call: Call) async throws -> States.ListActivitiesOutput
    func listExecutions(_ input: States.ListExecutionsInput, _ call: Call) async throws -> States.ListExecutionsOutput
    func listMapRuns(_ input: States.ListMapRunsInput, _ call: Call) async throws -> States.ListMapRunsOutput
    func listStateMachineAliases(_ input: States.ListStateMachineAliasesInput, _ call: Call) async throws -> States.ListStateMachineAliasesOutput
    func listStateMachineVersions(_ input: States.ListStateMachineVersionsInput, _ call: Call) async throws -> States.ListStateMachineVersionsOutput
    func listStateMachines(_ input: States.ListStateMachinesInput, _ call: Call) async throws -> States.ListStateMachinesOutput
    func listTagsForResource(_ input: States.ListTagsForResourceInput, _ call: Call) async throws -> States.ListTagsForResourceOutput
    func publishStateMachineVersion(_ input: States.PublishStateMachineVersionInput, _ call: Call) async throws -> States.PublishStateMachineVersionOutput
    func redriveExecution(_ input: States.RedriveExecutionInput, _ call: Call) async throws -> States.RedriveExecutionOutput
    func sendTaskFailure(_ input: States.SendTaskFailureInput, _ call: Call) async throws -> States.SendTaskFailureOutput
    func sendTaskHeartbeat(_ input: States.SendTaskHeartbeatInput, _ call: Call) async throws -> States.SendTaskHeartbeatOutput
    func sendTaskSuccess(_ input: States.SendTaskSuccessInput, _ call: Call) async throws -> States.SendTaskSuccessOutput
    func startExecution(_ input: States.StartExecutionInput, _ call: Call) async throws -> States.StartExecutionOutput
    func startSyncExecution(_ input: States.StartSyncExecutionInput, _ call: Call) async throws -> States.StartSyncExecutionOutput
    func stopExecution(_ input: States.StopExecutionInput, _ call: Call) async throws -> States.StopExecutionOutput
    func tagResource(_ input: States.TagResourceInput, _ call: Call) async throws -> States.TagResourceOutput
    func testState(_ input: States.TestStateInput, _ call: Call) async throws -> States.TestStateOutput
    func untagResource(_ input: States.UntagResourceInput, _ call: Call) async throws -> States.UntagResourceOutput
    func updateMapRun(_ input: States.UpdateMapRunInput, _ call: Call) async throws -> States.UpdateMapRunOutput
    func updateStateMachine(_ input: States.UpdateStateMachineInput, _ call: Call) async throws -> States.UpdateStateMachineOutput
    func updateStateMachineAlias(_ input: States.UpdateStateMachineAliasInput, _ call: Call) async throws -> States.UpdateStateMachineAliasOutput
    func validateStateMachineDefinition(_ input: States.ValidateStateMachineDefinitionInput, _ call: Call) async throws -> States.ValidateStateMachineDefinitionOutput
}

extension StatesAPI {
    package static var model: ServiceModel { States.model }

    package func register(in table: inout OperationTable) {
        table.bind("CreateActivity", createActivity)
        table.bind("CreateStateMachine", createStateMachine)
        table.bind("CreateStateMachineAlias", createStateMachineAlias)
        table.bind("DeleteActivity", deleteActivity)
        table.bind("DeleteStateMachine", deleteStateMachine)
        table.bind("DeleteStateMachineAlias", deleteStateMachineAlias)
        table.bind("DeleteStateMachineVersion", deleteStateMachineVersion)
        table.bind("DescribeActivity", describeActivity)
        table.bind("DescribeExecution", describeExecution)
        table.bind("DescribeMapRun", describeMapRun)
        table.bind("DescribeStateMachine", describeStateMachine)
        table.bind("DescribeStateMachineAlias", describeStateMachineAlias)
        table.bind("DescribeStateMachineForExecution", describeStateMachineForExecution)
        table.bind("GetActivityTask", getActivityTask)
        table.bind("GetExecutionHistory", getExecutionHistory)
        table.bind("ListActivities", listActivities)
        table.bind("ListExecutions", listExecutions)
        table.bind("ListMapRuns", listMapRuns)
        table.bind("ListStateMachineAliases", listStateMachineAliases)
        table.bind("ListStateMachineVersions", listStateMachineVersions)
        table.bind("ListStateMachines", listStateMachines)
        table.bind("ListTagsForResource", listTagsForResource)
        table.bind("PublishStateMachineVersion", publishStateMachineVersion)
        table.bind("RedriveExecution", redriveExecution)
        table.bind("SendTaskFailure", sendTaskFailure)
        table.bind("SendTaskHeartbeat", sendTaskHeartbeat)
        table.bind("SendTaskSuccess", sendTaskSuccess)
        table.bind("StartExecution", startExecution)
        table.bind("StartSyncExecution", startSyncExecution)
        table.bind("StopExecution", stopExecution)
        table.bind("TagResource", tagResource)
        table.bind("TestState", testState)
        table.bind("UntagResource", untagResource)
        table.bind("UpdateMapRun", updateMapRun)
        table.bind("UpdateStateMachine", updateStateMachine)
        table.bind("UpdateStateMachineAlias", updateStateMachineAlias)
        table.bind("ValidateStateMachineDefinition", validateStateMachineDefinition)
    }
}
