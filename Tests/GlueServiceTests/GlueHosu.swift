import HosuTesting
import Primitives
import Shapes

/// A Hosu with Glue's operations as one-line calls.
struct GlueHosu {
    let hosu: TestHosu

    init() async throws {
        hosu = try await TestHosu()
    }

    init(hosu: TestHosu) {
        self.hosu = hosu
    }

    @discardableResult
    func callAsFunction(_ operation: String, _ input: JSONValue = [:]) async throws -> JSONValue {
        try await hosu.invoke("glue", operation, input)
    }

    /// The code and the message with which an operation is refused; nil when it succeeds.
    func refusal(_ operation: String, _ input: JSONValue = [:]) async throws -> String? {
        do {
            _ = try await hosu.invoke("glue", operation, input)
            return nil
        } catch let failure as any ServiceFailure {
            return "\(failure.code): \(failure.message)"
        }
    }

    /// Makes database `db` and a table in it, partitioned by the keys given as `name:type`.
    func makeTable(_ name: String = "t", keys: [String] = []) async throws {
        if try await refusal("GetDatabase", ["Name": "db"]) != nil {
            try await self("CreateDatabase", ["DatabaseInput": ["Name": "db"]])
        }
        try await self("CreateTable", ["DatabaseName": "db", "TableInput": Self.input(name, keys: keys)])
    }

    static func input(_ name: String, keys: [String] = [], parameters: JSONValue = [:]) -> JSONValue {
        let keys = keys.map { key -> JSONValue in
            let parts = key.split(separator: ":").map { JSONValue.string(String($0)) }
            return ["Name": parts[0], "Type": parts[1]]
        }
        return [
            "Name": .string(name),
            "TableType": "EXTERNAL_TABLE",
            "Parameters": parameters,
            "PartitionKeys": .array(keys),
            "StorageDescriptor": [
                "Columns": [["Name": "id", "Type": "bigint", "Comment": "고객 번호"]],
                "Location": "s3://lake/t/",
                "SerdeInfo": ["SerializationLibrary": "x.Y", "Parameters": ["a": "b"]],
            ],
        ]
    }
}
