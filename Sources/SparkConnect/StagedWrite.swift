import Foundation
import Primitives

/// What the engine wrote into a folder of the run, and how Spark would have named it.
struct StagedWrite: Equatable, Sendable {
    struct File: Equatable, Sendable {
        var path: String
        /// Below the destination, without a slash in front.
        var name: String
        /// Below the destination, empty or ending with a slash.
        var partition: String
        var byteCount: Int64
    }

    var files: [File] = []

    /// The folders that files are written to, each once, in order.
    var partitions: [String] { Set(files.map(\.partition)).filter { !$0.isEmpty }.sorted() }

    /// Gives the engine's files the names of Spark's.
    ///
    /// Source: Spark, HadoopMapReduceCommitProtocol and FileFormatWriter: `part-` with the number of the task, the
    /// write's own identifier, and the number of the task's file in a folder; a dot before it where there are partitions.
    init(_ found: [(path: String, byteCount: Int64)], of order: WriteOrder, id: String) {
        let isPartitioned = !order.partitionColumns.isEmpty
        var counts: [String: Int] = [:]
        files = found.sorted { Self.order($0.path) < Self.order($1.path) }.map { path, byteCount in
            let folders = path.split(separator: "/").dropLast()
            let partition = isPartitioned ? Self.partition(folders) : ""
            let task = Self.taskNumber(path)
            let place = partition + Self.padded(task, 5)
            let number = counts[place, default: 0]
            counts[place] = number + 1
            return File(
                path: path,
                name: partition + "part-\(Self.padded(task, 5))-\(id)\(isPartitioned ? "." : "-")c"
                    + Self.padded(number, 3) + Self.fileExtension(order),
                partition: partition,
                byteCount: byteCount
            )
        }
    }

    /// The name of the file that Spark writes where there are no rows.
    static func emptyName(_ order: WriteOrder, id: String) -> String {
        "part-00000-\(id)-c000" + fileExtension(order)
    }

    private static func fileExtension(_ order: WriteOrder) -> String {
        order.format == .parquet
            ? order.compression.suffix + order.format.fileExtension
            : order.format.fileExtension + order.compression.suffix
    }

    /// Source: Spark, ExternalCatalogUtils.getPartitionPathString: a value that is NULL or empty has a name of its own.
    private static func partition(_ folders: some Sequence<Substring>) -> String {
        folders.map { folder in
            guard let equals = folder.firstIndex(of: "=") else { return folder + "/" }
            let name = PartitionPath.unescape(folder[..<equals])
            let value = PartitionPath.unescape(folder[folder.index(after: equals)...])
            let shown = value.isEmpty ? PartitionPath.nullValue : PartitionPath.escape(value)
            return "\(PartitionPath.escape(name))=\(shown)/"
        }
        .joined()
    }

    /// The number behind the last underscore of Sail's names, or that of the file's own folder.
    private static func taskNumber(_ path: String) -> Int {
        if let marker = path.range(of: WriteOrder.fileColumn + "=") {
            return Int(path[marker.upperBound...].prefix { $0 != "/" }) ?? 0
        }
        let name = path.split(separator: "/").last ?? ""
        guard let underscore = name.lastIndex(of: "_") else { return 0 }
        return Int(name[name.index(after: underscore)...].prefix { $0.isNumber }) ?? 0
    }

    private static func order(_ path: String) -> String {
        let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
        return folder + "/" + padded(taskNumber(path), 9) + path
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The files below a folder, with their paths from it; none where it is not there.
    static func find(in folder: String) throws -> [(path: String, byteCount: Int64)] {
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
        var found: [(String, Int64)] = []
        while let path = walk.nextObject() as? String {
            guard walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
            guard !path.split(separator: "/").contains(where: { $0.hasPrefix("_") && !$0.contains("=") }) else {
                continue
            }
            found.append((path, (walk.fileAttributes?[.size] as? NSNumber)?.int64Value ?? 0))
        }
        return found
    }
}

/// What the end of a Parquet file tells.
enum ParquetFooter {
    /// The number of its rows; nil for what is no Parquet file.
    ///
    /// Source: Apache Parquet, parquet.thrift: `FileMetaData.num_rows` is field 3, in Thrift's compact protocol.
    static func rowCount(path: String) -> Int64? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        guard let size = try? file.seekToEnd(), size >= 12, (try? file.seek(toOffset: size - 8)) != nil,
            let tail = try? file.read(upToCount: 8), tail.suffix(4) == Data("PAR1".utf8)
        else { return nil }
        let length = tail.prefix(4).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length + 8 <= size, (try? file.seek(toOffset: size - 8 - length)) != nil,
            let footer = try? file.read(upToCount: Int(length))
        else { return nil }
        var reader = CompactReader(bytes: Array(footer))
        return reader.number(ofField: 3)
    }
}

/// Reads numbers of a Thrift structure in the compact protocol, and passes over the rest.
private struct CompactReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value of a whole number's field of the structure that begins here.
    mutating func number(ofField wanted: Int) -> Int64? {
        var field = 0
        while let header = next(), header != 0 {
            let step = Int(header >> 4)
            field = step == 0 ? Int(zigzag() ?? 0) : field + step
            if field == wanted { return zigzag() }
            guard skip(header & 15) else { return nil }
        }
        return nil
    }

    private mutating func next() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func varint() -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = next() else { return nil }
            value |= UInt64(byte & 0x7f) << shift
            if byte & 0x80 == 0 { return value }
        }
        return nil
    }

    private mutating func zigzag() -> Int64? {
        varint().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
    }

    /// Passes over a value of the type; false where the bytes end, or are none of the protocol.
    private mutating func skip(_ type: UInt8) -> Bool {
        switch type {
        case 1, 2: return true
        case 3: position += 1
        case 4, 5, 6: return varint() != nil
        case 7: position += 8
        case 8:
            guard let count = varint(), count <= UInt64(bytes.count) else { return false }
            position += Int(count)
        case 9, 10:
            guard let header = next() else { return false }
            let short = UInt64(header >> 4)
            guard let count = short == 15 ? varint() : short, count <= UInt64(bytes.count) else { return false }
            for _ in 0..<count where !skipElement(header & 15) { return false }
        case 12:
            while let header = next() {
                if header == 0 { return true }
                if header >> 4 == 0, zigzag() == nil { return false }
                guard skip(header & 15) else { return false }
            }
            return false
        default: return false
        }
        return position <= bytes.count
    }

    /// Truth values take a byte each inside lists.
    private mutating func skipElement(_ type: UInt8) -> Bool {
        guard type == 1 || type == 2 else { return skip(type) }
        return next() != nil
    }
}
