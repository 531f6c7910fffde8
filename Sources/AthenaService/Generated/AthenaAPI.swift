// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of Amazon Athena.
protocol AthenaAPI: AWSService {
    func batchGetNamedQuery(_ input: Athena.BatchGetNamedQueryInput, _ call: Call) async throws -> Athena.BatchGetNamedQueryOutput
    func batchGetPreparedStatement(_ input: Athena.BatchGetPreparedStatementInput, _ call: Call) async throws -> Athena.BatchGetPreparedStatementOutput
    func batchGetQueryExecution(_ input: Athena.BatchGetQueryExecutionInput, _ call: Call) async throws -> Athena.BatchGetQueryExecutionOutput
    func createDataCatalog(_ input: Athena.CreateDataCatalogInput, _ call: Call) async throws -> Athena.CreateDataCatalogOutput
    func createNamedQuery(_ input: Athena.CreateNamedQueryInput, _ call: Call) async throws -> Athena.CreateNamedQueryOutput
    func createPreparedStatement(_ input: Athena.CreatePreparedStatementInput, _ call: Call) async throws -> Athena.CreatePreparedStatementOutput
    func createWorkGroup(_ input: Athena.CreateWorkGroupInput, _ call: Call) async throws -> Athena.CreateWorkGroupOutput
    func deleteDataCatalog(_ input: Athena.DeleteDataCatalogInput, _ call: Call) async throws -> Athena.DeleteDataCatalogOutput
    func deleteNamedQuery(_ input: Athena.DeleteNamedQueryInput, _ call: Call) async throws -> Athena.DeleteNamedQueryOutput
    func deletePreparedStatement(_ input: Athena.DeletePreparedStatementInput, _ call: Call) async throws -> Athena.DeletePreparedStatementOutput
    func deleteWorkGroup(_ input: Athena.DeleteWorkGroupInput, _ call: Call) async throws -> Athena.DeleteWorkGroupOutput
    func getDataCatalog(_ input: Athena.GetDataCatalogInput, _ call: Call) async throws -> Athena.GetDataCatalogOutput
    func getDatabase(_ input: Athena.GetDatabaseInput, _ call: Call) async throws -> Athena.GetDatabaseOutput
    func getNamedQuery(_ input: Athena.GetNamedQueryInput, _ call: Call) async throws -> Athena.GetNamedQueryOutput
    func getPreparedStatement(_ input: Athena.GetPreparedStatementInput, _ call: Call) async throws -> Athena.GetPreparedStatementOutput
    func getQueryExecution(_ input: Athena.GetQueryExecutionInput, _ call: Call) async throws -> Athena.GetQueryExecutionOutput
    func getQueryResults(_ input: Athena.GetQueryResultsInput, _ call: Call) async throws -> Athena.GetQueryResultsOutput
    func getQueryRuntimeStatistics(_ input: Athena.GetQueryRuntimeStatisticsInput, _ call: Call) async throws -> Athena.GetQueryRuntimeStatisticsOutput
    func getTableMetadata(_ input: Athena.GetTableMetadataInput, _ call: Call) async throws -> Athena.GetTableMetadataOutput
    func getWorkGroup(_ input: Athena.GetWorkGroupInput, _ call: Call) async throws -> Athena.GetWorkGroupOutput
    func listDataCatalogs(_ input: Athena.ListDataCatalogsInput, _ call: Call) async throws -> Athena.ListDataCatalogsOutput
    func listDatabases(_ input: Athena.ListDatabasesInput, _ call: Call) async throws -> Athena.ListDatabasesOutput
    func listEngineVersions(_ input: Athena.ListEngineVersionsInput, _ call: Call) async throws -> Athena.ListEngineVersionsOutput
    func listNamedQueries(_ input: Athena.ListNamedQueriesInput, _ call: Call) async throws -> Athena.ListNamedQueriesOutput
    func listPreparedStatements(_ input: Athena.ListPreparedStatementsInput, _ call: Call) async throws -> Athena.ListPreparedStatementsOutput
    func listQueryExecutions(_ input: Athena.ListQueryExecutionsInput, _ call: Call) async throws -> Athena.ListQueryExecutionsOutput
    func listTableMetadata(_ input: Athena.ListTableMetadataInput, _ call: Call) async throws -> Athena.ListTableMetadataOutput
    func listTagsForResource(_ input: Athena.ListTagsForResourceInput, _ call: Call) async throws -> Athena.ListTagsForResourceOutput
    func listWorkGroups(_ input: Athena.ListWorkGroupsInput, _ call: Call) async throws -> Athena.ListWorkGroupsOutput
    func startQueryExecution(_ input: Athena.StartQueryExecutionInput, _ call: Call) async throws -> Athena.StartQueryExecutionOutput
    func stopQueryExecution(_ input: Athena.StopQueryExecutionInput, _ call: Call) async throws -> Athena.StopQueryExecutionOutput
    func tagResource(_ input: Athena.TagResourceInput, _ call: Call) async throws -> Athena.TagResourceOutput
    func untagResource(_ input: Athena.UntagResourceInput, _ call: Call) async throws -> Athena.UntagResourceOutput
    func updateDataCatalog(_ input: Athena.UpdateDataCatalogInput, _ call: Call) async throws -> Athena.UpdateDataCatalogOutput
    func updateNamedQuery(_ input: Athena.UpdateNamedQueryInput, _ call: Call) async throws -> Athena.UpdateNamedQueryOutput
    func updatePreparedStatement(_ input: Athena.UpdatePreparedStatementInput, _ call: Call) async throws -> Athena.UpdatePreparedStatementOutput
    func updateWorkGroup(_ input: Athena.UpdateWorkGroupInput, _ call: Call) async throws -> Athena.UpdateWorkGroupOutput
}

