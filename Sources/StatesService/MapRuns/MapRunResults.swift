import Primitives
import StatesLanguage
import Store

/// Writes down what the children of a map run gave, and ends the run.
///
/// Source: Step Functions Developer Guide, "ResultWriter (Map)".
extension MapRunWork {
    private static let outputLimit = 262_144

    /// What the end of a run is told as.
    private struct Ending: Sendable {
        /// Nil where it is too large, or nobody asks.
        var output: JSONValue?
        var failure: StateFailure?
        var written: [String: (executions: Int, items: Int)] = [:]
    }

    func finish(_ run: MapRunRecord) async throws -> MapRunRecord {
        var ending = Ending()
        if run.error != nil || run.cause != nil {
            ending.failure = StateFailure(error: run.error, cause: run.cause)
        }
        do {
            if request.writer?.resource != nil {
                try await write(run, &ending)
            } else if ending.failure == nil, run.status == "RUNNING" {
                ending.output = try await collect(run)
            }
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let failure = StateFailure(error: ErrorName.resultWriterFailed, cause: ItemCalls.cause(error))
            if ending.failure == nil { ending.failure = failure }
        }
        let end = ending
        let now = world.clock.now
        return try await core.store.write { [core] view in
            guard var current = try core.mapRuns.find(run.id, run.tenant, view) else {
                throw CancellationError()
            }
            // It was stopped, or goes on, meanwhile.
            guard current.phase == .writing else { return current }
            for (_, count) in end.written {
                current.executions.written += count.executions
                current.items.written += count.items
            }
            current.phase = .ended
            if current.status == "RUNNING" {
                current.stoppedAt = now
                if let failure = end.failure {
                    current.status = "FAILED"
                    current.error = failure.error
                    current.cause = failure.cause
                    try core.tell(ExecutionMessage.mapRunFailed(current), current, view)
                } else {
                    current.status = "SUCCEEDED"
                    current.phase = .sweeping
                    try core.tell(
                        ExecutionMessage.mapRunSucceeded(current, output: end.output),
                        current,
                        view
                    )
                }
            }
            try core.mapRuns.put(current, view)
            return current
        }
    }

    private var format: ResultFormat {
        ResultFormat(request.writer?.configuration, isExported: request.writer?.resource != nil)
    }

    /// The records of some children that have ended, from the number on.
    private func page(
        _ run: MapRunRecord,
        from index: Int,
        limit: Int = 100
    ) async throws -> [(result: ChildResult, record: ExecutionRecord)] {
        try await core.store.read { [core] view in
            try core.mapRuns.results(of: run, from: index, limit: limit, view).compactMap { result in
                let record = try result.record ?? core.executions.find(result.key, run.tenant, view)
                return record.map { (result, $0) }
            }
        }
    }

    /// The output of the state; nil where it is larger than a state's may be.
    private func collect(_ run: MapRunRecord) async throws -> JSONValue? {
        let format = format
        var values: [JSONValue] = []
        var size = 2
        var next = 0
        while true {
            let children = try await page(run, from: next)
            guard let last = children.last else { break }
            next = last.result.index + 1
            for child in children {
                for value in format.entries(of: child.record, at: world.clock.now) {
                    size += value.text.utf8.count + 1
                    guard size <= Self.outputLimit + 1 else { return nil }
                    values.append(value)
                }
            }
        }
        guard format.isLines else { return .array(values) }
        return .string(values.map { $0.text + "\n" }.joined())
    }

    // MARK: Files

