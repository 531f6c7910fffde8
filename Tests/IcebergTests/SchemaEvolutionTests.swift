import Primitives
import Testing

@testable import Iceberg

@Suite struct SchemaEvolutionTests {
    static let now = Timestamp(CivilDate(year: 2024, month: 3, day: 10))

    static func table() -> TableMetadata {
        let schema = IcebergSchema.fresh([
            IcebergField(id: 0, name: "id", type: .int),
            IcebergField(id: 0, name: "name", type: .string, documentation: "who"),
            IcebergField(id: 0, name: "price", type: .decimal(precision: 9, scale: 2)),
            IcebergField(
                id: 0,
                name: "place",
                type: .structure([
                    IcebergField(id: 0, name: "city", type: .string),
                    IcebergField(id: 0, name: "zip", type: .int),
                ])
            ),
        ])
        let spec = PartitionSpec(
            id: 0,
            fields: [.init(sourceID: 1, fieldID: 1000, name: "id_bucket", transform: .bucket(count: 4))]
        )
        return TableMetadata(uuid: "u", location: "s3://b/t", schema: schema, spec: spec, at: now)
    }

    enum Change: Sendable {
        case add(String, IcebergType)
        case drop(String)
        case change(String, String, IcebergType, SchemaEvolution.Position? = nil)
    }

    static func outcome(_ changes: [Change]) -> String {
        var evolution = SchemaEvolution(table())
        do throws(IcebergFailure) {
            for change in changes {
                switch change {
                case .add(let name, let type): try evolution.add([IcebergField(id: 0, name: name, type: type)])
                case .drop(let name): try evolution.drop(name)
                case .change(let old, let new, let type, let position):
                    try evolution.change(old, to: IcebergField(id: 0, name: new, type: type), position)
                }
            }
        } catch {
            return "\(error)"
        }
        let fields = evolution.finish(at: now).schema.fields
        return fields.map { "\($0.id) \($0.name) \($0.type)" }.joined(separator: "; ")
    }

    static let place = "4 place struct<5: city: optional string, 6: zip: optional int>"
    static let start = "1 id int; 2 name string; 3 price decimal(9, 2); \(place)"

    @Test(
        "columns keep their ids through every change, and ids are never used twice",
        arguments: [
            ([], start),
            ([.add("note", .string)], "\(start); 7 note string"),
            ([.drop("name")], "1 id int; 3 price decimal(9, 2); \(place)"),
            (
                [.add("note", .string), .drop("note"), .add("note", .long)], "\(start); 8 note long"
            ),
            (
                [.change("NAME", "title", .string, .first)],
                "2 title string; 1 id int; 3 price decimal(9, 2); \(place)"
            ),
            (
                [.change("id", "id", .long, .after("price"))],
                "2 name string; 3 price decimal(9, 2); 1 id long; \(place)"
            ),
            (
                [.change("price", "price", .decimal(precision: 12, scale: 2), .after("id"))],
                "1 id int; 3 price decimal(12, 2); 2 name string; \(place)"
            ),
            (
                [
                    .change(
                        "place",
                        "place",
                        .structure([
                            IcebergField(id: 0, name: "zip", type: .long),
                            IcebergField(id: 0, name: "street", type: .string),
                        ])
                    )
                ],
                "1 id int; 2 name string; 3 price decimal(9, 2); "
                    + "4 place struct<6: zip: optional long, 7: street: optional string>"
            ),
        ] as [([Change], String)]
    )
    func changes(_ changes: [Change], _ columns: String) {
        #expect(Self.outcome(changes) == columns)
    }

    @Test(
        "changes that would lose data or leave a partition without its column are refused",
        arguments: [
            ([.add("ID", .int)], "Cannot add column, name already exists: ID"),
            ([.drop("gone")], "Cannot delete missing column: gone"),
            ([.drop("id")], "Cannot find source column for partition field: 1000: id_bucket: bucket[4](1)"),
            ([.change("name", "name", .int)], "Cannot change column type: name: string -> int"),
            (
                [.change("price", "price", .decimal(precision: 12, scale: 3))],
                "Cannot change column type: price: decimal(9, 2) -> decimal(12, 3)"
            ),
            (
                [.change("name", "price", .string)],
                "Cannot rename name to price: a column of that name already exists"
            ),
            ([.change("name", "name", .string, .after("gone"))], "Cannot move name after missing column: gone"),
        ] as [([Change], String)]
    )
    func refusals(_ changes: [Change], _ reason: String) {
        #expect(Self.outcome(changes) == reason)
    }

    @Test("a comment stays unless another one is given")
    func comments() throws {
        var evolution = SchemaEvolution(Self.table())
        try evolution.change("name", to: IcebergField(id: 0, name: "title", type: .string))
        try evolution.change("id", to: IcebergField(id: 0, name: "id", type: .int, documentation: "number"))

        #expect(evolution.columns.map(\.documentation) == ["number", "who", nil, nil])
    }
}
