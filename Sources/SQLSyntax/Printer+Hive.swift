// MARK: - Hive's dialect

extension Printer {
    mutating func writeHive(_ statement: Statement) {
        switch statement {
        case .createDatabase(let create):
            write(create.ifNotExists ? "CREATE DATABASE IF NOT EXISTS " : "CREATE DATABASE ")
            writeHive(create.name)
            write(" COMMENT ", create.comment)
            write(" LOCATION ", create.location)
            write(" WITH DBPROPERTIES ", create.properties)
        case .alterDatabase(let alter):
            write("ALTER DATABASE ")
            writeHive(alter.name)
            switch alter.change {
            case .setProperties(let properties): write(" SET DBPROPERTIES ", properties)
            case .setLocation(let location): write(" SET LOCATION ", location)
            }
        case .dropDatabase(let drop):
            write(drop.ifExists ? "DROP DATABASE IF EXISTS " : "DROP DATABASE ")
            writeHive(drop.name)
            if drop.isCascading { write(" CASCADE") }
        case .createTable(let create): write(create)
        case .alterTable(let alter): write(alter)
        case .dropTable(let drop):
            write(drop.ifExists ? "DROP TABLE IF EXISTS " : "DROP TABLE ")
            writeHive(drop.name)
            if drop.purge { write(" PURGE") }
        case .repairTable(let name):
            write("MSCK REPAIR TABLE ")
            writeHive(name)
        default: writeHiveShow(statement)
        }
    }

    private mutating func writeHiveShow(_ statement: Statement) {
        switch statement {
        case .showDatabases(let pattern):
            write("SHOW DATABASES")
            write(" LIKE ", pattern)
        case .showTables(let names): write("SHOW TABLES", names)
        case .showViews(let names): write("SHOW VIEWS", names)
        case .showColumns(let show):
            write("SHOW COLUMNS IN ")
            writeHive(show.table)
            guard let database = show.database else { return }
            write(" IN ")
            writeHive(database)
        case .showPartitions(let show):
            write("SHOW PARTITIONS ")
            writeHive(show.table)
            write(show.partition)
        case .showTableProperties(let table, let key):
            write("SHOW TBLPROPERTIES ")
            writeHive(table)
            if let key { write("(\(HiveString.quoted(key)))") }
        case .showCreateTable(let name):
            write("SHOW CREATE TABLE ")
            writeHive(name)
        case .describe(let describe): write(describe)
        case .describeView(let name):
            write("DESCRIBE VIEW ")
            writeHive(name)
        default: break
        }
    }

    private mutating func write(_ keywords: String, _ names: ShowNames) {
        write(keywords)
        if let database = names.database {
            write(" IN ")
            writeHive(database)
        }
        write(" LIKE ", names.pattern)
    }

    private mutating func write(_ describe: Describe) {
        write("DESCRIBE ")
        if let detail = describe.detail { write(detail.rawValue.uppercased() + " ") }
        writeHive(describe.table)
        write(describe.partition)
        for (index, word) in describe.column.enumerated() {
            write(index == 0 ? " " : ".")
            if word.text.hasPrefix("$") { write(HiveString.quoted(word.text)) } else { writeHive(word) }
        }
    }
}

// MARK: - Parts

extension Printer {
    mutating func writeHive(_ name: Identifier) {
        write(name.isQuoted ? "`" + name.text.replacing("`", with: "``") + "`" : name.text)
    }

    mutating func writeHive(_ name: QualifiedName) {
        for (index, part) in name.parts.enumerated() {
            if index > 0 { write(".") }
            writeHive(part)
        }
    }

    private mutating func writeHive(_ names: [Identifier]) {
        writeParenthesized(names) { $0.writeHive($1) }
    }

    /// A clause of one text, if there is one.
    private mutating func write(_ keywords: String, _ text: String?) {
        guard let text else { return }
        write(keywords)
        write(HiveString.quoted(text))
    }

    /// A clause of properties, if there are any.
    private mutating func write(_ keywords: String, _ properties: [TextProperty]) {
        guard !properties.isEmpty else { return }
        write(keywords)
        writeParenthesized(properties) { printer, property in
            printer.write("\(HiveString.quoted(property.key)) = \(HiveString.quoted(property.value))")
        }
    }

    private mutating func write(_ column: ColumnDefinition) {
        writeHive(column.name)
        write(" ")
        writeHiveSource(column.type)
        write(" COMMENT ", column.comment)
    }

    /// A type as a definition writes it: fields as they were spelled, with their comments.
    private mutating func writeHiveSource(_ type: TypeName) {
        switch type.node {
        case .array(let element):
            write("array<")
            writeHiveSource(element)
            write(">")
        case .map(let key, let value):
            write("map<")
            writeHiveSource(key)
            write(", ")
            writeHiveSource(value)
            write(">")
        case .row(let fields):
            write("struct<")
            writeList(fields) { printer, field in
                if let name = field.name { printer.writeHive(name) }
                printer.write(":")
                printer.writeHiveSource(field.type)
                printer.write(" COMMENT ", field.comment)
            }
            write(">")
        case .named, .time, .timestamp, .interval: writeHive(type)
        }
    }

    private mutating func write(_ columns: [ColumnDefinition]) {
        writeParenthesized(columns) { $0.write($1) }
    }

    private mutating func write(_ partition: PartitionSpecification?) {
        guard let partition else { return }
        write(" PARTITION ")
        writeParenthesized(partition.values) { printer, value in
            printer.writeHive(value.key)
            guard let constant = value.value else { return }
            printer.write(" = ")
            printer.write(constant)
        }
    }

    private mutating func write(_ constant: HiveConstant) {
        switch constant {
        case .string(let text): write(HiveString.quoted(text))
        case .number(let text): write(text)
        case .typed(let type, let text): write("\(type.uppercased()) \(HiveString.quoted(text))")
        case .boolean(let value): write(value ? "TRUE" : "FALSE")
        case .null: write("NULL")
        }
    }
}

// MARK: - Tables

extension Printer {
    private mutating func write(_ table: CreateTable) {
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

    private mutating func write(_ alter: AlterTable) {
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
        default: writeSetting(alter.change)
        }
    }

    private mutating func writeSetting(_ change: AlterTable.Change) {
        switch change {
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
        default: break
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