    private func write(_ run: MapRunRecord, _ ending: inout Ending) async throws {
        guard let bucket = request.writer?.arguments["Bucket"]?.string else {
            throw ItemFailure("The arguments of ResultWriter need a Bucket.")
        }
        var prefix = request.writer?.arguments["Prefix"]?.string ?? ""
        while prefix.hasSuffix("/") { prefix.removeLast() }
        let folder = (prefix.isEmpty ? "" : prefix + "/") + request.name
        let format = format
        var files: [String: [JSONValue]] = [:]
        for status in ["FAILED", "SUCCEEDED"] {
            var file = ResultFile(status, in: bucket, folder, format, calls)
            var (next, executions, items) = (0, 0, 0)
            while true {
                let children = try await page(run, from: next)
                guard let last = children.last else { break }
                next = last.result.index + 1
                for child in children where (child.result.status == "SUCCEEDED") == (status == "SUCCEEDED") {
                    for value in format.entries(of: child.record, at: world.clock.now) {
                        try await file.append(value)
                    }
                    executions += 1
                    items += child.result.itemCount
                }
            }
            files[status] = try await file.finish()
            ending.written[status] = (executions, items)
        }
        files["PENDING"] = try await writePending(run, bucket, folder)
        let manifest: JSONValue = [
            "DestinationBucket": .string(bucket), "MapRunArn": .string(run.arn),
            "ResultFiles": [
                "FAILED": .array(files["FAILED"] ?? []), "PENDING": .array(files["PENDING"] ?? []),
                "SUCCEEDED": .array(files["SUCCEEDED"] ?? []),
            ],
        ]
        let key = folder + "/manifest.json"
        _ = try await calls.upload(
            "PutObject",
            ["Bucket": .string(bucket), "Key": .string(key), "ContentType": "application/json"],
            manifest.bytes
        )
        ending.output = [
            "MapRunArn": .string(run.arn),
            "ResultWriterDetails": ["Bucket": .string(bucket), "Key": .string(key)],
        ]
    }

    /// Children that were not begun, those included that the dataset still has.
    private func writePending(
        _ run: MapRunRecord,
        _ bucket: String,
        _ folder: String
    ) async throws -> [JSONValue] {
        var file = ResultFile("PENDING", in: bucket, folder, format, calls)
        var next = run.nextStart
        while true {
            let from = next
            let children = try await core.store.read { [core] view in
                try core.mapRuns.children(of: run, from: from, limit: 500, view)
            }
            guard let last = children.last else { break }
            next = last.index + 1
            for (index, child) in children { try await file.append(pending(index, child, run)) }
        }
        guard !run.isRead, run.error != ErrorName.itemReaderFailed else { return try await file.finish() }
        var inputs = ChildInputs(request, of: machine, nextIndex: run.itemsRead, world: world)
        var source = try ItemSource(
            request,
            skipping: run.itemsRead,
            etag: run.etag,
            calls: calls,
            parquet: core.parquet
        )
        var index = run.nextChild
        while true {
            let items = try await source.next()
            var children: [ChildInputs.Child] = []
            for item in items ?? [] { children += try inputs.take(item) }
            if items == nil { children += inputs.finish() }
            for child in children {
                try await file.append(pending(index, child, run))
                index += 1
            }
            if items == nil { return try await file.finish() }
        }
    }

    private func pending(_ index: Int, _ child: ChildInputs.Child, _ run: MapRunRecord) -> JSONValue {
        let full = "\(run.machine)/\(run.label)"
        let name = UniqueName.version3(of: "\(run.arn)/\(index)")
        return [
            "ExecutionArn": .string(
                run.isExpress
                    ? StatesNames.express(full, name, UniqueName.version3(of: name), run.tenant)
                    : StatesNames.execution(full, name, run.tenant)
            ),
            "Input": .string(child.input), "InputDetails": ["Included": true], "Name": .string(name),
            "StateMachineArn": .string(StatesNames.machine(full, run.tenant)), "Status": "PENDING",
        ]
    }
}

/// How results are shown.
struct ResultFormat: Sendable {
    private let transformation: String
    let isLines: Bool

    init(_ configuration: JSONValue?, isExported: Bool) {
        transformation = configuration?["Transformation"]?.string ?? (isExported ? "NONE" : "COMPACT")
        isLines = configuration?["OutputType"]?.string == "JSONL"
    }

    /// What a child adds; one that has failed is shown whole whatever is asked for.
    func entries(of child: ExecutionRecord, at now: Timestamp) -> [JSONValue] {
        guard transformation != "NONE", child.status == "SUCCEEDED",
            let output = child.output.flatMap({ try? JSONValue(parsing: $0) })
        else { return [Self.whole(child, at: now)] }
        if transformation == "FLATTEN", let elements = output.array { return elements }
        return [output]
    }

