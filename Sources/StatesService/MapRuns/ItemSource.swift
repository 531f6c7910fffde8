import Compression
import Logging
package import Primitives
import ServiceKit
import Shapes
import StatesLanguage

/// Reads the rows of Parquet files, which needs an engine that this module does not know.
package protocol ParquetReading: Sendable {
    /// Opens an object and gives its rows, some at a time; nil after the last.
    ///
    /// - Throws: What is wrong with the object, when it is opened or read.
    func rows(ofBucket bucket: String, key: String) async throws -> @Sendable () async throws -> [JSONValue]?
}

/// The items of a distributed map, read as they are needed.
///
/// Source: Step Functions Developer Guide, "ItemReader (Map)".
struct ItemSource {
    /// Something to be read.
    private struct Place {
        let bucket: String
        let key: String
        var version: String?
        let format: ReaderConfiguration.Format

        var uri: String { "S3://\(bucket)/\(key)" }
    }

    private static let chunk = 1000

    private let calls: ItemCalls
    private let parquet: (any ParquetReading)?
    private let reader: MapRunRequest.Reader?
    private let configuration: ReaderConfiguration
    private var left: Int
    private var skipped: Int
    private var pending: [MapItem] = []
    private var places: [Place] = []
    private var nextPlace = 0
    private var rows: RowSource?
    private var rowSource = ""
    /// Where a listing goes on; nil where there is none.
    private var listing: String?
    private var isListing = false
    private var isOpen = false
    private(set) var etag: String?

    /// - Throws: `ItemFailure` for a reader whose configuration makes no sense.
    init(
        _ request: MapRunRequest,
        skipping count: Int,
        etag: String?,
        calls: ItemCalls,
        parquet: (any ParquetReading)?
    ) throws(ItemFailure) {
        self.calls = calls
        self.parquet = parquet
        self.etag = etag
        reader = request.reader
        skipped = count
        guard let reader else {
            configuration = ReaderConfiguration()
            left = .max
            isOpen = true
            if let array = request.items?.array {
                pending = array.map { MapItem($0, source: MapItem.stateData) }
            } else {
                pending = (request.items?.object?.members ?? []).map {
                    MapItem($0.value, key: $0.name, source: MapItem.stateData)
                }
            }
            return
        }
        isListing = reader.resource.hasSuffix(":listObjectsV2")
        configuration = try ReaderConfiguration(
            reader.configuration,
            isListing: isListing,
            mostItems: reader.mostItems
        )
        left = configuration.mostItems
    }

    /// Some more items; nil after the last.
    mutating func next() async throws -> [MapItem]? {
        while left > 0 {
            if pending.isEmpty, try await !fill() { return nil }
            if skipped > 0 {
                let count = min(skipped, pending.count)
                pending.removeFirst(count)
                skipped -= count
                left -= count
                continue
            }
            let count = min(Self.chunk, pending.count, left)
            guard count > 0 else { continue }
            let items = Array(pending.prefix(count))
            pending.removeFirst(count)
            left -= count
            return items
        }
        return nil
    }

    private mutating func fill() async throws -> Bool {
        if !isOpen {
            isOpen = true
            try await open()
            return true
        }
        if rows != nil {
            if let items = try await rows?.next() {
                pending = items.map { MapItem($0.value, key: $0.key, source: rowSource) }
            } else {
                rows = nil
            }
            return true
        }
        if nextPlace < places.count {
            let place = places[nextPlace]
            nextPlace += 1
            rowSource = place.uri
            rows = try await open(place)
            return true
        }
        guard let token = listing else { return false }
        try await list(after: token)
        return true
    }

