import Testing

@testable import SQLSyntax

@Suite struct HiveParserTests {
    @Test(
        "a type is kept as the catalog spells it",
        arguments: [
            (
                "STRUCT<a : INT, `B` : Array< Map<string , decimal( 10 ,2)> > COMMENT 'x'>",
                "struct<a:int,b:array<map<string,decimal(10,2)>>>"
            ),
            ("VARCHAR(20)", "varchar(20)"),
            ("timestamp", "timestamp"),
            ("decimal", "decimal"),
        ]
    )
    func types(source: String, text: String) throws {
        let type = try Parser.parseType(source, dialect: .hive)

        #expect(Printer.print(type, dialect: .hive) == text)
    }

    @Test(
        "escapes in a text mean what they mean to Hive",
        arguments: [
            (#"'a\tb\n'"#, "a\tb\n"),
            (#"'\001\u0041\\'"#, "\u{1}A\\"),
            (#"'it\'s' "#, "it's"),
            (#"'it''s'"#, "its"),
            (#""say \"x\"""#, "say \"x\""),
            (#"'\%\_\q\0'"#, "\\%\\_q\u{0}"),
        ]
    )
    func texts(literal: String, text: String) throws {
        let parsed = try Parser.parse("ALTER TABLE t SET LOCATION \(literal)")

        guard case .alterTable(let alter) = parsed.statement, case .setLocation(let location) = alter.change
        else {
            Issue.record("not a location")
            return
        }
        #expect(location == text)
    }

    @Test("every clause of CREATE EXTERNAL TABLE arrives")
    func table() throws {
        let parsed = try Parser.parse(
            """
            CREATE EXTERNAL TABLE IF NOT EXISTS db.T (Id bigint COMMENT 'key', name string)
            COMMENT 'people' PARTITIONED BY (dt string) CLUSTERED BY (id) INTO 4 BUCKETS
            ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\t' NULL DEFINED AS 'NULL'
            STORED AS textfile LOCATION 's3://b/k/' TBLPROPERTIES ('a'='1', 'a.b'='2')
            """
        )

        guard case .createTable(let table) = parsed.statement else {
            Issue.record("not a table")
            return
        }
        #expect(table.name.name == "db.t")
        #expect(table.isExternal && table.ifNotExists)
        #expect(table.columns.map(\.name.name) == ["id", "name"])
        #expect(table.columns.first?.comment == "key")
        #expect(table.comment == "people")
        #expect(table.partitionedBy.count == 1)
        #expect(table.bucketing?.bucketCount == 4)
        #expect(table.rowFormat == .delimited(RowFormat.Delimiters(fields: "\t", null: "NULL")))
        #expect(table.storage == .format("TEXTFILE"))
        #expect(table.location == "s3://b/k/")
        #expect(table.properties.map(\.key) == ["a", "a.b"])
    }

    @Test("DESCRIBE TABLE t describes the column t of a table called table")
    func describeTable() throws {
        guard case .describe(let describe) = try Parser.parse("DESCRIBE TABLE t").statement else {
            Issue.record("not a description")
            return
        }

        #expect(describe.table.name == "table")
        #expect(describe.column.map(\.name) == ["t"])
    }
}
