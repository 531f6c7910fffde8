import Catalog

extension Glue.Column {
    var catalogValue: CatalogColumn {
        CatalogColumn(name: name, type: type, comment: comment, parameters: parameters)
    }

    init(_ column: CatalogColumn) {
        self.init(
            name: column.name,
            type: column.type,
            comment: column.comment,
            parameters: column.parameters
        )
    }
}

extension Glue.StorageDescriptor {
    var catalogValue: StorageDescriptor {
        StorageDescriptor(
            columns: columns?.map(\.catalogValue) ?? [],
            location: location,
            additionalLocations: additionalLocations,
            inputFormat: inputFormat,
            outputFormat: outputFormat,
            isCompressed: compressed ?? false,
            bucketCount: numberOfBuckets ?? 0,
            serde: serdeInfo.map {
                SerDeInfo(name: $0.name, library: $0.serializationLibrary, parameters: $0.parameters)
            },
            bucketColumns: bucketColumns,
            sortColumns: sortColumns?.map { SortColumn(column: $0.column, isAscending: $0.sortOrder == 1) }
                ?? [],
            parameters: parameters,
            skew: skewedInfo.map {
                SkewInfo(
                    columnNames: $0.skewedColumnNames,
                    columnValues: $0.skewedColumnValues,
                    valueLocations: $0.skewedColumnValueLocationMaps
                )
            },
            isStoredAsSubdirectories: storedAsSubDirectories ?? false,
            schemaReference: schemaReference?.catalogValue
        )
    }

    init(_ storage: StorageDescriptor) {
        self.init(
            columns: storage.columns.map(Glue.Column.init),
            location: storage.location,
            additionalLocations: storage.additionalLocations,
            inputFormat: storage.inputFormat,
            outputFormat: storage.outputFormat,
            compressed: storage.isCompressed,
            numberOfBuckets: storage.bucketCount,
            serdeInfo: storage.serde.map {
                .init(name: $0.name, serializationLibrary: $0.library, parameters: $0.parameters)
            },
            bucketColumns: storage.bucketColumns,
            sortColumns: storage.sortColumns.map {
                .init(column: $0.column, sortOrder: $0.isAscending ? 1 : 0)
            },
            parameters: storage.parameters,
            skewedInfo: storage.skew.map {
                .init(
                    skewedColumnNames: $0.columnNames,
                    skewedColumnValues: $0.columnValues,
                    skewedColumnValueLocationMaps: $0.valueLocations
                )
            },
            storedAsSubDirectories: storage.isStoredAsSubdirectories,
            schemaReference: storage.schemaReference.map(Glue.SchemaReference.init)
        )
    }
}

extension Glue.SchemaReference {
    fileprivate var catalogValue: SchemaReference {
        SchemaReference(
            schemaARN: schemaId?.schemaArn,
            schemaName: schemaId?.schemaName,
            registryName: schemaId?.registryName,
            versionID: schemaVersionId,
            versionNumber: schemaVersionNumber.map(Int64.init)
        )
    }

    fileprivate init(_ reference: SchemaReference) {
        let hasName = reference.schemaARN != nil || reference.schemaName != nil
        self.init(
            schemaId: hasName
                ? .init(
                    schemaArn: reference.schemaARN,
                    schemaName: reference.schemaName,
                    registryName: reference.registryName
                ) : nil,
            schemaVersionId: reference.versionID,
            schemaVersionNumber: reference.versionNumber.map(Int.init)
        )
    }
}
