import Foundation
import GRPCCore
import SwiftProtobuf
import Testing

@testable import SparkConnect

@Suite struct EmptyFileTests {
    @Test("a Parquet file without rows tells that it has none")
    func parquet() throws {
        var field = ConnectDataType.Field()
        field.name = "id"
        field.dataType.long = ConnectOpaque()
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
        defer { try? FileManager.default.removeItem(atPath: path) }

        try Data(EmptyFile.parquet([field])).write(to: URL(filePath: path))

        #expect(ParquetFooter.rowCount(path: path) == 0)
    }

    @Test(
        "a CSV file without rows has its header where one is asked for",
        arguments: [("true", "a;b\n"), ("false", "")]
    )
    func csv(header: String, text: String) {
        let fields = ["a", "b"].map { name in
            var field = ConnectDataType.Field()
            field.name = name
            return field
        }

        #expect(EmptyFile.csv(fields, ["header": header, "sep": ";"]) == Array(text.utf8))
    }

    @Test("a failure names its class, its condition and its state for pyspark")
    func failure() throws {
        let (status, trailers) = ConnectFailure.pathNotFound("s3://lake/x").status()

        #expect(status.code == .internalError)
        #expect(status.message == "[PATH_NOT_FOUND] Path does not exist: s3://lake/x. SQLSTATE: 42K03")
        let packed = try #require(Array(trailers[binaryValues: "grpc-status-details-bin"]).first)
        let sent = try ConnectRPCStatus(serializedBytes: packed)
        let info = try ConnectErrorInfo(serializedBytes: try #require(sent.details.first).value)
        #expect(info.metadata["errorClass"] == "PATH_NOT_FOUND")
        #expect(info.metadata["messageParameters"] == #"{"path":"s3://lake/x"}"#)
        #expect(info.metadata["classes"]?.hasPrefix(#"["org.apache.spark.sql.AnalysisException""#) == true)
    }
}
