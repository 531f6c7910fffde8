import Catalog

extension Glue.TableInput {
    var definition: TableDefinition {
        TableDefinition(
            name: name,
            description: description,
            owner: owner,
            lastAccessedAt: lastAccessTime,
            lastAnalyzedAt: lastAnalyzedTime,
            retentionInDays: retention ?? 0,
            storage: storageDescriptor?.catalogValue,
            partitionKeys: partitionKeys?.map(\.catalogValue) ?? [],
            viewOriginalText: viewOriginalText,
            viewExpandedText: viewExpandedText,
            tableType: tableType,
            parameters: parameters ?? [:],
            target: targetTable.map {
                TableReference(
                    catalogID: $0.catalogId,
                    databaseName: $0.databaseName,
                    name: $0.name,
                    region: $0.region
                )
            }
        )
    }
}

extension Glue.Table {
    init(_ table: CatalogTable, account: String) {
        let definition = table.definition
        self.init(
            name: definition.name,
            databaseName: table.databaseName,
            description: definition.description,
            owner: definition.owner,
            createTime: table.createdAt,
            updateTime: table.updatedAt,
            lastAccessTime: definition.lastAccessedAt,
            lastAnalyzedTime: definition.lastAnalyzedAt,
            retention: definition.retentionInDays,
            storageDescriptor: definition.storage.map(Glue.StorageDescriptor.init),
            partitionKeys: definition.partitionKeys.map(Glue.Column.init),
            viewOriginalText: definition.viewOriginalText,
            viewExpandedText: definition.viewExpandedText,
            tableType: definition.tableType,
            parameters: definition.parameters,
            createdBy: table.createdBy,
            isRegisteredWithLakeFormation: false,
            targetTable: definition.target.map {
                .init(
                    catalogId: $0.catalogID,
                    databaseName: $0.databaseName,
                    name: $0.name,
                    region: $0.region
                )
            },
            catalogId: account,
            versionId: String(table.versionID)
        )
    }
}

extension Glue.PartitionInput {
    var definition: PartitionDefinition { definition(orValues: []) }

    /// The definition; where the input has no values, the partition keeps those given.
    func definition(orValues old: [String]) -> PartitionDefinition {
        PartitionDefinition(
            values: values ?? old,
            storage: storageDescriptor?.catalogValue,
            parameters: parameters ?? [:],
            lastAccessedAt: lastAccessTime,
            lastAnalyzedAt: lastAnalyzedTime
        )
    }
}

extension Glue.Partition {
    init(_ partition: CatalogPartition, account: String) {
        let definition = partition.definition
        self.init(
            values: definition.values,
            databaseName: partition.databaseName,
            tableName: partition.tableName,
            creationTime: partition.createdAt,
            lastAccessTime: definition.lastAccessedAt,
            storageDescriptor: definition.storage.map(Glue.StorageDescriptor.init),
            parameters: definition.parameters.isEmpty ? nil : definition.parameters,
            lastAnalyzedTime: definition.lastAnalyzedAt,
            catalogId: account
        )
    }
}
