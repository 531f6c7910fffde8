// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of AWS Glue.
protocol GlueAPI: AWSService {
    func batchCreatePartition(_ input: Glue.BatchCreatePartitionRequest, _ call: Call) async throws -> Glue.BatchCreatePartitionResponse
    func batchDeletePartition(_ input: Glue.BatchDeletePartitionRequest, _ call: Call) async throws -> Glue.BatchDeletePartitionResponse
    func batchDeleteTable(_ input: Glue.BatchDeleteTableRequest, _ call: Call) async throws -> Glue.BatchDeleteTableResponse
    func batchDeleteTableVersion(_ input: Glue.BatchDeleteTableVersionRequest, _ call: Call) async throws -> Glue.BatchDeleteTableVersionResponse
    func batchGetPartition(_ input: Glue.BatchGetPartitionRequest, _ call: Call) async throws -> Glue.BatchGetPartitionResponse
    func batchUpdatePartition(_ input: Glue.BatchUpdatePartitionRequest, _ call: Call) async throws -> Glue.BatchUpdatePartitionResponse
    func createDatabase(_ input: Glue.CreateDatabaseRequest, _ call: Call) async throws -> Glue.CreateDatabaseResponse
    func createPartition(_ input: Glue.CreatePartitionRequest, _ call: Call) async throws -> Glue.CreatePartitionResponse
    func createTable(_ input: Glue.CreateTableRequest, _ call: Call) async throws -> Glue.CreateTableResponse
    func deleteDatabase(_ input: Glue.DeleteDatabaseRequest, _ call: Call) async throws -> Glue.DeleteDatabaseResponse
    func deletePartition(_ input: Glue.DeletePartitionRequest, _ call: Call) async throws -> Glue.DeletePartitionResponse
    func deleteTable(_ input: Glue.DeleteTableRequest, _ call: Call) async throws -> Glue.DeleteTableResponse
    func deleteTableVersion(_ input: Glue.DeleteTableVersionRequest, _ call: Call) async throws -> Glue.DeleteTableVersionResponse
    func getDatabase(_ input: Glue.GetDatabaseRequest, _ call: Call) async throws -> Glue.GetDatabaseResponse
    func getDatabases(_ input: Glue.GetDatabasesRequest, _ call: Call) async throws -> Glue.GetDatabasesResponse
    func getPartition(_ input: Glue.GetPartitionRequest, _ call: Call) async throws -> Glue.GetPartitionResponse
    func getPartitions(_ input: Glue.GetPartitionsRequest, _ call: Call) async throws -> Glue.GetPartitionsResponse
    func getTable(_ input: Glue.GetTableRequest, _ call: Call) async throws -> Glue.GetTableResponse
    func getTableVersion(_ input: Glue.GetTableVersionRequest, _ call: Call) async throws -> Glue.GetTableVersionResponse
    func getTableVersions(_ input: Glue.GetTableVersionsRequest, _ call: Call) async throws -> Glue.GetTableVersionsResponse
    func getTables(_ input: Glue.GetTablesRequest, _ call: Call) async throws -> Glue.GetTablesResponse
    func searchTables(_ input: Glue.SearchTablesRequest, _ call: Call) async throws -> Glue.SearchTablesResponse
    func updateDatabase(_ input: Glue.UpdateDatabaseRequest, _ call: Call) async throws -> Glue.UpdateDatabaseResponse
    func updatePartition(_ input: Glue.UpdatePartitionRequest, _ call: Call) async throws -> Glue.UpdatePartitionResponse
    func updateTable(_ input: Glue.UpdateTableRequest, _ call: Call) async throws -> Glue.UpdateTableResponse
}

extension GlueAPI {
    package static var model: ServiceModel { Glue.model }

    package func register(in table: inout OperationTable) {
        table.bind("BatchCreatePartition", batchCreatePartition)
        table.bind("BatchDeletePartition", batchDeletePartition)
        table.bind("BatchDeleteTable", batchDeleteTable)
        table.bind("BatchDeleteTableVersion", batchDeleteTableVersion)
        table.bind("BatchGetPartition", batchGetPartition)
        table.bind("BatchUpdatePartition", batchUpdatePartition)
        table.bind("CreateDatabase", createDatabase)
        table.bind("CreatePartition", createPartition)
        table.bind("CreateTable", createTable)
        table.bind("DeleteDatabase", deleteDatabase)
        table.bind("DeletePartition", deletePartition)
        table.bind("DeleteTable", deleteTable)
        table.bind("DeleteTableVersion", deleteTableVersion)
        table.bind("GetDatabase", getDatabase)
        table.bind("GetDatabases", getDatabases)
        table.bind("GetPartition", getPartition)
        table.bind("GetPartitions", getPartitions)
        table.bind("GetTable", getTable)
        table.bind("GetTableVersion", getTableVersion)
        table.bind("GetTableVersions", getTableVersions)
        table.bind("GetTables", getTables)
        table.bind("SearchTables", searchTables)
        table.bind("UpdateDatabase", updateDatabase)
        table.bind("UpdatePartition", updatePartition)
        table.bind("UpdateTable", updateTable)
    }
}
