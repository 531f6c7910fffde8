// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of Amazon Athena.
protocol AthenaAPI: AWSService {
    func batchGetQueryExecution(_ input: Athena.BatchGetQueryExecutionInput, _ call: Call) async throws -> Athena.BatchGetQueryExecutionOutput
    func createWorkGroup(_ input: Athena.CreateWorkGroupInput, _ call: Call) async throws -> Athena.CreateWorkGroupOutput
    func deleteWorkGroup(_ input: Athena.DeleteWorkGroupInput, _ call: Call) async throws -> Athena.DeleteWorkGroupOutput
    func getDataCatalog(_ input: Athena.GetDataCatalogInput, _ call: Call) async throws -> Athena.GetDataCatalogOutput
    func getDatabase(_ input: Athena.GetDatabaseInput, _ call: Call) async throws -> Athena.GetDatabaseOutput
    func getQueryExecution(_ input: Athena.GetQueryExecutionInput, _ call: Call) async throws -> Athena.GetQueryExecutionOutput
    func getQueryResults(_ input: Athena.GetQueryResultsInput, _ call: Call) async throws -> Athena.GetQueryResultsOutput
    func getQueryRuntimeStatistics(_ input: Athena.GetQueryRuntimeStatisticsInput, _ call: Call) async throws -> Athena.GetQueryRuntimeStatisticsOutput
    func getTableMetadata(_ input: Athena.GetTableMetadataInput, _ call: Call) async throws -> Athena.GetTableMetadataOutput
    func getWorkGroup(_ input: Athena.GetWorkGroupInput, _ call: Call) async throws -> Athena.GetWorkGroupOutput
    func listDataCatalogs(_ input: Athena.ListDataCatalogsInput, _ call: Call) async throws -> Athena.ListDataCatalogsOutput
    func listDatabases(_ input: Athena.ListDatabasesInput, _ call: Call) async throws -> Athena.ListDatabasesOutput
    func listQueryExecutions(_ input: Athena.ListQueryExecutionsInput, _ call: Call) async throws -> Athena.ListQueryExecutionsOutput
    func listTableMetadata(_ input: Athena.ListTableMetadataInput, _ call: Call) async throws -> Athena.ListTableMetadataOutput
    func listWorkGroups(_ input: Athena.ListWorkGroupsInput, _ call: Call) async throws -> Athena.ListWorkGroupsOutput
    func startQueryExecution(_ input: Athena.StartQueryExecutionInput, _ call: Call) async throws -> Athena.StartQueryExecutionOutput
    func stopQueryExecution(_ input: Athena.StopQueryExecutionInput, _ call: Call) async throws -> Athena.StopQueryExecutionOutput
    func updateWorkGroup(_ input: Athena.UpdateWorkGroupInput, _ call: Call) async throws -> Athena.UpdateWorkGroupOutput
}

extension AthenaAPI {
    package static var model: ServiceModel { Athena.model }

    package func register(in table: inout OperationTable) {
        table.bind("BatchGetQueryExecution", batchGetQueryExecution)
        table.bind("CreateWorkGroup", createWorkGroup)
        table.bind("DeleteWorkGroup", deleteWorkGroup)
        table.bind("GetDataCatalog", getDataCatalog)
        table.bind("GetDatabase", getDatabase)
        table.bind("GetQueryExecution", getQueryExecution)
        table.bind("GetQueryResults", getQueryResults)
        table.bind("GetQueryRuntimeStatistics", getQueryRuntimeStatistics)
        table.bind("GetTableMetadata", getTableMetadata)
        table.bind("GetWorkGroup", getWorkGroup)
        table.bind("ListDataCatalogs", listDataCatalogs)
        table.bind("ListDatabases", listDatabases)
        table.bind("ListQueryExecutions", listQueryExecutions)
        table.bind("ListTableMetadata", listTableMetadata)
        table.bind("ListWorkGroups", listWorkGroups)
        table.bind("StartQueryExecution", startQueryExecution)
        table.bind("StopQueryExecution", stopQueryExecution)
        table.bind("UpdateWorkGroup", updateWorkGroup)
    }
}