extension AthenaAPI {
    package static var model: ServiceModel { Athena.model }

    package func register(in table: inout OperationTable) {
        table.bind("BatchGetNamedQuery", batchGetNamedQuery)
        table.bind("BatchGetPreparedStatement", batchGetPreparedStatement)
        table.bind("BatchGetQueryExecution", batchGetQueryExecution)
        table.bind("CreateDataCatalog", createDataCatalog)
        table.bind("CreateNamedQuery", createNamedQuery)
        table.bind("CreatePreparedStatement", createPreparedStatement)
        table.bind("CreateWorkGroup", createWorkGroup)
        table.bind("DeleteDataCatalog", deleteDataCatalog)
        table.bind("DeleteNamedQuery", deleteNamedQuery)
        table.bind("DeletePreparedStatement", deletePreparedStatement)
        table.bind("DeleteWorkGroup", deleteWorkGroup)
        table.bind("GetDataCatalog", getDataCatalog)
        table.bind("GetDatabase", getDatabase)
        table.bind("GetNamedQuery", getNamedQuery)
        table.bind("GetPreparedStatement", getPreparedStatement)
        table.bind("GetQueryExecution", getQueryExecution)
        table.bind("GetQueryResults", getQueryResults)
        table.bind("GetQueryRuntimeStatistics", getQueryRuntimeStatistics)
        table.bind("GetTableMetadata", getTableMetadata)
        table.bind("GetWorkGroup", getWorkGroup)
        table.bind("ListDataCatalogs", listDataCatalogs)
        table.bind("ListDatabases", listDatabases)
        table.bind("ListEngineVersions", listEngineVersions)
        table.bind("ListNamedQueries", listNamedQueries)
        table.bind("ListPreparedStatements", listPreparedStatements)
        table.bind("ListQueryExecutions", listQueryExecutions)
        table.bind("ListTableMetadata", listTableMetadata)
        table.bind("ListTagsForResource", listTagsForResource)
        table.bind("ListWorkGroups", listWorkGroups)
        table.bind("StartQueryExecution", startQueryExecution)
        table.bind("StopQueryExecution", stopQueryExecution)
        table.bind("TagResource", tagResource)
        table.bind("UntagResource", untagResource)
        table.bind("UpdateDataCatalog", updateDataCatalog)
        table.bind("UpdateNamedQuery", updateNamedQuery)
        table.bind("UpdatePreparedStatement", updatePreparedStatement)
        table.bind("UpdateWorkGroup", updateWorkGroup)
    }
}
