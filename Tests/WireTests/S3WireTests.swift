import Foundation
import Primitives
import Shapes
import Testing

@testable import Wire

/// S3's model as it is compiled into the service.
enum S3 {
    static let model: ServiceModel = {
        let file = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/S3Service/Generated/S3Model.swift")
        let source = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let lines = source.split(separator: "\n").drop { !$0.hasSuffix("#\"\"\"") }.dropFirst()
        return ServiceModel(
            text: lines.prefix { !$0.hasSuffix("\"\"\"#") }.map { $0.dropFirst(8) }.joined(separator: "\n")
        )
    }()
    static let codec = WireCodec(model)
}

@Suite struct S3RequestTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let target: String
        let operation: String
        var headers: HeaderList = [:]
        var testDescription: String { target }

        init(_ target: String, _ operation: String, _ headers: HeaderList = [:]) {
            self.target = target
            self.operation = operation
            self.headers = headers
        }
    }

    static let rows = [
        Row("GET /", "ListBuckets"),
        Row("GET /?x-id=ListBuckets", "ListBuckets"),
        Row("PUT /b", "CreateBucket"),
        Row("PUT /b/", "CreateBucket"),
        Row("HEAD /b", "HeadBucket"),
        Row("DELETE /b", "DeleteBucket"),
        Row("GET /b", "ListObjects"),
        Row("GET /b?prefix=a&delimiter=/", "ListObjects"),
        Row("GET /b?list-type=2", "ListObjectsV2"),
        Row("GET /b/?list-type=2&encoding-type=url&prefix=", "ListObjectsV2"),
        Row("GET /b?location", "GetBucketLocation"),
        Row("GET /b?location=", "GetBucketLocation"),
        Row("GET /b?uploads", "ListMultipartUploads"),
        Row("GET /b?versions", "ListObjectVersions"),
        Row("GET /b?lifecycle", "GetBucketLifecycleConfiguration"),
        Row("GET /b?notification", "GetBucketNotificationConfiguration"),
        Row("GET /b?analytics&id=x", "GetBucketAnalyticsConfiguration"),
        Row("GET /b?analytics", "ListBucketAnalyticsConfigurations"),
        Row("POST /b?delete", "DeleteObjects"),
        Row("GET /b/k", "GetObject"),
        Row("GET /b/k?partNumber=1", "GetObject"),
        Row("GET /b/k/l/", "GetObject"),
        Row("GET /b//k", "GetObject"),
        Row("HEAD /b/k", "HeadObject"),
        Row("PUT /b/k", "PutObject"),
        Row("PUT /b/k?x-id=PutObject", "PutObject"),
        Row("PUT /b/k", "CopyObject", ["x-amz-copy-source": "b/l"]),
        Row("PUT /b/k?partNumber=1&uploadId=u", "UploadPart"),
        Row("PUT /b/k?partNumber=1&uploadId=u", "UploadPartCopy", ["X-Amz-Copy-Source": "b/l"]),
        Row("DELETE /b/k?tagging", "DeleteObjectTagging"),
        Row("GET /b/k?tagging&versionId=v", "GetObjectTagging"),
        Row("GET /b/k?uploadId=u", "ListParts"),
        Row("POST /b/k?uploads=", "CreateMultipartUpload"),
        Row("POST /b/k?uploadId=u", "CompleteMultipartUpload"),
        Row("DELETE /b/k?uploadId=u", "AbortMultipartUpload"),
        Row("DELETE /b/k", "DeleteObject"),
        Row("DELETE /b/k?versionId=v", "DeleteObject"),
    ]

    @Test("path, query and headers say which operation is meant", arguments: rows)
    func routing(row: Row) async throws {
        let words = row.target.split(separator: " ").map(String.init)
        let body = BodyStream("<Delete><Object><Key>k</Key></Object></Delete>")
        let request = WireRequest(method: words[0], target: words[1], headers: row.headers, body: body)

        #expect(try await S3.codec.decode(request).operation.name == row.operation)
    }

    @Test(
        "a key is all that follows the bucket, decoded",
        arguments: [
            ("/b/k", "k"), ("/b/a%20b+c", "a b+c"), ("/b//a//", "/a//"), ("/b/%ED%98%B8%EC%88%98", "호수"),
            ("/b/a%2Fb", "a/b"), ("/b/dir/", "dir/"),
        ]
    )
    func keys(target: String, key: String) async throws {
        let decoded = try await S3.codec.decode(WireRequest(method: "GET", target: target))

        #expect(decoded.input["Bucket"] == .string("b"))
        #expect(decoded.input["Key"] == .string(key))
    }

    @Test("an upload's headers are read and its body is left")
    func upload() async throws {
        let headers: HeaderList = [
            "Content-Type": "text/plain", "Content-Length": "3", "x-amz-meta-Owner": "me", "X-Amz-Meta-b": "2",
            "If-None-Match": "*",
        ]
        let request = WireRequest(method: "PUT", target: "/b/k", headers: headers, body: BodyStream("abc"))

        let decoded = try await S3.codec.decode(request)

        #expect(decoded.input["ContentType"] == .string("text/plain"))
        #expect(decoded.input["ContentLength"] == .integer(3))
        #expect(decoded.input["IfNoneMatch"] == .string("*"))
        #expect(decoded.input["Metadata"] == .map(["owner": .string("me"), "b": .string("2")]))
        #expect(decoded.input["Body"] == nil)
        #expect(try await decoded.body.collect(upTo: 10) == Array("abc".utf8))
    }

    @Test(
        "the parts of a finished upload come as XML, with or without namespace",
        arguments: ["", " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\""]
    )
    func completion(namespace: String) async throws {
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CompleteMultipartUpload\(namespace)>
              <Part><ETag>&quot;a&quot;</ETag><PartNumber>1</PartNumber></Part>
              <Part><PartNumber>2</PartNumber><ETag>b</ETag></Part>
            </CompleteMultipartUpload>
            """
        let request = WireRequest(method: "POST", target: "/b/k?uploadId=u", body: BodyStream(xml))

        let upload = try await S3.codec.decode(request).input["MultipartUpload"]?.object

        #expect(
            upload?["Parts"]
                == .list([
                    .structure(["ETag": .string("\"a\""), "PartNumber": .integer(1)]),
                    .structure(["ETag": .string("b"), "PartNumber": .integer(2)]),
                ])
        )
    }

    @Test(
        "what cannot be read is refused as S3 refuses it",
        arguments: [
            ("POST /b?delete", "<Delete><Object>", "MalformedXML", 400),
            ("POST /b?delete", "<Delete><Object></Object></Delete>", "MalformedXML", 400),
            ("POST /b?delete", "", "MissingRequestBodyError", 400),
            (
                "POST /b/k?uploadId=u",
                "<CompleteMultipartUpload><Part><PartNumber>x</PartNumber></Part></CompleteMultipartUpload>",
                "MalformedXML", 400
            ),
            ("GET /b?list-type=2&max-keys=many", "", "InvalidArgument", 400),
            ("GET /b/%zz", "", "InvalidURI", 400),
            ("POST /b", "", "PreconditionFailed", 412),
        ]
    )
    func refusals(target: String, body: String, code: String, status: Int) async {
        let words = target.split(separator: " ").map(String.init)
        let request = WireRequest(method: words[0], target: words[1], body: BodyStream(body))

        let failure = await #expect(throws: PlainFailure.self) { try await S3.codec.decode(request) }

        #expect(failure?.code == code)
        #expect(failure?.httpStatus == status)
    }
}

@Suite struct S3AnswerTests {
    private func answer(
        _ operation: String,
        _ output: ShapeObject,
        method: String = "GET"
    ) throws -> WireResponse {
        let operation = try #require(S3.model.operation(operation))
        return S3.codec.encode(output, of: operation, method: method, requestID: "R1")
    }

    private func text(_ response: WireResponse) -> String {
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("a listing is flat, dated to the second and rooted as S3 roots it")
    func listing() throws {
        let moment = try #require(Timestamp(iso8601: "2026-03-01T00:00:00.789Z"))
        let output: ShapeObject = [
            "IsTruncated": .boolean(false),
            "Contents": .list([
                .structure([
                    "Key": .string("a & b"), "LastModified": .timestamp(moment), "ETag": .string("\"e\""),
                    "Size": .integer(3),
                ])
            ]),
            "Name": .string("b"),
            "CommonPrefixes": .list([
                .structure(["Prefix": .string("c/")]), .structure(["Prefix": .string("d\u{1}/")]),
            ]),
            "KeyCount": .integer(1),
        ]

        let response = try answer("ListObjectsV2", output)

        #expect(response.status == 200)
        #expect(response.headers["content-type"] == "application/xml")
        #expect(response.headers["x-amz-request-id"] == "R1")
        #expect(
            text(response) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>false</IsTruncated>\
                <Contents><Key>a &amp; b</Key><LastModified>2026-03-01T00:00:00.000Z</LastModified>\
                <ETag>&quot;e&quot;</ETag><Size>3</Size></Contents><Name>b</Name>\
                <CommonPrefixes><Prefix>c/</Prefix></CommonPrefixes>\
                <CommonPrefixes><Prefix>d&#1;/</Prefix></CommonPrefixes><KeyCount>1</KeyCount></ListBucketResult>
                """
        )
    }

    @Test(
        "the root elements are those of S3",
        arguments: [
            ("CompleteMultipartUpload", "<CompleteMultipartUploadResult xmlns="),
            ("CreateMultipartUpload", "<InitiateMultipartUploadResult xmlns="),
            ("ListBuckets", "<ListAllMyBucketsResult xmlns="),
            ("ListParts", "<ListPartsResult xmlns="),
            ("DeleteObjects", "<DeleteResult xmlns="),
            ("GetBucketVersioning", "<VersioningConfiguration xmlns="),
        ]
    )
    func roots(operation: String, root: String) throws {
        #expect(text(try answer(operation, [:])).contains(root))
    }

    @Test(
        "a bucket's location is the root element itself, empty for us-east-1",
        arguments: [
            ([:], "></LocationConstraint>"),
            (["LocationConstraint": .string("ap-northeast-2")], ">ap-northeast-2</LocationConstraint>"),
        ] as [(ShapeObject, String)]
    )
    func location(output: ShapeObject, end: String) throws {
        #expect(text(try answer("GetBucketLocation", output)).hasSuffix(end))
    }

    @Test("a download has its headers, and status 206 when it is a part")
    func download() throws {
        let moment = try #require(Timestamp(iso8601: "2026-03-01T00:00:00Z"))
        let operation = try #require(S3.model.operation("GetObject"))
        let output: ShapeObject = [
            "ContentLength": .integer(3), "LastModified": .timestamp(moment),
            "ContentRange": .string("bytes 0-2/9"),
            "Metadata": .map(["owner": .string("me")]),
        ]

        let response = S3.codec.encode(
            output,
            body: BodyStream("abc"),
            of: operation,
            method: "GET",
            requestID: "R1"
        )

        #expect(response.status == 206)
        #expect(response.headers["Last-Modified"] == "Sun, 01 Mar 2026 00:00:00 GMT")
        #expect(response.headers["x-amz-meta-owner"] == "me")
        #expect(response.headers["Content-Length"] == "3")
    }

    @Test("an answer to HEAD has the length of what it does not carry")
    func head() throws {
        let output: ShapeObject = ["ContentLength": .integer(9), "ContentType": .string("text/plain")]

        let response = try answer("HeadObject", output, method: "HEAD")

        #expect(text(response).isEmpty)
        #expect(response.headers["Content-Length"] == "9")
        #expect(response.headers["Content-Type"] == "text/plain")
    }

    @Test("a failure stands bare, with what it is about; none has a body after HEAD or when nothing changed")
    func failures() {
        let missing = PlainFailure("NoSuchKey", "The key.", httpStatus: 404, members: ["Key": .string("k<")])
        let unchanged = PlainFailure("NotModified", "Not Modified", httpStatus: 304, headers: ["ETag": "\"e\""])

        let response = S3.codec.encode(missing, method: "GET", resource: "/b/k", requestID: "R1")
        let head = S3.codec.encode(missing, method: "HEAD", resource: "/b/k", requestID: "R1")
        let notModified = S3.codec.encode(unchanged, method: "GET", resource: "/b/k", requestID: "R1")

        #expect(response.status == 404)
        #expect(
            text(response).hasSuffix(
                "<Error><Code>NoSuchKey</Code><Message>The key.</Message><Key>k&lt;</Key><Resource>/b/k</Resource>"
                    + "<RequestId>R1</RequestId><HostId>\(response.headers["x-amz-id-2"] ?? "")</HostId></Error>"
            )
        )
        #expect(head.status == 404)
        #expect(text(head).isEmpty)
        #expect(notModified.status == 304)
        #expect(text(notModified).isEmpty)
        #expect(notModified.headers["ETag"] == "\"e\"")
    }
}
