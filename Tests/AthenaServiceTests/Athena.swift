import HosuServer
import HosuTesting
import Objects
import Primitives
import Runs

/// Queries as a client sends them, on a Hosu of their own with a bucket for results.
struct AthenaClient {
    let hosu: TestHosu

    static func start() async throws -> AthenaClient {
        let client = AthenaClient(hosu: try await TestHosu())
        try await client.hosu.core.cores.objects.createBucket("results", owner: .standard)
        try await client.hosu.core.cores.objects.createBucket("lake", owner: .standard)
        return client
    }

    /// Runs a statement to its end and returns what GetQueryExecution says of it.
    @discardableResult
    func run(_ sql: String, database: String = "db") async throws -> JSONValue {
        let id = try await begin(sql, database: database)
        await hosu.core.runs.waitForEnd(of: RunKey(kind: "athena.query", tenant: .standard, id: id))
        return try await execution(id)
    }

    func begin(_ sql: String, database: String = "db", more: [String: JSONValue] = [:]) async throws -> String {
        var input = JSONObject()
        input["QueryString"] = .string(sql)
        input["QueryExecutionContext"] = ["Database": .string(database)]
        input["ResultConfiguration"] = ["OutputLocation": "s3://results/out/"]
        for (name, value) in more { input[name] = value }
        return try await hosu.invoke("athena", "StartQueryExecution", .object(input))["QueryExecutionId"]?
            .string ?? ""
    }

    func execution(_ id: String) async throws -> JSONValue {
        try await hosu.invoke("athena", "GetQueryExecution", ["QueryExecutionId": .string(id)])[
            "QueryExecution"
        ] ?? [:]
    }

    /// The state, and the reason where there is one.
    func outcome(_ sql: String) async throws -> String {
        let status = try await run(sql)["Status"]
        let state = status?["State"]?.string ?? ""
        return status?["StateChangeReason"]?.string.map { "\(state) \($0)" } ?? state
    }

    /// Rows of GetQueryResults, NULL as `nil`.
    func rows(_ sql: String) async throws -> [[String?]] {
        let execution = try await run(sql)
        guard execution["Status"]?["State"]?.string == "SUCCEEDED" else {
            return [[execution["Status"]?["StateChangeReason"]?.string]]
        }
        let id = execution["QueryExecutionId"] ?? ""
        let page = try await hosu.invoke("athena", "GetQueryResults", ["QueryExecutionId": id])
        return (page["ResultSet"]?["Rows"]?.array ?? []).map { row in
            (row["Data"]?.array ?? []).map { $0["VarCharValue"]?.string }
        }
    }

    func put(_ key: String, _ text: String) async throws {
        _ = try await hosu.core.cores.objects.put(NewObject(bucket: "lake", key: key), body: BodyStream(text))
    }

    /// The text of an object in the bucket of results.
    func text(_ url: String) async throws -> String {
        let parts = url.dropFirst("s3://".count).split(separator: "/", maxSplits: 1).map(String.init)
        let object = try await hosu.core.cores.objects.open(parts[0], parts[1])
        return String(decoding: try await object.stream().collect(upTo: 1 << 24), as: UTF8.self)
    }

    func keys(under prefix: String, in bucket: String = "lake") async throws -> [String] {
        var request = ListRequest(bucket: bucket)
        request.prefix = prefix
        return try await hosu.core.cores.objects.list(request).objects.map(\.key)
    }
}
