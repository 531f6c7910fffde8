import CDuckDB

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What a call of `hosu_read_text` asks for.
///
/// A class because the engine keeps it by its pointer; nothing in it changes.
final class TextScanRequest: Sendable {
    /// A file and its size, which stays as it is.
    struct File: Sendable {
        let path: String
        let byteCount: Int64
    }

    /// How the text of a field becomes a value; what cannot be read is NULL.
    enum FieldType: String {
        case bigint
        case boolean
        case date
        case double
        case integer
        /// Text as it stands, escape characters included.
        case raw
        case real
        case smallint
        case tinyint
        case varchar

        var id: duckdb_type {
            switch self {
            case .bigint: DUCKDB_TYPE_BIGINT
            case .boolean: DUCKDB_TYPE_BOOLEAN
            case .date: DUCKDB_TYPE_DATE
            case .double: DUCKDB_TYPE_DOUBLE
            case .integer: DUCKDB_TYPE_INTEGER
            case .real: DUCKDB_TYPE_FLOAT
            case .smallint: DUCKDB_TYPE_SMALLINT
            case .tinyint: DUCKDB_TYPE_TINYINT
            case .raw, .varchar: DUCKDB_TYPE_VARCHAR
            }
        }
    }

    /// A column of the result.
    enum Column: Hashable, Sendable {
        /// The place of the row's file in the list, from 0.
        case fileIndex
        case field(Int)
    }

    let files: [File]
    /// The fields of a line from the first on; those beyond the last are not looked at.
    let fields: [FieldType]
    /// What stands between fields; nil where the whole line is one.
    let delimiter: UInt8?
    /// A field that is this text is NULL.
    let nullText: [UInt8]
    /// How many lines at the start of each file hold no row.
    let skippedLineCount: Int
    /// What texts are encoded in, as the system calls it; nil for UTF-8, and for what is turned into it before.
    let encoding: String?
    /// How files of two bytes a unit have them.
    let wideForm: WideText.Form?
    /// How much of a file a thread takes at a time.
    let blockByteCount: Int64
    let compression: TextCompression
    let syntax: TextSyntax
    /// How many lines at the end of each file hold no row.
    let skippedFooterCount: Int

    /// Whether files are read from their start to their end, and not in stretches.
    var isSequential: Bool { compression != .none || wideForm != nil }

    var columns: [Column] { [.fileIndex] + fields.indices.map { .field($0) } }

    var byteCount: Int64 { files.reduce(0) { $0 + $1.byteCount } }

    /// The name of the parameter that tests use to have files cut anywhere.
    static let blockParameter = "block_byte_count"
    static let encodingParameter = "encoding"

    /// Reads the arguments of a call.
    ///
    /// - Throws: `PERMISSION_DENIED` for a file outside of `directories`.
    init(_ info: duckdb_bind_info?, allowing directories: [String]) throws(NativeFailure) {
        files = try Self.texts(info, 0).map { path throws(NativeFailure) in
            guard directories.contains(where: path.hasPrefix), !path.contains("/../") else {
                throw NativeFailure("PERMISSION_DENIED", "The file \(path) is in no directory of the engine's")
            }
            var status = stat()
            guard stat(path, &status) == 0 else { throw .unreadable(path) }
            return File(path: path, byteCount: Int64(status.st_size))
        }
        fields = try Self.texts(info, 1).map { name throws(NativeFailure) in
            guard let type = FieldType(rawValue: name) else {
                throw NativeFailure("NOT_SUPPORTED", "Fields of type \(name) are not read from text")
            }
            return type
        }
        delimiter = Self.withValue(info, 2) { UInt8(exactly: duckdb_get_int64($0)) }
        nullText = Self.withValue(info, 3) { Array((Self.text($0) ?? "").utf8) }
        skippedLineCount = Self.withValue(info, 4) { Int(duckdb_get_int64($0)) }
        let encodingName = Self.text(info, named: Self.encodingParameter)
        wideForm = encodingName.flatMap(WideText.Form.init)
        encoding = wideForm == nil ? encodingName : nil
        if let name = encoding, TextDecoder(name) == nil {
            throw NativeFailure("NOT_SUPPORTED", "Text in the encoding \(name) is not read")
        }
        var block = duckdb_bind_get_named_parameter(info, Self.blockParameter)
        defer { duckdb_destroy_value(&block) }
        blockByteCount = block == nil ? 512 << 10 : max(1, duckdb_get_int64(block))
        let name = Self.text(info, named: Self.compressionParameter) ?? TextCompression.none.rawValue
        guard let compression = TextCompression(rawValue: name) else {
            throw NativeFailure("NOT_SUPPORTED", "Text compressed with \(name) is not read")
        }
        self.compression = compression
        syntax = try TextSyntax(
            quote: Self.code(info, Self.quoteParameter),
            escape: Self.code(info, Self.escapeParameter),
            pattern: Self.text(info, named: Self.patternParameter),
            groups: Self.text(info, named: Self.groupsParameter),
            allGroups: Self.text(info, named: Self.allGroupsParameter),
            delimiter: delimiter
        )
        skippedFooterCount = Self.text(info, named: Self.footerParameter).flatMap { Int($0) } ?? 0
        guard skippedFooterCount == 0 || (compression == .none && wideForm == nil) else {
            throw NativeFailure(
                "NOT_SUPPORTED",
                "skip.footer.line.count is not supported for compressed files and those in UTF-16"
            )
        }
    }

    static let allGroupsParameter = "all_groups"
    static let compressionParameter = "compression"
    static let escapeParameter = "escape"
    static let footerParameter = "skipped_footer"
    static let groupsParameter = "groups"
    static let patternParameter = "pattern"
    static let quoteParameter = "quote"
    /// The names of the parameters that are texts; numbers among them are texts too.
    static let textParameters = [
        allGroupsParameter, encodingParameter, compressionParameter, escapeParameter, footerParameter,
        groupsParameter,
        patternParameter, quoteParameter,
    ]

    private static func text(_ info: duckdb_bind_info?, named name: String) -> String? {
        var value = duckdb_bind_get_named_parameter(info, name)
        defer { duckdb_destroy_value(&value) }
        return value == nil ? nil : text(value)
    }

    /// The code of an ASCII character.
    private static func code(_ info: duckdb_bind_info?, _ name: String) -> UInt8? {
        text(info, named: name).flatMap { UInt8($0) }
    }

    private static func withValue<Value>(
        _ info: duckdb_bind_info?,
        _ index: Int,
        _ body: (duckdb_value?) -> Value
    ) -> Value {
        var value = duckdb_bind_get_parameter(info, idx_t(index))
        defer { duckdb_destroy_value(&value) }
        return body(value)
    }

    private static func text(_ value: duckdb_value?) -> String? {
        guard let characters = duckdb_get_varchar(value) else { return nil }
        defer { duckdb_free(characters) }
        return String(cString: characters)
    }

    private static func texts(_ info: duckdb_bind_info?, _ index: Int) -> [String] {
        withValue(info, index) { list in
            (0..<duckdb_get_list_size(list)).compactMap { position in
                var child = duckdb_get_list_child(list, position)
                defer { duckdb_destroy_value(&child) }
                return text(child)
            }
        }
    }
}

extension NativeFailure {
    /// A file that could not be opened or read, for the reason in `errno`.
    static func unreadable(_ path: String) -> NativeFailure {
        NativeFailure("HIVE_CANNOT_OPEN_SPLIT", "Error opening \(path): \(String(cString: strerror(errno)))")
    }
}
