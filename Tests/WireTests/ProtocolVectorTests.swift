import Primitives
import Shapes
import Testing

@testable import Wire

@Suite(.enabled(if: ProtocolVectors.areThere, "the vectors are not there; run scripts/models"))
struct ProtocolVectorTests {
    @Test(
        "requests of botocore's protocol tests are read as the parameters they were made from",
        arguments: ["json", "json_1_0", "json_1_0-query-compatible", "rest-json", "rest-xml", "query"]
    )
    func requests(file: String) async throws {
        var results: [String: String?] = [:]
        for vector in try ProtocolVectors.cases("input/\(file)") {
            results[vector.id] = await Self.mismatch(ofRequest: vector)
        }
        report(results, gaps: KnownGaps.requests[file] ?? [:])
    }

    @Test(
        "answers of botocore's protocol tests are written as its clients read them",
        arguments: ["json", "json_1_0", "json_1_0-query-compatible", "rest-json", "rest-xml", "query"]
    )
    func answers(file: String) throws {
        var results: [String: String?] = [:]
        for vector in try ProtocolVectors.cases("output/\(file)") {
            results[vector.id] = Self.mismatch(ofAnswer: vector)
        }
        report(results, gaps: KnownGaps.answers[file] ?? [:])
    }

    /// Every mismatch must be a known gap, and every known gap a mismatch.
    private func report(_ results: [String: String?], gaps: [String: String]) {
        for (id, mismatch) in results.sorted(by: { $0.key < $1.key }) {
            if let mismatch, gaps[id] == nil { Issue.record("\(id): \(mismatch)") }
            if mismatch == nil, gaps[id] != nil { Issue.record("\(id) passes; it is no gap any more") }
        }
        for id in gaps.keys where results[id] == nil { Issue.record("\(id) is no case") }
    }

    // MARK: Requests

    private static func mismatch(ofRequest vector: ProtocolVectors.Case) async -> String? {
        let serialized = vector.json["serialized"] ?? [:]
        var headers = HeaderList()
        for member in serialized["headers"]?.object?.members ?? [] {
            headers.append(member.name, member.value.string ?? "")
        }
        if vector.model.metadata.wireProtocol == .json {
            headers["X-Amz-Target"] = "Target.\(vector.operation)"
        }
        let request = WireRequest(
            method: serialized["method"]?.string ?? "POST",
            target: serialized["uri"]?.string ?? "/",
            headers: headers,
            body: BodyStream(serialized["body"]?.string ?? "")
        )
        do {
            let decoded = try await WireCodec(vector.model).decode(request)
            guard let shape = decoded.operation.input else { return nil }
            var input = decoded.input
            if let streaming = shape.streamingMember {
                let bytes = try await decoded.body.collect(upTo: 1 << 20)
                if !bytes.isEmpty { input.append(streaming.name, .blob(bytes)) }
            }
            let params = vector.json["params"] ?? [:]
            // Clients make up tokens that the caller leaves out.
            for member in shape.members where member.isIdempotencyToken && params[member.name] == nil {
                input[member.name] = nil
            }
            let expected = ProtocolVectors.value(params, shape)
            return ShapeValue.structure(input).matches(expected) ? nil : "\(input.fields) is not \(expected)"
        } catch {
            return "\(error)"
        }
    }

    // MARK: Answers

    private static func mismatch(ofAnswer vector: ProtocolVectors.Case) -> String? {
        guard let operation = vector.model.operation(vector.operation) else { return "no operation" }
        let codec = WireCodec(vector.model)
        let expected = vector.json["response"] ?? [:]
        let response: WireResponse
        if vector.json["error"] != nil || vector.json["errorCode"] != nil {
            response = codec.encode(failure(vector, operation), of: operation, requestID: "foo-id")
        } else {
            guard let shape = operation.output else { return nil }
            let output = ProtocolVectors.value(vector.json["result"] ?? [:], shape).object ?? .empty
            var rest = output
            var body: BodyStream?
            if let streaming = shape.streamingMember {
                rest[streaming.name] = nil
                if case .blob(let bytes)? = output[streaming.name] { body = BodyStream(bytes) }
            }
            response = codec.encode(rest, body: body, of: operation, requestID: "foo-id")
        }
        if let status = expected["status_code"]?.int, response.status != status {
            return "status \(response.status)"
        }
        for header in expected["headers"]?.object?.members ?? [] where !isIncidental(header.name) {
            let own = response.headers.all(header.name).joined(separator: ", ")
            if own.errorName != header.value.string?.errorName {
                return "header \(header.name) is '\(own)', not \(header.value.text)"
            }
        }
        guard case .bytes(let bytes) = response.body else { return nil }
        return mismatch(ofBody: bytes, expected["body"]?.string ?? "", response.headers["Content-Type"] ?? "")
    }

