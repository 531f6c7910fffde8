import Catalog
import Testing

@testable import Crawling

@Suite struct CrawlPlanTests {
    /// Files are `key: columns`; tables are shown as `name@place(columns)[keys]` with the values of their partitions.
    @Test("folders become tables and partitions", arguments: lakes)
    func grouping(_ lake: Lake) {
        let plan = Self.plan(lake.files, path: lake.path, settings: lake.settings)

        let shown = plan.tables.map { table in
            let columns = table.storage.columns.map(\.name).joined(separator: ",")
            let keys = table.partitionKeys.map(\.name).joined(separator: ",")
            let values = table.partitions.map { $0.values.joined(separator: "/") }.joined(separator: " ")
            let place = table.location.dropFirst("s3://b/".count)
            return "\(table.name)@\(place)(\(columns))" + (keys.isEmpty ? "" : "[\(keys)] \(values)")
        }
        #expect(shown == lake.tables)
    }

    struct Lake: Sendable, CustomTestStringConvertible {
        var what: String
        var path = "lake/"
        var settings = CrawlSettings(crawlerName: "c")
        var files: [(String, String)]
        var tables: [String]
        var testDescription: String { what }
    }

    private static let lakes: [Lake] = [
        Lake(
            what: "files of one folder are a table",
            files: [("lake/a.csv", "x,y"), ("lake/b.csv", "x,y,z")],
            tables: ["lake@lake/(x,y,z)"]
        ),
        Lake(
            what: "files that differ are tables of their own",
            files: [("lake/persons.json", "{a,b,c}"), ("lake/votes.json", "{d,e}")],
            tables: ["persons_json@lake/persons.json(a,b,c)", "votes_json@lake/votes.json(d,e)"]
        ),
        Lake(
            what: "key=value folders are partitions",
            files: [
                ("lake/year=2023/month=01/a.csv", "x,y"), ("lake/year=2023/month=02/a.csv", "x,y"),
                ("lake/year=2024/month=01/a.csv", "x,y,z"),
            ],
            tables: ["lake@lake/(x,y,z)[year,month] 2023/01 2023/02 2024/01"]
        ),
        Lake(
            what: "plain folders of one schema are partitions by position",
            files: [
                ("lake/t1/p1/f.txt", "x,y"), ("lake/t1/p2/f.txt", "x,y"), ("lake/t2/p4/f.txt", "x,y"),
            ],
            tables: ["lake@lake/(x,y)[partition_0,partition_1] t1/p1 t1/p2 t2/p4"]
        ),
        Lake(
            what: "folders of different schemas are tables",
            files: [("lake/매출/dt=1/a.csv", "x,y"), ("lake/손님/a.csv", "c,d,e")],
            tables: ["매출@lake/매출/(x,y)[dt] 1", "손님@lake/손님/(c,d,e)"]
        ),
        Lake(
            what: "one plain folder is the table, one of a year a partition",
            path: "",
            files: [("sales/2024/01/a.csv", "x,y"), ("sales/2024/02/a.csv", "x,y")],
            tables: ["sales@sales/(x,y)[partition_0,partition_1] 2024/01 2024/02"]
        ),
        Lake(
            what: "a folder that differs from most is a table of its own",
            files: [
                ("lake/d=1/a.csv", "x,y"), ("lake/d=2/a.csv", "x,y"), ("lake/d=3/a.json", "{q}"),
            ],
            tables: ["lake@lake/(x,y)[d] 1 2", "d_3@lake/d=3/(q)"]
        ),
        Lake(
            what: "compatible schemas are one table where that is asked for",
            settings: CrawlSettings(crawlerName: "c", combinesCompatibleSchemas: true),
            files: [("lake/a.json", "{a,b}"), ("lake/b.json", "{c}")],
            tables: ["lake@lake/(a,b,c)"]
        ),
        Lake(
            what: "a level for tables decides",
            settings: CrawlSettings(crawlerName: "c", tablePrefix: "raw-", tableLevel: 3),
            files: [
                ("lake/a/x/1.csv", "x,y"), ("lake/a/y/1.csv", "x,y,z"), ("lake/b/x/1.csv", "x,y"),
                ("lake/top.csv", "x,y"),
            ],
            tables: ["raw_a@lake/a/(x,y,z)[partition_0] x y", "raw_b@lake/b/(x,y)[partition_0] x"]
        ),
        Lake(
            what: "names that meet get a hash",
            files: [("lake/a b/f.csv", "x,y"), ("lake/a_b/f.json", "{q}")],
            tables: ["a_b@lake/a b/(x,y)", "a_b_1ae0aec8645aa7a7eff2b8a5fc86b460@lake/a_b/(q)"]
        ),
        Lake(
            what: "a target may be a file",
            path: "lake/one.csv",
            files: [("lake/one.csv", "x,y")],
            tables: ["one_csv@lake/one.csv(x,y)"]
        ),
    ]

    @Test("every file is accounted for")
    func decisions() {
        let plan = Self.plan(
            [("lake/a.csv", "x,y"), ("lake/b.txt", "?"), ("lake/c.csv", "")],
            path: "lake/",
            settings: CrawlSettings(crawlerName: "c")
        )

        #expect(
            plan.decisions.map { $0.table ?? $0.reason } == [
                "lake", "no classifier recognises it (UNKNOWN)", "it is empty",
            ]
        )
        #expect(plan.tables.first?.parameters["objectCount"] == "1")
        #expect(plan.tables.first?.parameters["recordCount"] == "2")
        #expect(plan.tables.first?.parameters["UPDATED_BY_CRAWLER"] == "c")
    }

    @Test("a file belongs to the nearest table")
    func nearestTable() {
        let plan = Self.plan(
            [
                ("lake/d=1/a.csv", "x,y"), ("lake/d=2/a.csv", "x,y"), ("lake/d=3/a.json", "{q}"),
                ("lake/own.csv", "k,l,m"),
            ],
            path: "lake/",
            settings: CrawlSettings(crawlerName: "c")
        )

        #expect(plan.decisions.map(\.table) == ["lake", "lake", "d_3", "own_csv"])
    }

    private static func plan(_ files: [(String, String)], path: String, settings: CrawlSettings) -> CrawlPlan {
        let classified = files.sorted { $0.0 < $1.0 }.map { key, columns in
            let text = text(columns)
            let file = CrawledFile(bucket: "b", key: key, byteCount: Int64(text.utf8.count))
            let sample = FileSample(
                file: file,
                head: Array(text.utf8),
                isWhole: true,
                bytesRead: file.byteCount
            )
            do throws(Unclassified) {
                return ClassifiedFile(file, .success(try Classification().schema(of: sample)))
            } catch {
                return ClassifiedFile(file, .failure(error))
            }
        }
        return CrawlPlan(bucket: "b", path: path, files: classified, settings: settings)
    }

    /// A file of two rows with these columns; in braces JSON.
    private static func text(_ columns: String) -> String {
        guard columns.hasPrefix("{") else {
            let row = columns.split(separator: ",").map { _ in "1" }.joined(separator: ",")
            return columns == "?" || columns.isEmpty ? columns : "\(columns)\n\(row)\n\(row)\n"
        }
        let names = columns.dropFirst().dropLast().split(separator: ",")
        return "{" + names.map { "\"\($0)\": 1" }.joined(separator: ",") + "}\n"
    }
}
