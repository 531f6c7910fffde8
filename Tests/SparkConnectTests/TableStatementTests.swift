import Catalog
import Testing

@testable import SparkConnect

@Suite struct TableStatementTests {
    @Test("an INSERT is cut into its parts")
    func insert() {
        let statement = TableStatement(
            "-- daily\nINSERT OVERWRITE TABLE `my-db`.sales PARTITION (year='2024', m) SELECT ';' AS x FROM v;"
        )

        #expect(
            statement
                == .insert(
                    .init(
                        table: ["my-db", "sales"],
                        isOverwrite: true,
                        partition: [("year", "2024"), ("m", nil)],
                        columns: [],
                        query: "SELECT ';' AS x FROM v"
                    )
                )
        )
    }

    @Test("a list of columns is told from a query in parentheses")
    func columns() {
        #expect(
            TableStatement("insert into t (b, a) values (1, 2)")
                == .insert(
                    .init(
                        table: ["t"],
                        isOverwrite: false,
                        partition: [],
                        columns: ["b", "a"],
                        query: "values (1, 2)"
                    )
                )
        )
        #expect(
            TableStatement("insert into t (select 1)")
                == .insert(
                    .init(table: ["t"], isOverwrite: false, partition: [], columns: [], query: "(select 1)")
                )
        )
    }

    @Test(
        "the names that a query reads stand behind FROM, JOIN and commas",
        arguments: [
            ("SELECT a, b FROM db.t JOIN `my-db`.u USING (a)", ["b", "db.t", "my-db.u"]),
            ("WITH x AS (SELECT 1) SELECT 'from y' -- FROM z", []),
            ("SELECT * FROM parquet.`s3://b/k`", ["parquet.s3://b/k"]),
        ]
    )
    func sources(query: String, names: [String]) {
        #expect(SQLWords.sources(query).map { $0.joined(separator: ".") }.sorted() == names)
    }

    @Test("CREATE TABLE AS gives its table, format, partitions, place and query")
    func createAs() {
        #expect(
            TableStatement(
                "CREATE TABLE IF NOT EXISTS db.t USING json PARTITIONED BY (p) LOCATION 's3://lake/t' COMMENT 'x' AS SELECT 1"
            )
                == .createAs(
                    .init(
                        table: ["db", "t"],
                        ifNotExists: true,
                        format: "json",
                        partitionColumns: ["p"],
                        location: "s3://lake/t",
                        query: "SELECT 1"
                    )
                )
        )
    }

    @Test(
        "other statements are the engine's, and unclear ones are not passed on",
        arguments: [
            ("SELECT 'INSERT INTO t SELECT 1'", nil), ("create temporary view v as select 1", nil),
            ("DROP TABLE t", nil), ("USE DATABASE raw", .use(database: "raw")),
            ("create table t (a int) location 's3://b/t'", .create(table: ["t"], hasLocation: true)),
            ("MERGE INTO t USING s ON t.a = s.a", .unclear("MERGE")),
            ("WITH c AS (SELECT 1) INSERT INTO t SELECT * FROM c", .unclear("INSERT")),
        ] as [(String, TableStatement?)]
    )
    func others(sql: String, statement: TableStatement?) {
        #expect(TableStatement(sql) == statement)
    }

    @Test("rows get the table's columns by position, with its types and the values of the partition")
    func rows() throws {
        let insert = TableStatement.Insert(
            table: ["t"],
            isOverwrite: false,
            partition: [("p", "x")],
            columns: [],
            query: "SELECT 1, 2"
        )
        let definition = TableDefinition(
            name: "t",
            storage: StorageDescriptor(columns: [
                CatalogColumn(name: "a", type: "bigint"), CatalogColumn(name: "b", type: "string"),
            ]),
            partitionKeys: [CatalogColumn(name: "p", type: "string")]
        )

        let rows = try TableWrite(insert).rows(of: definition, given: ["1", "2"])

        #expect(rows.toDf.columnNames == ["a", "b", "p"])
        #expect(
            rows.toDf.input.project.expressions.map(\.expressionString.expression) == [
                "CAST(__hosu_0 AS bigint)", "CAST(__hosu_1 AS string)", "CAST('x' AS string)",
            ]
        )
        #expect(throws: ConnectFailure.self) { try TableWrite(insert).rows(of: definition, given: ["1"]) }
    }
}