    private static func isIncidental(_ name: String) -> Bool {
        ["content-type", "x-amzn-requestid", "content-length", "x-amz-target"].contains(name.lowercased())
    }

    private static func failure(_ vector: ProtocolVectors.Case, _ operation: OperationModel) -> PlainFailure {
        let shape = operation.errorNames.compactMap(vector.model.shape).first
        let members = shape.flatMap { ProtocolVectors.value(vector.json["error"] ?? [:], $0).object } ?? .empty
        return PlainFailure(
            vector.json["errorCode"]?.string ?? shape?.traits.errorCode ?? shape?.name ?? "",
            vector.json["errorMessage"]?.string ?? "",
            httpStatus: vector.json["response"]?["status_code"]?.int ?? 400,
            members: members
        )
    }

    private static func mismatch(ofBody bytes: [UInt8], _ expected: String, _ contentType: String) -> String? {
        let own = String(decoding: bytes, as: UTF8.self)
        if own == expected { return nil }
        if contentType.contains("json"), let left = try? JSONValue(parsing: own.isEmpty ? "{}" : own),
            let right = try? JSONValue(parsing: expected.isEmpty ? "{}" : expected)
        {
            return left.normalized == right.normalized ? nil : "\(own) is not \(expected)"
        }
        if var left = try? XMLReader.parse(bytes), let right = try? XMLReader.parse(Array(expected.utf8)) {
            // Botocore's answers of the query protocol leave out what every answer of AWS has.
            if !right.children.contains(where: { $0.name == "ResponseMetadata" }) {
                left.children.removeAll { $0.name == "ResponseMetadata" }
            }
            return left.outline == right.outline ? nil : "\(own) is not \(expected)"
        }
        return "\(own) is not \(expected)"
    }
}

extension String {
    /// The name of an error without namespace and address, which clients cut off.
    fileprivate var errorName: String {
        let start = firstIndex(of: "#").map(index(after:)) ?? startIndex
        return hasPrefix("aws.") || contains(":http") ? String(self[start...].prefix { $0 != ":" }) : self
    }
}

extension JSONValue {
    fileprivate var errorName: JSONValue { string.map { .string($0.errorName) } ?? self }

    /// Without members that are null or that only clients of other makers read, and with all numbers doubles.
    fileprivate var normalized: JSONValue {
        switch self {
        case .integer(let number): .double(Double(number))
        case .array(let elements): .array(elements.map(\.normalized))
        case .object(let object):
            .object(
                JSONObject(
                    object.members.filter { !$0.value.isNull && !($0.name == "message" && $0.value == "") }
                        .map { ($0.name, $0.name == "__type" ? $0.value.errorName : $0.value.normalized) }
                )
            )
        case .null, .bool, .bigInteger, .double, .string: self
        }
    }
}

extension XMLElement {
    /// Names and texts without prefixes, namespaces, messages and the order of elements of different names.
    fileprivate var outline: String {
        let children = children.filter { $0.name != "Message" }
        let parts = children.map(\.outline)
        let names = children.map(\.localName)
        let sorted = parts.indices.sorted { (names[$0], $0) < (names[$1], $1) }.map { parts[$0] }
        let attributes = attributes.filter { !$0.key.hasPrefix("xmlns") }.map { "@\($0.key)=\($0.value)" }
            .sorted()
        let isBlank = !children.isEmpty || text.allSatisfy(\.isWhitespace)
        return "\(localName)(\((attributes + sorted).joined(separator: ","))\(isBlank ? "" : text))"
    }
}
