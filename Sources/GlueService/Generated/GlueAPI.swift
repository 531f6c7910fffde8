// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of AWS Glue.
protocol GlueAPI: AWSService {
    func batchCreatePartition(_ input: Glue.BatchCreatePartitionRequest, _ call: Call) async throws -> Glue.BatchCreatePartitionResponse
    func batchDeleteConnection(_ input: Glue.BatchDeleteConnectionRequest, _ call: Call) async throws -> Glue.BatchDeleteConnectionResponse
    func batchDeletePartition(_ input: Glue.BatchDeletePartitionRequest, _ call: Call) async throws -> Glue.BatchDeletePartitionResponse
    func batchDeleteTable(_ input: Glue.BatchDeleteTableRequest, _ call: Call) async throws -> Glue.BatchDeleteTableResponse
    func batchDeleteTableVersion(_ input: Glue.BatchDeleteTableVersionRequest, _ call: Call) async throws -> Glue.BatchDeleteTableVersionResponse
    func batchGetCrawlers(_ input: Glue.BatchGetCrawlersRequest, _ call: Call) async throws -> Glue.BatchGetCrawlersResponse
    func batchGetJobs(_ input: Glue.BatchGetJobsRequest, _ call: Call) async throws -> Glue.BatchGetJobsResponse
    func batchGetPartition(_ input: Glue.BatchGetPartitionRequest, _ call: Call) async throws -> Glue.BatchGetPartitionResponse
    func batchGetTriggers(_ input: Glue.BatchGetTriggersRequest, _ call: Call) async throws -> Glue.BatchGetTriggersResponse
    func batchGetWorkflows(_ input: Glue.BatchGetWorkflowsRequest, _ call: Call) async throws -> Glue.BatchGetWorkflowsResponse
    func batchStopJobRun(_ input: Glue.BatchStopJobRunRequest, _ call: Call) async throws -> Glue.BatchStopJobRunResponse
    func batchUpdatePartition(_ input: Glue.BatchUpdatePartitionRequest, _ call: Call) async throws -> Glue.BatchUpdatePartitionResponse
    func checkSchemaVersionValidity(_ input: Glue.CheckSchemaVersionValidityInput, _ call: Call) async throws -> Glue.CheckSchemaVersionValidityResponse
    func createClassifier(_ input: Glue.CreateClassifierRequest, _ call: Call) async throws -> Glue.CreateClassifierResponse
    func createConnection(_ input: Glue.CreateConnectionRequest, _ call: Call) async throws -> Glue.CreateConnectionResponse
    func createCrawler(_ input: Glue.CreateCrawlerRequest, _ call: Call) async throws -> Glue.CreateCrawlerResponse
    func createDatabase(_ input: Glue.CreateDatabaseRequest, _ call: Call) async throws -> Glue.CreateDatabaseResponse
    func createJob(_ input: Glue.CreateJobRequest, _ call: Call) async throws -> Glue.CreateJobResponse
    func createPartition(_ input: Glue.CreatePartitionRequest, _ call: Call) async throws -> Glue.CreatePartitionResponse
    func createPartitionIndex(_ input: Glue.CreatePartitionIndexRequest, _ call: Call) async throws -> Glue.CreatePartitionIndexResponse
    func createRegistry(_ input: Glue.CreateRegistryInput, _ call: Call) async throws -> Glue.CreateRegistryResponse
    func createSchema(_ input: Glue.CreateSchemaInput, _ call: Call) async throws -> Glue.CreateSchemaResponse
    func createSecurityConfiguration(_ input: Glue.CreateSecurityConfigurationRequest, _ call: Call) async throws -> Glue.CreateSecurityConfigurationResponse
    func createTable(_ input: Glue.CreateTableRequest, _ call: Call) async throws -> Glue.CreateTableResponse
    func createTrigger(_ input: Glue.CreateTriggerRequest, _ call: Call) async throws -> Glue.CreateTriggerResponse
    func createUserDefinedFunction(_ input: Glue.CreateUserDefinedFunctionRequest, _ call: Call) async throws -> Glue.CreateUserDefinedFunctionResponse
    func createWorkflow(_ input: Glue.CreateWorkflowRequest, _ call: Call) async throws -> Glue.CreateWorkflowResponse
    func deleteClassifier(_ input: Glue.DeleteClassifierRequest, _ call: Call) async throws -> Glue.DeleteClassifierResponse
    func deleteColumnStatisticsForPartition(_ input: Glue.DeleteColumnStatisticsForPartitionRequest, _ call: Call) async throws -> Glue.DeleteColumnStatisticsForPartitionResponse
    func deleteColumnStatisticsForTable(_ input: Glue.DeleteColumnStatisticsForTableRequest, _ call: Call) async throws -> Glue.DeleteColumnStatisticsForTableResponse
    func deleteConnection(_ input: Glue.DeleteConnectionRequest, _ call: Call) async throws -> Glue.DeleteConnectionResponse
    func deleteCrawler(_ input: Glue.DeleteCrawlerRequest, _ call: Call) async throws -> Glue.DeleteCrawlerResponse
    func deleteDatabase(_ input: Glue.DeleteDatabaseRequest, _ call: Call) async throws -> Glue.DeleteDatabaseResponse
    func deleteJob(_ input: Glue.DeleteJobRequest, _ call: Call) async throws -> Glue.DeleteJobResponse
    func deletePartition(_ input: Glue.DeletePartitionRequest, _ call: Call) async throws -> Glue.DeletePartitionResponse
    func deletePartitionIndex(_ input: Glue.DeletePartitionIndexRequest, _ call: Call) async throws -> Glue.DeletePartitionIndexResponse
    func deleteRegistry(_ input: Glue.DeleteRegistryInput, _ call: Call) async throws -> Glue.DeleteRegistryResponse
    func deleteResourcePolicy(_ input: Glue.DeleteResourcePolicyRequest, _ call: Call) async throws -> Glue.DeleteResourcePolicyResponse
    func deleteSchema(_ input: Glue.DeleteSchemaInput, _ call: Call) async throws -> Glue.DeleteSchemaResponse
    func deleteSchemaVersions(_ input: Glue.DeleteSchemaVersionsInput, _ call: Call) async throws -> Glue.DeleteSchemaVersionsResponse
    func deleteSecurityConfiguration(_ input: Glue.DeleteSecurityConfigurationRequest, _ call: Call) async throws -> Glue.DeleteSecurityConfigurationResponse
    func deleteTable(_ input: Glue.DeleteTableRequest, _ call: Call) async throws -> Glue.DeleteTableResponse
    func deleteTableVersion(_ input: Glue.DeleteTableVersionRequest, _ call: Call) async throws -> Glue.DeleteTableVersionResponse
    func deleteTrigger(_ input: Glue.DeleteTriggerRequest, _ call: Call) async throws -> Glue.DeleteTriggerResponse
    func deleteUserDefinedFunction(_ input: Glue.DeleteUserDefinedFunctionRequest, _ call: Call) async throws -> Glue.DeleteUserDefinedFunctionResponse
    func deleteWorkflow(_ input: Glue.DeleteWorkflowRequest, _ call: Call) async throws -> Glue.DeleteWorkflowResponse
    func getCatalog(_ input: Glue.GetCatalogRequest, _ call: Call) async throws -> Glue.GetCatalogResponse
    func getCatalogImportStatus(_ input: Glue.GetCatalogImportStatusRequest, _ call: Call) async throws -> Glue.GetCatalogImportStatusResponse
    func getCatalogs(_ input: Glue.GetCatalogsRequest, _ call: Call) async throws -> Glue.GetCatalogsResponse
    func getClassifier(_ input: Glue.GetClassifierRequest, _ call: Call) async throws -> Glue.GetClassifierResponse
    func getClassifiers(_ input: Glue.GetClassifiersRequest, _ call: Call) async throws -> Glue.GetClassifiersResponse
    func getColumnStatisticsForPartition(_ input: Glue.GetColumnStatisticsForPartitionRequest, _ call: Call) async throws -> Glue.GetColumnStatisticsForPartitionResponse
    func getColumnStatisticsForTable(_ input: Glue.GetColumnStatisticsForTableRequest, _ call: Call) async throws -> Glue.GetColumnStatisticsForTableResponse
    func getConnection(_ input: Glue.GetConnectionRequest, _ call: Call) async throws -> Glue.GetConnectionResponse
    func getConnections(_ input: Glue.GetConnectionsRequest, _ call: Call) async throws -> Glue.GetConnectionsResponse
    func getCrawler(_ input: Glue.GetCrawlerRequest, _ call: Call) async throws -> Glue.GetCrawlerResponse
    func getCrawlerMetrics(_ input: Glue.GetCrawlerMetricsRequest, _ call: Call) async throws -> Glue.GetCrawlerMetricsResponse
    func getCrawlers(_ input: Glue.GetCrawlersRequest, _ call: Call) async throws -> Glue.GetCrawlersResponse
    func getDataCatalogEncryptionSettings(_ input: Glue.GetDataCatalogEncryptionSettingsRequest, _ call: Call) async throws -> Glue.GetDataCatalogEncryptionSettingsResponse
    func getDatabase(_ input: Glue.GetDatabaseRequest, _ call: Call) async throws -> Glue.GetDatabaseResponse
    func getDatabases(_ input: Glue.GetDatabasesRequest, _ call: Call) async throws -> Glue.GetDatabasesResponse
    func getJob(_ input: Glue.GetJobRequest, _ call: Call) async throws -> Glue.GetJobResponse
    func getJobBookmark(_ input: Glue.GetJobBookmarkRequest, _ call: Call) async throws -> Glue.GetJobBookmarkResponse
    func getJobRun(_ input: Glue.GetJobRunRequest, _ call: Call) async throws -> Glue.GetJobRunResponse
    func getJobRuns(_ input: Glue.GetJobRunsRequest, _ call: Call) async throws -> Glue.GetJobRunsResponse
    func getJobs(_ input: Glue.GetJobsRequest, _ call: Call) async throws -> Glue.GetJobsResponse
    func getPartition(_ input: Glue.GetPartitionRequest, _ call: Call) async throws -> Glue.GetPartitionResponse
    func getPartitionIndexes(_ input: Glue.GetPartitionIndexesRequest, _ call: Call) async throws -> Glue.GetPartitionIndexesResponse
    func getPartitions(_ input: Glue.GetPartitionsRequest, _ call: Call) async throws -> Glue.GetPartitionsResponse
    func getRegistry(_ input: Glue.GetRegistryInput, _ call: Call) async throws -> Glue.GetRegistryResponse
    func getResourcePolicies(_ input: Glue.GetResourcePoliciesRequest, _ call: Call) async throws -> Glue.GetResourcePoliciesResponse
    func getResourcePolicy(_ input: Glue.GetResourcePolicyRequest, _ call: Call) async throws -> Glue.GetResourcePolicyResponse
    func getSchema(_ input: Glue.GetSchemaInput, _ call: Call) async throws -> Glue.GetSchemaResponse
    func getSchemaByDefinition(_ input: Glue.GetSchemaByDefinitionInput, _ call: Call) async throws -> Glue.GetSchemaByDefinitionResponse
    func getSchemaVersion(_ input: Glue.GetSchemaVersionInput, _ call: Call) async throws -> Glue.GetSchemaVersionResponse
    func getSchemaVersionsDiff(_ input: Glue.GetSchemaVersionsDiffInput, _ call: Call) async throws -> Glue.GetSchemaVersionsDiffResponse
    func getSecurityConfiguration(_ input: Glue.GetSecurityConfigurationRequest, _ call: Call) async throws -> Glue.GetSecurityConfigurationResponse
    func getSecurityConfigurations(_ input: Glue.GetSecurityConfigurationsRequest, _ call: Call) async throws -> Glue.GetSecurityConfigurationsResponse
    func getTable(_ input: Glue.GetTableRequest, _ call: Call) async throws -> Glue.GetTableResponse
    func getTableVersion(_ input: Glue.GetTableVersionRequest, _ call: Call) async throws -> Glue.GetTableVersionResponse
    func getTableVersions(_ input: Glue.GetTableVersionsRequest, _ call: Call) async throws -> Glue.GetTableVersionsResponse
    func getTables(_ input: Glue.GetTablesRequest, _ call: Call) async throws -> Glue.GetTablesResponse
    func getTags(_ input: Glue.GetTagsRequest, _ call: Call) async throws -> Glue.GetTagsResponse
    func getTrigger(_ input: Glue.GetTriggerRequest, _ call: Call) async throws -> Glue.GetTriggerResponse
    func getTriggers(_ input: Glue.GetTriggersRequest, _ call: Call) async throws -> Glue.GetTriggersResponse
    func getUserDefinedFunction(_ input: Glue.GetUserDefinedFunctionRequest, _ call: Call) async throws -> Glue.GetUserDefinedFunctionResponse
    func getUserDefinedFunctions(_ input: Glue.GetUserDefinedFunctionsRequest, _ call: Call) async throws -> Glue.GetUserDefinedFunctionsResponse
    func getWorkflow(_ input: Glue.GetWorkflowRequest, _ call: Call) async throws -> Glue.GetWorkflowResponse
    func getWorkflowRun(_ input: Glue.GetWorkflowRunRequest, _ call: Call) async throws -> Glue.GetWorkflowRunResponse
    func getWorkflowRunProperties(_ input: Glue.GetWorkflowRunPropertiesRequest, _ call: Call) async throws -> Glue.GetWorkflowRunPropertiesResponse
    func getWorkflowRuns(_ input: Glue.GetWorkflowRunsRequest, _ call: Call) async throws -> Glue.GetWorkflowRunsResponse
    func importCatalogToGlue(_ input: Glue.ImportCatalogToGlueRequest, _ call: Call) async throws -> Glue.ImportCatalogToGlueResponse
    func listCrawlers(_ input: Glue.ListCrawlersRequest, _ call: Call) async throws -> Glue.ListCrawlersResponse
    func listCrawls(_ input: Glue.ListCrawlsRequest, _ call: Call) async throws -> Glue.ListCrawlsResponse
    func listJobs(_ input: Glue.ListJobsRequest, _ call: Call) async throws -> Glue.ListJobsResponse
    func listRegistries(_ input: Glue.ListRegistriesInput, _ call: Call) async throws -> Glue.ListRegistriesResponse
    func listSchemaVersions(_ input: Glue.ListSchemaVersionsInput, _ call: Call) async throws -> Glue.ListSchemaVersionsResponse
    func listSchemas(_ input: Glue.ListSchemasInput, _ call: Call) async throws -> Glue.ListSchemasResponse
    func listTriggers(_ input: Glue.ListTriggersRequest, _ call: Call) async throws -> Glue.ListTriggersResponse
    func listWorkflows(_ input: Glue.ListWorkflowsRequest, _ call: Call) async throws -> Glue.ListWorkflowsResponse
    func putDataCatalogEncryptionSettings(_ input: Glue.PutDataCatalogEncryptionSettingsRequest, _ call: Call) async throws -> Glue.PutDataCatalogEncryptionSettingsResponse
    func putResourcePolicy(_ input: Glue.PutResourcePolicyRequest, _ call: Call) async throws -> Glue.PutResourcePolicyResponse
    func putSchemaVersionMetadata(_ input: Glue.PutSchemaVersionMetadataInput, _ call: Call) async throws -> Glue.PutSchemaVersionMetadataResponse
    func putWorkflowRunProperties(_ input: Glue.PutWorkflowRunPropertiesRequest, _ call: Call) async throws -> Glue.PutWorkflowRunPropertiesResponse
    func querySchemaVersionMetadata(_ input: Glue.QuerySchemaVersionMetadataInput, _ call: Call) async throws -> Glue.QuerySchemaVersionMetadataResponse
    func registerSchemaVersion(_ input: Glue.RegisterSchemaVersionInput, _ call: Call) async throws -> Glue.RegisterSchemaVersionResponse
    func removeSchemaVersionMetadata(_ input: Glue.RemoveSchemaVersionMetadataInput, _ call: Call) async throws -> Glue.RemoveSchemaVersionMetadataResponse
    func resetJobBookmark(_ input: Glue.ResetJobBookmarkRequest, _ call: Call) async throws -> Glue.ResetJobBookmarkResponse
    func resumeWorkflowRun(_ input: Glue.ResumeWorkflowRunRequest, _ call: Call) async throws -> Glue.ResumeWorkflowRunResponse
    func searchTables(_ input: Glue.SearchTablesRequest, _ call: Call) async throws -> Glue.SearchTablesResponse
    func startCrawler(_ input: Glue.StartCrawlerRequest, _ call: Call) async throws -> Glue.StartCrawlerResponse
    func startCrawlerSchedule(_ input: Glue.StartCrawlerScheduleRequest, _ call: Call) async throws -> Glue.StartCrawlerScheduleResponse
    func startJobRun(_ input: Glue.StartJobRunRequest, _ call: Call) async throws -> Glue.StartJobRunResponse
    func startTrigger(_ input: Glue.StartTriggerRequest, _ call: Call) async throws -> Glue.StartTriggerResponse
    func startWorkflowRun(_ input: Glue.StartWorkflowRunRequest, _ call: Call) async throws -> Glue.StartWorkflowRunResponse
    func stopCrawler(_ input: Glue.StopCrawlerRequest, _ call: Call) async throws -> Glue.StopCrawlerResponse
    func stopCrawlerSchedule(_ input: Glue.StopCrawlerScheduleRequest, _ call: Call) async throws -> Glue.StopCrawlerScheduleResponse
    func stopTrigger(_ input: Glue.StopTriggerRequest, _ call: Call) async throws -> Glue.StopTriggerResponse
    func stopWorkflowRun(_ input: Glue.StopWorkflowRunRequest, _ call: Call) async throws -> Glue.StopWorkflowRunResponse
    func tagResource(_ input: Glue.TagResourceRequest, _ call: Call) async throws -> Glue.TagResourceResponse
    func testConnection(_ input: Glue.TestConnectionRequest, _ call: Call) async throws -> Glue.TestConnectionResponse
    func untagResource(_ input: Glue.UntagResourceRequest, _ call: Call) async throws -> Glue.UntagResourceResponse
    func updateClassifier(_ input: Glue.UpdateClassifierRequest, _ call: Call) async throws -> Glue.UpdateClassifierResponse
    func updateColumnStatisticsForPartition(_ input: Glue.UpdateColumnStatisticsForPartitionRequest, _ call: Call) async throws -> Glue.UpdateColumnStatisticsForPartitionResponse
    func updateColumnStatisticsForTable(_ input: Glue.UpdateColumnStatisticsForTableRequest, _ call: Call) async throws -> Glue.UpdateColumnStatisticsForTableResponse
    func updateConnection(_ input: Glue.UpdateConnectionRequest, _ call: Call) async throws -> Glue.UpdateConnectionResponse
    func updateCrawler(_ input: Glue.UpdateCrawlerRequest, _ call: Call) async throws -> Glue.UpdateCrawlerResponse
    func updateCrawlerSchedule(_ input: Glue.UpdateCrawlerScheduleRequest, _ call: Call) async throws -> Glue.UpdateCrawlerScheduleResponse
    func updateDatabase(_ input: Glue.UpdateDatabaseRequest, _ call: Call) async throws -> Glue.UpdateDatabaseResponse
    func updateJob(_ input: Glue.UpdateJobRequest, _ call: Call) async throws -> Glue.UpdateJobResponse
    func updatePartition(_ input: Glue.UpdatePartitionRequest, _ call: Call) async throws -> Glue.UpdatePartitionResponse
    func updateRegistry(_ input: Glue.UpdateRegistryInput, _ call: Call) async throws -> Glue.UpdateRegistryResponse
    func updateSchema(_ input: Glue.UpdateSchemaInput, _ call: Call) async throws -> Glue.UpdateSchemaResponse
    func updateTable(_ input: Glue.UpdateTableRequest, _ call: Call) async throws -> Glue.UpdateTableResponse
    func updateTrigger(_ input: Glue.UpdateTriggerRequest, _ call: Call) async throws -> Glue.UpdateTriggerResponse
    func updateUserDefinedFunction(_ input: Glue.UpdateUserDefinedFunctionRequest, _ call: Call) async throws -> Glue.UpdateUserDefinedFunctionResponse
    func updateWorkflow(_ input: Glue.UpdateWorkflowRequest, _ call: Call) async throws -> Glue.UpdateWorkflowResponse
}

