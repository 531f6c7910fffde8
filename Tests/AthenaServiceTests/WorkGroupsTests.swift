import HosuTesting
import Primitives
import Testing

@testable import AthenaService

@Suite struct WorkGroupsTests {
    @Test("a workgroup that enforces its settings decides where results go")
    func enforcesLocation() async throws {
        let athena = try await AthenaClient.start()
        let configuration: JSONValue = ["ResultConfiguration": ["OutputLocation": "s3://lake/team/"]]
        _ = try await athena.hosu.invoke(
            "athena",
            "CreateWorkGroup",
            ["Name": "team", "Configuration": configuration]
        )

        let id = try await athena.begin("SHOW DATABASES", more: ["WorkGroup": "team"])

        let execution = try await athena.execution(id)
        #expect(execution["WorkGroup"] == "team")
        #expect(execution["ResultConfiguration"]?["OutputLocation"]?.string == "s3://lake/team/\(id).txt")
        let listed = try await athena.hosu.invoke("athena", "ListQueryExecutions", ["WorkGroup": "team"])
        #expect(listed["QueryExecutionIds"] == [.string(id)])
        let names = try await athena.hosu.invoke("athena", "ListWorkGroups")["WorkGroups"]?.array?.compactMap {
            $0["Name"]?.string
        }
        #expect(names == ["primary", "team"])
        await athena.hosu.close()
    }

    @Test("a workgroup is changed and removed, the primary one only changed")
    func changes() async throws {
        let athena = try await AthenaClient.start()
        _ = try await athena.hosu.invoke("athena", "CreateWorkGroup", ["Name": "team"])

        _ = try await athena.hosu.invoke(
            "athena",
            "UpdateWorkGroup",
            ["WorkGroup": "team", "State": "DISABLED"]
        )
        await #expect(throws: Athena.InvalidRequestException.self) {
            try await athena.begin("SHOW DATABASES", more: ["WorkGroup": "team"])
        }
        _ = try await athena.hosu.invoke("athena", "DeleteWorkGroup", ["WorkGroup": "team"])
        await #expect(throws: Athena.InvalidRequestException.self) {
            try await athena.hosu.invoke("athena", "GetWorkGroup", ["WorkGroup": "team"])
        }
        await #expect(throws: Athena.InvalidRequestException.self) {
            try await athena.hosu.invoke("athena", "DeleteWorkGroup", ["WorkGroup": "primary"])
        }
        await athena.hosu.close()
    }
}
