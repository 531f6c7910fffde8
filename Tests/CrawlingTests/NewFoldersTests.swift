import Catalog
import Primitives
import Testing

@testable import Crawling

@Suite struct NewFoldersTests {
    private static let sales = CatalogTable(
        id: 1,
        databaseName: "lake",
        definition: TableDefinition(
            name: "sales",
            storage: StorageDescriptor(
                columns: [
                    CatalogColumn(name: "id", type: "bigint"), CatalogColumn(name: "city", type: "string"),
                ],
                location: "s3://b/sales"
            ),
            partitionKeys: [
                CatalogColumn(name: "year", type: "string"), CatalogColumn(name: "partition_1", type: "string"),
            ],
            parameters: ["classification": "csv", "compressionType": "none"]
        ),
        versionID: 0,
        createdAt: Timestamp(epochMilliseconds: 0),
        updatedAt: Timestamp(epochMilliseconds: 0),
        createdBy: nil
    )

    /// The rows show the values of the partition, or why there is none.
    @Test("folders become partitions of the table above where they fit", arguments: folders)
    func additions(_ key: String, _ text: String, _ expected: String) throws {
        let table = try #require(KnownTable(Self.sales))
        let file = CrawledFile(bucket: "b", key: key, byteCount: Int64(text.utf8.count))
        let found = NewFolders([ClassifiedFile(file, Self.outcome(file, text))], tables: [table])

        let shown =
            found.additions.first.map { $0.partition.values.joined(separator: "/") } ?? found.decisions.first?
            .reason
            ?? "\(found.others.count) other"
        #expect(shown == expected)
    }

    private static let mismatch =
        "its folder does not match the schema of table sales, or has other keys"

    private static let folders = [
        ("sales/year=2024/서울/a.csv", "id,city\n1,x\n", "2024/서울"),
        ("sales/year=2024/서울/a.csv", "id,city,more\n1,x,2\n", "2024/서울"),
        ("sales/year=2024/서울/a.csv", "p,q\n1,x\n", mismatch),
        ("sales/year=2024/서울/a.json", "{\"id\": 1, \"city\": \"x\"}", mismatch),
        ("sales/year=2024/a.csv", "id,city\n1,x\n", mismatch),
        ("sales/month=1/서울/a.csv", "id,city\n1,x\n", mismatch),
        ("sales/year=2024/city=서울/a.csv", "id,city\n1,x\n", mismatch),
        ("sales/year=2024/서울/a.csv", "?", "no classifier recognises it (UNKNOWN)"),
        ("sales2/year=2024/서울/a.csv", "id,city\n1,x\n", "1 other"),
    ]

    private static func outcome(_ file: CrawledFile, _ text: String) -> Result<FileSchema, Unclassified> {
        let sample = FileSample(file: file, head: Array(text.utf8), isWhole: true, bytesRead: file.byteCount)
        return Result { () throws(Unclassified) in try Classification().schema(of: sample) }
    }
}