    private mutating func open() async throws {
        guard let reader else { return }
        guard !isListing else {
            try await list(after: nil)
            return
        }
        guard let bucket = reader.arguments["Bucket"]?.string, let key = reader.arguments["Key"]?.string else {
            throw ItemFailure("The arguments of ItemReader need a Bucket and a Key.")
        }
        let version = reader.arguments["VersionId"]?.string
        switch configuration.manifest {
        case nil:
            guard let format = configuration.format else { return }
            places = [Place(bucket: bucket, key: key, version: version, format: format)]
        case .inventory:
            let manifest = try JSONValue(parsing: try await calls.whole(reader.arguments))
            guard manifest["fileFormat"]?.string == "CSV" else {
                throw ItemFailure("The files of an inventory must be CSV.")
            }
            let headers = (manifest["fileSchema"]?.string ?? "").split(separator: ",").map {
                String($0.drop { $0 == " " })
            }
            let target = manifest["destinationBucket"]?.string.map {
                $0.hasPrefix("arn:aws:s3:::") ? String($0.dropFirst(13)) : $0
            }
            places = (manifest["files"]?.array ?? []).compactMap { $0["key"]?.string }.map {
                Place(
                    bucket: target ?? bucket,
                    key: $0,
                    format: .csv(delimiter: UInt8(ascii: ","), headers: headers)
                )
            }
        case .athena:
            guard let format = configuration.format else { return }
            let text = String(decoding: try await calls.whole(reader.arguments), as: UTF8.self)
            places = try text.split(whereSeparator: \.isNewline).map { line in
                let uri = line.trimmingPrefix("s3://")
                let parts = uri.split(separator: "/", maxSplits: 1).map(String.init)
                guard parts.count == 2, line.hasPrefix("s3://") else {
                    throw ItemFailure("'\(line)' in the manifest is no URI of an object.")
                }
                return Place(bucket: parts[0], key: parts[1], format: format)
            }
        }
    }

    /// Source: Step Functions Developer Guide, "A list of Amazon S3 objects": `Etag`, `LastModified` in seconds.
    private mutating func list(after token: String?) async throws {
        guard let reader, case .object(var arguments) = reader.arguments else {
            throw ItemFailure("The arguments of ItemReader need a Bucket.")
        }
        if let token { arguments["ContinuationToken"] = .string(token) }
        let page = try await calls.invoke("listObjectsV2", .object(arguments))
        listing = page["IsTruncated"]?.bool == true ? page["NextContinuationToken"]?.string : nil
        let bucket = arguments["Bucket"]?.string ?? ""
        for object in page["Contents"]?.array ?? [] {
            let key = object["Key"]?.string ?? ""
            if let format = configuration.format {
                // Folders that consoles make hold nothing.
                guard !key.hasSuffix("/") else { continue }
                if nextPlace == places.count { (places, nextPlace) = ([], 0) }
                places.append(Place(bucket: bucket, key: key, format: format))
                continue
            }
            let modified = object["LastModified"]?.string.flatMap { Moment($0)?.timestamp }
            let item: JSONValue = [
                "Etag": object["ETag"] ?? .null, "Key": .string(key),
                "LastModified": modified.map { .integer($0.epochMilliseconds / 1000) } ?? .null,
                "Size": object["Size"] ?? .null, "StorageClass": object["StorageClass"] ?? "STANDARD",
            ]
            pending.append(MapItem(item, source: "S3://\(bucket)"))
        }
    }

    private mutating func open(_ place: Place) async throws -> RowSource {
        if place.format == .parquet {
            guard let parquet else { throw ItemFailure("Parquet cannot be read here.") }
            return .rows(try await parquet.rows(ofBucket: place.bucket, key: place.key))
        }
        var arguments = JSONObject([("Bucket", .string(place.bucket)), ("Key", .string(place.key))])
        arguments["VersionId"] = place.version.map { .string($0) }
        let isOnly = places.count == 1 && !isListing
        if isOnly { arguments["ExpectedBucketOwner"] = reader?.arguments["ExpectedBucketOwner"] }
        if isOnly, let etag { arguments["IfMatch"] = .string(etag) }
        let (output, body) = try await calls.download(.object(arguments))
        if isOnly, etag == nil { etag = output["ETag"]?.string }
        return .text(try TextRows(place.format, key: place.key, body))
    }
}

/// Rows of one object.
private enum RowSource {
    case rows(@Sendable () async throws -> [JSONValue]?)
    case text(TextRows)

    func next() async throws -> [(key: String?, value: JSONValue)]? {
        switch self {
        case .rows(let next): try await next()?.map { (nil, $0) }
        case .text(let rows): try await rows.next()
        }
    }
}

/// Rows of text that comes in pieces, perhaps compressed.
///
/// A class because its parsers change while it is shared by copies of the source; one task uses it.
private final class TextRows {
    private enum Parser {
        case delimited(DelimitedItems)
        case document(DocumentItems)
        case lines(JSONLineItems)
    }

