// MARK: - Tables

extension Printer {
    mutating func write(_ table: CreateTable) {
        write(table.isExternal ? "CREATE EXTERNAL TABLE " : "CREATE TABLE ")
        if table.ifNotExists { write("IF NOT EXISTS ") }
        writeHive(table.name)
        if !table.columns.isEmpty {
            write(" ")
            write(table.columns)
        }
        write(" COMMENT ", table.comment)
        if !table.partitionedBy.isEmpty {
            write(" PARTITIONED BY ")
            writeParenthesized(table.partitionedBy) { $0.write($1) }
        }
        if let bucketing = table.bucketing { write(bucketing) }
        switch table.rowFormat {
        case nil: break
        case .serde(let name, let properties):
            write(" ROW FORMAT SERDE ", name)
            write(" WITH SERDEPROPERTIES ", properties)
        case .delimited(let delimiters): write(delimiters)
        }
        if let storage = table.storage {
            write(" STORED AS ")
            write(storage)
        }
        write(" LOCATION ", table.location)
        write(" TBLPROPERTIES ", table.properties)
    }

    private mutating func write(_ field: PartitionField) {
        switch field {
        case .column(let column): write(column)
        case .identity(let name): writeHive(name)
        case .transform(let name, let argument, let column):
            write(name + "(")
            if let argument { write("\(argument), ") }
            writeHive(column)
            write(")")
        }
    }

    private mutating func write(_ bucketing: Bucketing) {
        write(" CLUSTERED BY ")
        writeHive(bucketing.columns)
        if !bucketing.sortedBy.isEmpty {
            write(" SORTED BY ")
            writeParenthesized(bucketing.sortedBy) { printer, sorting in
                printer.writeHive(sorting.column)
                printer.write(sorting.isDescending ? " DESC" : " ASC")
            }
        }
        write(" INTO \(bucketing.bucketCount) BUCKETS")
    }

    private mutating func write(_ delimiters: RowFormat.Delimiters) {
        write(" ROW FORMAT DELIMITED")
        write(" FIELDS TERMINATED BY ", delimiters.fields)
        write(" ESCAPED BY ", delimiters.escape)
        write(" COLLECTION ITEMS TERMINATED BY ", delimiters.collectionItems)
        write(" MAP KEYS TERMINATED BY ", delimiters.mapKeys)
        write(" LINES TERMINATED BY ", delimiters.lines)
        write(" NULL DEFINED AS ", delimiters.null)
    }

    private mutating func write(_ storage: Storage) {
        switch storage {
        case .format(let name): write(name)
        case .classes(let input, let output):
            write("INPUTFORMAT ", input)
            write(" OUTPUTFORMAT ", output)
        }
    }

    mutating func write(_ alter: AlterTable) {
        write("ALTER TABLE ")
        writeHive(alter.name)
        write(alter.partition)
        write(" ")
        switch alter.change {
        case .addPartitions(let partitions, let ifNotExists):
            write(ifNotExists ? "ADD IF NOT EXISTS" : "ADD")
            for partition in partitions {
                write(partition.partition)
                write(" LOCATION ", partition.location)
            }
        case .dropPartitions(let filters, let ifExists, let purge):
            write(ifExists ? "DROP IF EXISTS " : "DROP ")
            writeList(filters) { $0.write($1) }
            if purge { write(" PURGE") }
        case .renamePartition(let partition):
            write("RENAME TO")
            write(partition)
        case .addColumns(let columns):
            write("ADD COLUMNS ")
            write(columns)
        case .replaceColumns(let columns):
            write("REPLACE COLUMNS ")
            write(columns)
        case .changeColumn(let old, let column, let position): write(old, column, position)
        case .dropColumn(let column):
            write("DROP COLUMN ")
            writeHive(column)
        case .rename(let name):
            write("RENAME TO ")
            writeHive(name)
        case .setLocation(let location): write("SET LOCATION ", location)
        case .setProperties(let properties): write("SET TBLPROPERTIES ", properties)
        case .unsetProperties(let keys, let ifExists):
            write(ifExists ? "UNSET TBLPROPERTIES IF EXISTS " : "UNSET TBLPROPERTIES ")
            writeParenthesized(keys) { $0.write(HiveString.quoted($1)) }
        case .setSerDe(let name, let properties):
            write("SET SERDE ", name)
            write(" WITH SERDEPROPERTIES ", properties)
        case .setSerDeProperties(let properties): write("SET SERDEPROPERTIES ", properties)
        case .setFileFormat(let storage):
            write("SET FILEFORMAT ")
            write(storage)
        }
    }

    private mutating func write(
        _ old: Identifier,
        _ column: ColumnDefinition,
        _ position: AlterTable.ColumnPosition?
    ) {
        write("CHANGE COLUMN ")
        writeHive(old)
        write(" ")
        write(column)
        switch position {
        case nil: break
        case .first: write(" FIRST")
        case .after(let other):
            write(" AFTER ")
            writeHive(other)
        }
    }

    private mutating func write(_ filter: PartitionFilter) {
        write("PARTITION ")
        writeParenthesized(filter.conditions) { printer, condition in
            printer.writeHive(condition.key)
            printer.write(" \(condition.comparison.rawValue) ")
            printer.write(condition.value)
        }
    }
}
