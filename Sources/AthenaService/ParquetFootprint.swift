import SQLTranslate
import Synchronization

/// What is known of a Parquet file from its footer.
struct ParquetFootprint: Sendable {
    var columns: [ParquetColumn] = []
    /// Compressed bytes by the lower-case name of the outermost column, over all row groups.
    var byteCounts: [String: Int64] = [:]
    var rowCount: Int64 = 0

    /// A query for the sizes; it reads nothing but footers.
    static func sql(paths: [String]) -> String {
        let list = paths.map { "'" + $0.replacing("'", with: "''") + "'" }.joined(separator: ", ")
        return
            "SELECT file_name, lower(split_part(path_in_schema, ', ', 1)), sum(total_compressed_size)::BIGINT, "
            + "sum(row_group_num_rows)::BIGINT FROM parquet_metadata([\(list)]) GROUP BY 1, 2, path_in_schema"
    }

    static func read(schemas: [String: [ParquetColumn]], sizes: [[String?]]) -> [String: ParquetFootprint] {
        var footprints = schemas.mapValues { ParquetFootprint(columns: $0) }
        for row in sizes where row.count > 3 {
            guard let path = row[0], let name = row[1] else { continue }
            let byteCount = row[2].flatMap { Int64($0) } ?? 0
            footprints[path, default: ParquetFootprint()].byteCounts[name, default: 0] += byteCount
            footprints[path, default: ParquetFootprint()].rowCount = row[3].flatMap { Int64($0) } ?? 0
        }
        return footprints
    }
}

/// The footprints of files read lately.
///
/// Files never change, so what was learned stays true. A class because queries share it.
final class ParquetFootprints: Sendable {
    private static let limit = 100_000
    private let known = Mutex<[String: ParquetFootprint]>([:])

    func missing(_ paths: [String]) -> [String] {
        known.withLock { known in paths.filter { known[$0] == nil } }
    }

    func find(_ paths: [String]) -> [String: ParquetFootprint] {
        known.withLock { known in
            var found: [String: ParquetFootprint] = [:]
            for path in paths { found[path] = known[path] }
            return found
        }
    }

    func add(_ footprints: [String: ParquetFootprint]) {
        known.withLock { known in
            if known.count + footprints.count > Self.limit { known.removeAll() }
            known.merge(footprints) { _, new in new }
        }
    }
}
