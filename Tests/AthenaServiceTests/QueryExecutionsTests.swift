import HosuTesting
import Primitives
import ServiceKit
import Shapes
import Testing

@testable import AthenaService

@Suite struct QueryExecutionsTests {
    private func failure(_ body: () async throws -> Void) async -> (any ServiceFailure)? {
        do {
            try await body()
            return nil
        } catch {
            return error as? any ServiceFailure
        }
    }

    @Test("SQL that does not parse is refused at once, with its place")
    func refusesBadSQL() async throws {
        let athena = try await AthenaClient.start()

        let failure = await failure { _ = try await athena.begin("SELECT 1 +") }

        #expect(failure?.code == "InvalidRequestException")
        #expect(failure?.message.hasPrefix("line 1:11: ") == true, "\(String(describing: failure))")
        #expect(failure?.members["AthenaErrorCode"]?.string == "MALFORMED_QUERY")
        await athena.hosu.close()
    }

    @Test(
        "an output location must be given, be an S3 path, and be in a bucket",
        arguments: [
            (
                nil,
                "No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input."
            ),
            ("/tmp", "outputLocation is not a valid S3 path."),
            ("s3://nowhere/x", "Unable to verify/create output bucket nowhere"),
        ] as [(String?, String)]
    )
    func outputLocations(location: String?, message: String) async throws {
        let athena = try await AthenaClient.start()
        let configuration: JSONValue = location.map { ["OutputLocation": .string($0)] } ?? [:]

        let failure = await failure {
            _ = try await athena.begin("SHOW DATABASES", more: ["ResultConfiguration": configuration])
        }

        #expect(failure?.message == message)
        await athena.hosu.close()
    }

    @Test("one token starts one query, and no other query")
    func tokens() async throws {
        let athena = try await AthenaClient.start()
        let token: [String: JSONValue] = ["ClientRequestToken": "0123456789012345678901234567890123"]

        let first = try await athena.begin("SHOW DATABASES", more: token)
        let second = try await athena.begin("SHOW DATABASES", more: token)
        let failure = await failure { _ = try await athena.begin("SHOW TABLES", more: token) }

        #expect(first == second)
        #expect(failure?.message == "Idempotent parameters do not match")
        await athena.hosu.close()
    }

    @Test("queries are listed newest first, page by page, and stopping an ended one changes nothing")
    func lists() async throws {
        let athena = try await AthenaClient.start()
        var ids: [String] = []
        for _ in 0..<3 {
            ids.append(try await athena.run("SHOW DATABASES")["QueryExecutionId"]?.string ?? "")
            athena.hosu.clock.advance(by: .seconds(1))
        }

        let first = try await athena.hosu.invoke("athena", "ListQueryExecutions", ["MaxResults": 2])
        let second = try await athena.hosu.invoke(
            "athena",
            "ListQueryExecutions",
            ["NextToken": first["NextToken"] ?? .null]
        )
        _ = try await athena.hosu.invoke("athena", "StopQueryExecution", ["QueryExecutionId": .string(ids[0])])

        let listed = (first["QueryExecutionIds"]?.array ?? []) + (second["QueryExecutionIds"]?.array ?? [])
        #expect(listed.compactMap(\.string) == ids.reversed())
        #expect(try await athena.execution(ids[0])["Status"]?["State"] == "SUCCEEDED")
        await athena.hosu.close()
    }

    @Test("what is not there is named")
    func missing() async throws {
        let athena = try await AthenaClient.start()
        let id = "00000000-0000-4000-8000-00000000abcd"

        let query = await failure { _ = try await athena.execution(id) }
        let group = await failure { _ = try await athena.begin("SHOW DATABASES", more: ["WorkGroup": "team"]) }

        #expect(query?.message == "QueryExecution \(id) was not found")
        #expect(group?.message == "WorkGroup team is not found.")
        await athena.hosu.close()
    }
}
