// MARK: - Hive's dialect

extension Printer {
    mutating func writeHive(_ keywords: String, _ name: QualifiedName) {
        write(keywords)
        writeHive(name)
    }

    mutating func write(_ create: CreateDatabase) {
        writeHive(create.ifNotExists ? "CREATE DATABASE IF NOT EXISTS " : "CREATE DATABASE ", create.name)
        write(" COMMENT ", create.comment)
        write(" LOCATION ", create.location)
        write(" WITH DBPROPERTIES ", create.properties)
    }

    mutating func write(_ alter: AlterDatabase) {
        writeHive("ALTER DATABASE ", alter.name)
        switch alter.change {
        case .setProperties(let properties): write(" SET DBPROPERTIES ", properties)
        case .setLocation(let location): write(" SET LOCATION ", location)
        }
    }

    mutating func write(_ drop: DropDatabase) {
        writeHive(drop.ifExists ? "DROP DATABASE IF EXISTS " : "DROP DATABASE ", drop.name)
        if drop.isCascading { write(" CASCADE") }
    }

    mutating func write(_ drop: DropTable) {
        writeHive(drop.ifExists ? "DROP TABLE IF EXISTS " : "DROP TABLE ", drop.name)
        if drop.purge { write(" PURGE") }
    }

    mutating func write(_ keywords: String, _ names: ShowNames) {
        write(keywords)
        if let database = names.database { writeHive(" IN ", database) }
        write(" LIKE ", names.pattern)
    }

    mutating func write(_ show: ShowColumns) {
        writeHive("SHOW COLUMNS IN ", show.table)
        if let database = show.database { writeHive(" IN ", database) }
    }

    mutating func write(_ show: ShowPartitions) {
        writeHive("SHOW PARTITIONS ", show.table)
        write(show.partition)
    }

    mutating func writeShowProperties(_ table: QualifiedName, _ key: String?) {
        writeHive("SHOW TBLPROPERTIES ", table)
        if let key { write("(\(HiveString.quoted(key)))") }
    }

    mutating func write(_ describe: Describe) {
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

    mutating func writeHive(_ names: [Identifier]) {
        writeParenthesized(names) { $0.writeHive($1) }
    }

    /// A clause of one text, if there is one.
    mutating func write(_ keywords: String, _ text: String?) {
        guard let text else { return }
        write(keywords)
        write(HiveString.quoted(text))
    }

    /// A clause of properties, if there are any.
    mutating func write(_ keywords: String, _ properties: [TextProperty]) {
        guard !properties.isEmpty else { return }
        write(keywords)
        writeParenthesized(properties) { printer, property in
            printer.write("\(HiveString.quoted(property.key)) = \(HiveString.quoted(property.value))")
        }
    }

    mutating func write(_ column: ColumnDefinition) {
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

    mutating func write(_ columns: [ColumnDefinition]) {
        writeParenthesized(columns) { $0.write($1) }
    }

    mutating func write(_ partition: PartitionSpecification?) {
        guard let partition else { return }
        write(" PARTITION ")
        writeParenthesized(partition.values) { printer, value in
            printer.writeHive(value.key)
            guard let constant = value.value else { return }
            printer.write(" = ")
            printer.write(constant)
        }
    }

    mutating func write(_ constant: HiveConstant) {
        switch constant {
        case .string(let text): write(HiveString.quoted(text))
        case .number(let text): write(text)
        case .typed(let type, let text): write("\(type.uppercased()) \(HiveString.quoted(text))")
        case .boolean(let value): write(value ? "TRUE" : "FALSE")
        case .null: write("NULL")
        }
    }
}