extension GlueAPI {
    package static var model: ServiceModel { Glue.model }

    package func register(in table: inout OperationTable) {
        table.bind("BatchCreatePartition", batchCreatePartition)
        table.bind("BatchDeleteConnection", batchDeleteConnection)
        table.bind("BatchDeletePartition", batchDeletePartition)
        table.bind("BatchDeleteTable", batchDeleteTable)
        table.bind("BatchDeleteTableVersion", batchDeleteTableVersion)
        table.bind("BatchGetCrawlers", batchGetCrawlers)
        table.bind("BatchGetJobs", batchGetJobs)
        table.bind("BatchGetPartition", batchGetPartition)
        table.bind("BatchGetTriggers", batchGetTriggers)
        table.bind("BatchGetWorkflows", batchGetWorkflows)
        table.bind("BatchStopJobRun", batchStopJobRun)
        table.bind("BatchUpdatePartition", batchUpdatePartition)
        table.bind("CheckSchemaVersionValidity", checkSchemaVersionValidity)
        table.bind("CreateClassifier", createClassifier)
        table.bind("CreateConnection", createConnection)
        table.bind("CreateCrawler", createCrawler)
        table.bind("CreateDatabase", createDatabase)
        table.bind("CreateJob", createJob)
        table.bind("CreatePartition", createPartition)
        table.bind("CreatePartitionIndex", createPartitionIndex)
        table.bind("CreateRegistry", createRegistry)
        table.bind("CreateSchema", createSchema)
        table.bind("CreateSecurityConfiguration", createSecurityConfiguration)
        table.bind("CreateTable", createTable)
        table.bind("CreateTrigger", createTrigger)
        table.bind("CreateUserDefinedFunction", createUserDefinedFunction)
        table.bind("CreateWorkflow", createWorkflow)
        table.bind("DeleteClassifier", deleteClassifier)
        table.bind("DeleteColumnStatisticsForPartition", deleteColumnStatisticsForPartition)
        table.bind("DeleteColumnStatisticsForTable", deleteColumnStatisticsForTable)
        table.bind("DeleteConnection", deleteConnection)
        table.bind("DeleteCrawler", deleteCrawler)
        table.bind("DeleteDatabase", deleteDatabase)
        table.bind("DeleteJob", deleteJob)
        table.bind("DeletePartition", deletePartition)
        table.bind("DeletePartitionIndex", deletePartitionIndex)
        table.bind("DeleteRegistry", deleteRegistry)
        table.bind("DeleteResourcePolicy", deleteResourcePolicy)
        table.bind("DeleteSchema", deleteSchema)
        table.bind("DeleteSchemaVersions", deleteSchemaVersions)
        table.bind("DeleteSecurityConfiguration", deleteSecurityConfiguration)
        table.bind("DeleteTable", deleteTable)
        table.bind("DeleteTableVersion", deleteTableVersion)
        table.bind("DeleteTrigger", deleteTrigger)
        table.bind("DeleteUserDefinedFunction", deleteUserDefinedFunction)
        table.bind("DeleteWorkflow", deleteWorkflow)
        table.bind("GetCatalog", getCatalog)
        table.bind("GetCatalogImportStatus", getCatalogImportStatus)
        table.bind("GetCatalogs", getCatalogs)
        table.bind("GetClassifier", getClassifier)
        table.bind("GetClassifiers", getClassifiers)
        table.bind("GetColumnStatisticsForPartition", getColumnStatisticsForPartition)
        table.bind("GetColumnStatisticsForTable", getColumnStatisticsForTable)
        table.bind("GetConnection", getConnection)
        table.bind("GetConnections", getConnections)
        table.bind("GetCrawler", getCrawler)
        table.bind("GetCrawlerMetrics", getCrawlerMetrics)
        table.bind("GetCrawlers", getCrawlers)
        table.bind("GetDataCatalogEncryptionSettings", getDataCatalogEncryptionSettings)
        table.bind("GetDatabase", getDatabase)
        table.bind("GetDatabases", getDatabases)
        table.bind("GetJob", getJob)
        table.bind("GetJobBookmark", getJobBookmark)
        table.bind("GetJobRun", getJobRun)
        table.bind("GetJobRuns", getJobRuns)
        table.bind("GetJobs", getJobs)
        table.bind("GetPartition", getPartition)
        table.bind("GetPartitionIndexes", getPartitionIndexes)
        table.bind("GetPartitions", getPartitions)
        table.bind("GetRegistry", getRegistry)
        table.bind("GetResourcePolicies", getResourcePolicies)
        table.bind("GetResourcePolicy", getResourcePolicy)
        table.bind("GetSchema", getSchema)
        table.bind("GetSchemaByDefinition", getSchemaByDefinition)
        table.bind("GetSchemaVersion", getSchemaVersion)
        table.bind("GetSchemaVersionsDiff", getSchemaVersionsDiff)
        table.bind("GetSecurityConfiguration", getSecurityConfiguration)
        table.bind("GetSecurityConfigurations", getSecurityConfigurations)
        table.bind("GetTable", getTable)
        table.bind("GetTableVersion", getTableVersion)
        table.bind("GetTableVersions", getTableVersions)
        table.bind("GetTables", getTables)
        table.bind("GetTags", getTags)
        table.bind("GetTrigger", getTrigger)
        table.bind("GetTriggers", getTriggers)
        table.bind("GetUserDefinedFunction", getUserDefinedFunction)
        table.bind("GetUserDefinedFunctions", getUserDefinedFunctions)
        table.bind("GetWorkflow", getWorkflow)
        table.bind("GetWorkflowRun", getWorkflowRun)
        table.bind("GetWorkflowRunProperties", getWorkflowRunProperties)
        table.bind("GetWorkflowRuns", getWorkflowRuns)
        table.bind("ImportCatalogToGlue", importCatalogToGlue)
        table.bind("ListCrawlers", listCrawlers)
        table.bind("ListCrawls", listCrawls)
        table.bind("ListJobs", listJobs)
        table.bind("ListRegistries", listRegistries)
        table.bind("ListSchemaVersions", listSchemaVersions)
        table.bind("ListSchemas", listSchemas)
        table.bind("ListTriggers", listTriggers)
        table.bind("ListWorkflows", listWorkflows)
        table.bind("PutDataCatalogEncryptionSettings", putDataCatalogEncryptionSettings)
        table.bind("PutResourcePolicy", putResourcePolicy)
        table.bind("PutSchemaVersionMetadata", putSchemaVersionMetadata)
        table.bind("PutWorkflowRunProperties", putWorkflowRunProperties)
        table.bind("QuerySchemaVersionMetadata", querySchemaVersionMetadata)
        table.bind("RegisterSchemaVersion", registerSchemaVersion)
        table.bind("RemoveSchemaVersionMetadata", removeSchemaVersionMetadata)
        table.bind("ResetJobBookmark", resetJobBookmark)
        table.bind("ResumeWorkflowRun", resumeWorkflowRun)
        table.bind("SearchTables", searchTables)
        table.bind("StartCrawler", startCrawler)
        table.bind("StartCrawlerSchedule", startCrawlerSchedule)
        table.bind("StartJobRun", startJobRun)
        table.bind("StartTrigger", startTrigger)
        table.bind("StartWorkflowRun", startWorkflowRun)
        table.bind("StopCrawler", stopCrawler)
        table.bind("StopCrawlerSchedule", stopCrawlerSchedule)
        table.bind("StopTrigger", stopTrigger)
        table.bind("StopWorkflowRun", stopWorkflowRun)
        table.bind("TagResource", tagResource)
        table.bind("TestConnection", testConnection)
        table.bind("UntagResource", untagResource)
        table.bind("UpdateClassifier", updateClassifier)
        table.bind("UpdateColumnStatisticsForPartition", updateColumnStatisticsForPartition)
        table.bind("UpdateColumnStatisticsForTable", updateColumnStatisticsForTable)
        table.bind("UpdateConnection", updateConnection)
        table.bind("UpdateCrawler", updateCrawler)
        table.bind("UpdateCrawlerSchedule", updateCrawlerSchedule)
        table.bind("UpdateDatabase", updateDatabase)
        table.bind("UpdateJob", updateJob)
        table.bind("UpdatePartition", updatePartition)
        table.bind("UpdateRegistry", updateRegistry)
        table.bind("UpdateSchema", updateSchema)
        table.bind("UpdateTable", updateTable)
        table.bind("UpdateTrigger", updateTrigger)
        table.bind("UpdateUserDefinedFunction", updateUserDefinedFunction)
        table.bind("UpdateWorkflow", updateWorkflow)
    }
}