    /// A child as `DescribeExecution` describes it.
    private static func whole(_ child: ExecutionRecord, at now: Timestamp) -> JSONValue {
        var object = JSONObject([("ExecutionArn", .string(child.arn))])
        object["Cause"] = child.cause.map { .string($0) }
        object["Error"] = child.error.map { .string($0) }
        object["Input"] = .string(child.input)
        object["InputDetails"] = ["Included": true]
        object["Name"] = .string(child.name)
        if let output = child.output {
            object["Output"] = .string(output)
            object["OutputDetails"] = ["Included": true]
        }
        object["RedriveCount"] = .integer(Int64(child.redriveCount ?? 0))
        if !child.isExpress {
            let (status, reason) = RedriveRule.status(child, at: now)
            object["RedriveStatus"] = .string(status.rawValue)
            object["RedriveStatusReason"] = reason.map { .string($0) }
        }
        object["StartDate"] = .string(child.startedAt.iso8601(withMilliseconds: true))
        object["StateMachineArn"] = .string(child.machineARN)
        object["Status"] = .string(child.status)
        object["StopDate"] = child.stoppedAt.map { .string($0.iso8601(withMilliseconds: true)) }
        return .object(object)
    }
}

/// Files of results of one status, written in parts, so that memory stays flat.
struct ResultFile {
    private static let partSize = 8 << 20
    /// Source: Step Functions Developer Guide, "ResultWriter (Map)": files of up to 5 GB.
    private static let fileSize = 5_000_000_000

    private let status: String
    private let bucket: String
    private let folder: String
    private let format: ResultFormat
    private let calls: ItemCalls
    private var number = 0
    private var buffer: [UInt8] = []
    private var isEmpty = true
    private var uploadID: String?
    private var parts: [JSONValue] = []
    private var written = 0
    private var files: [JSONValue] = []

    init(_ status: String, in bucket: String, _ folder: String, _ format: ResultFormat, _ calls: ItemCalls) {
        self.status = status
        self.bucket = bucket
        self.folder = folder
        self.format = format
        self.calls = calls
    }

    private var key: String { "\(folder)/\(status)_\(number).\(format.isLines ? "jsonl" : "json")" }
    private var place: JSONObject { JSONObject([("Bucket", .string(bucket)), ("Key", .string(key))]) }

    mutating func append(_ value: JSONValue) async throws {
        if !format.isLines { buffer.append(UInt8(ascii: isEmpty ? "[" : ",")) }
        isEmpty = false
        buffer += value.bytes
        if format.isLines { buffer.append(0x0A) }
        guard buffer.count >= Self.partSize else { return }
        try await flush()
        if written >= Self.fileSize { try await close() }
    }

    /// The files that were written, as the manifest lists them.
    mutating func finish() async throws -> [JSONValue] {
        try await close()
        return files
    }

    private mutating func close() async throws {
        guard !isEmpty else { return }
        if !format.isLines { buffer.append(UInt8(ascii: "]")) }
        if let uploadID {
            if !buffer.isEmpty { try await flush() }
            var arguments = place
            arguments["UploadId"] = .string(uploadID)
            arguments["MultipartUpload"] = ["Parts": .array(parts)]
            _ = try await calls.invoke("completeMultipartUpload", .object(arguments))
        } else {
            var arguments = place
            arguments["ContentType"] = "application/json"
            _ = try await calls.upload("PutObject", .object(arguments), buffer)
            written = buffer.count
        }
        files.append(["Key": .string(key), "Size": .integer(Int64(written))])
        number += 1
        (buffer, isEmpty, uploadID, parts, written) = ([], true, nil, [], 0)
    }

    private mutating func flush() async throws {
        if uploadID == nil {
            var arguments = place
            arguments["ContentType"] = "application/json"
            let begun = try await calls.invoke("createMultipartUpload", .object(arguments))
            uploadID = begun["UploadId"]?.string
        }
        var arguments = place
        arguments["UploadId"] = uploadID.map { .string($0) }
        arguments["PartNumber"] = .integer(Int64(parts.count + 1))
        let answer = try await calls.upload("UploadPart", .object(arguments), buffer)
        parts.append(["ETag": answer["ETag"] ?? .null, "PartNumber": .integer(Int64(parts.count + 1))])
        written += buffer.count
        buffer = []
    }
}