    private var parser: Parser
    private var bytes: BodyStream.Iterator
    private let gzip: Decompressor?
    private let zstandard: ZstandardStream?
    private var isOver = false

    init(_ format: ReaderConfiguration.Format, key: String, _ body: BodyStream) throws {
        switch format {
        case .csv(let delimiter, let headers):
            parser = .delimited(DelimitedItems(delimiter: delimiter, headers: headers))
        case .json(let pointer): parser = .document(DocumentItems(pointer: pointer))
        case .jsonLines, .parquet: parser = .lines(JSONLineItems())
        }
        bytes = body.makeAsyncIterator()
        gzip = key.hasSuffix(".gz") || key.hasSuffix(".gzip") ? try Decompressor(.gzip) : nil
        guard key.hasSuffix(".zst") || key.hasSuffix(".zstd") else {
            zstandard = nil
            return
        }
        guard let stream = ZstandardStream() else {
            throw ItemFailure("Zstandard is not available in this build.")
        }
        zstandard = stream
    }

    func next() async throws -> [(key: String?, value: JSONValue)]? {
        guard !isOver else { return nil }
        guard let part = try await bytes.next() else {
            isOver = true
            try gzip?.finish()
            if zstandard?.isInside == true { throw DecompressionFailure.truncated }
            return try finish()
        }
        var plain = part
        if let gzip { plain = try gzip.plain(of: part) }
        if let zstandard {
            guard let bytes = zstandard.plain(of: part) else { throw DecompressionFailure.malformed }
            plain = bytes
        }
        switch parser {
        case .delimited(var items):
            let rows = try items.take(plain)
            parser = .delimited(items)
            return rows.map { (nil, $0) }
        case .document(var items):
            let rows = try items.take(plain)
            parser = .document(items)
            return rows
        case .lines(var items):
            let rows = try items.take(plain)
            parser = .lines(items)
            return rows.map { (nil, $0) }
        }
    }

    private func finish() throws -> [(key: String?, value: JSONValue)] {
        switch parser {
        case .delimited(var items): return items.finish().map { (nil, $0) }
        case .document(var items):
            try items.finish()
            return []
        case .lines(var items): return try items.finish().map { (nil, $0) }
        }
    }
}

/// Calls of S3 in the name of a map run.
struct ItemCalls: Sendable {
    let integrations: Integrations
    let identity: Execution.Identity
    let tenant: Tenant
    let world: World

    private var invoker: ServiceInvoker {
        get throws {
            guard let invoker = integrations.invoker.invoker else { throw ItemFailure("There is no S3.") }
            return invoker
        }
    }

    private func call(_ operation: String) -> Call {
        Call(
            tenant: tenant,
            principal: TaskDispatcher.principal(identity, tenant),
            requestID: world.ids.uuid(),
            operation: operation,
            world: world,
            logger: Logger(label: "hosu.states")
        )
    }

    func download(_ arguments: JSONValue) async throws -> (output: JSONValue, body: BodyStream) {
        try await invoker.download("s3", "GetObject", arguments, call: call("GetObject"))
    }

    func invoke(_ action: String, _ arguments: JSONValue) async throws -> JSONValue {
        try await invoker.invoke("s3", action.uppercasedFirst, arguments, call: call(action.uppercasedFirst))
    }

    func upload(_ operation: String, _ arguments: JSONValue, _ bytes: [UInt8]) async throws -> JSONValue {
        try await invoker.upload("s3", operation, arguments, body: BodyStream(bytes), call: call(operation))
    }

    /// The whole of an object that is not large.
    func whole(_ arguments: JSONValue) async throws -> [UInt8] {
        try await download(arguments).body.collect(upTo: 64 << 20)
    }

    /// What failed, in words.
    static func cause(_ error: any Error) -> String {
        switch error {
        case let failure as ItemFailure: failure.message
        case let failure as any ServiceFailure:
            "\(failure.message) (Service: S3, Status Code: \(failure.httpStatus))"
        case let failure as DecompressionFailure: "The file cannot be decompressed: \(failure)."
        case let failure as JSONSyntaxFailure: "The file is not valid JSON: \(failure)."
        default: "\(error)"
        }
    }
}
