import CDuckDB

/// The table function `hosu_read_text`, which reads files of lines whose fields stand between delimiters.
///
/// `hosu_read_text(paths VARCHAR[], types VARCHAR[], delimiter BIGINT, null_text VARCHAR, skipped_lines BIGINT)` has
/// the columns `file_index` and `f0`, `f1` and so on, one for each of `types`. A line ends at a line feed, a carriage
/// return or both; nothing is quoted or escaped. Fields that are missing, are `null_text` or cannot be read as their
/// type are NULL, and surplus ones are passed over. `delimiter` is the code of an ASCII character, -1 for whole lines.
/// `encoding` names what texts are encoded in; they are UTF-8 without it. `compression` says how the files are compressed.
/// With `quote` and `escape`, codes of characters, lines are those of OpenCSV; with `escape` alone the delimiter may be
/// escaped; with `pattern` and `groups` fields are groups of a regular expression (`TextSyntax`).
///
/// Threads take stretches of the files in turn, and only columns that the statement uses are looked at.
enum TextScan {
    static let name = "hosu_read_text"

    /// Makes the function known to the database that the connection belongs to; it reads below `directories` alone.
    static func register(in connection: Connection, allowing directories: [String]) throws {
        var handle = duckdb_create_table_function()
        defer { duckdb_destroy_table_function(&handle) }
        duckdb_table_function_set_name(handle, name)
        var text = duckdb_create_logical_type(DUCKDB_TYPE_VARCHAR)
        var texts = duckdb_create_list_type(text)
        var number = duckdb_create_logical_type(DUCKDB_TYPE_BIGINT)
        for type in [texts, texts, number, text, number] { duckdb_table_function_add_parameter(handle, type) }
        duckdb_table_function_add_named_parameter(handle, TextScanRequest.blockParameter, number)
        for name in TextScanRequest.textParameters {
            duckdb_table_function_add_named_parameter(handle, name, text)
        }
        duckdb_destroy_logical_type(&text)
        duckdb_destroy_logical_type(&texts)
        duckdb_destroy_logical_type(&number)
        duckdb_table_function_set_extra_info(handle, retained(Directories(directories)), release)
        duckdb_table_function_supports_projection_pushdown(handle, true)
        duckdb_table_function_set_bind(handle) { TextScan.bind($0) }
        duckdb_table_function_set_init(handle) { TextScan.begin($0) }
        duckdb_table_function_set_local_init(handle) { TextScan.beginThread($0) }
        duckdb_table_function_set_function(handle) { TextScan.fill($0, $1) }
        guard duckdb_register_table_function(connection.rawHandle, handle) == DuckDBSuccess else {
            throw EngineFailure(.statement, "The function \(name) could not be registered.")
        }
    }

    // MARK: - What the engine calls

    private static func bind(_ info: duckdb_bind_info?) {
        guard let directories: Directories = object(duckdb_bind_get_extra_info(info)) else { return }
        do throws(NativeFailure) {
            let request = try TextScanRequest(info, allowing: directories.paths)
            for column in request.columns {
                switch column {
                case .fileIndex: addColumn(info, "file_index", DUCKDB_TYPE_BIGINT)
                case .field(let index): addColumn(info, "f\(index)", request.fields[index].id)
                }
            }
            // A guess that lets joins put the larger side first.
            let rowCount = request.byteCount / Int64(8 + 8 * request.fields.count)
            duckdb_bind_set_cardinality(info, idx_t(rowCount), false)
            duckdb_bind_set_bind_data(info, retained(request), release)
        } catch {
            duckdb_bind_set_error(info, error.text)
        }
    }

    private static func begin(_ info: duckdb_init_info?) {
        guard let request: TextScanRequest = object(duckdb_init_get_bind_data(info)) else { return }
        let blocks = TextBlocks(request)
        duckdb_init_set_max_threads(info, idx_t(blocks.threadCount))
        duckdb_init_set_init_data(info, retained(blocks), release)
    }

    private static func beginThread(_ info: duckdb_init_info?) {
        guard let request: TextScanRequest = object(duckdb_init_get_bind_data(info)) else { return }
        let known = request.columns
        let columns = (0..<duckdb_init_get_column_count(info)).map { position -> TextScanRequest.Column? in
            // A statement that only counts rows may ask for a column that is none.
            let index = duckdb_init_get_column_index(info, position)
            return index < idx_t(known.count) ? known[Int(index)] : nil
        }
        duckdb_init_set_init_data(info, retained(Thread(TextScanner(request, columns))), release)
    }

    private static func fill(_ info: duckdb_function_info?, _ output: duckdb_data_chunk?) {
        guard let blocks: TextBlocks = object(duckdb_function_get_init_data(info)),
            let thread: Thread = object(duckdb_function_get_local_init_data(info))
        else { return }
        do throws(NativeFailure) {
            let rowCount = try thread.scanner.fill(output, from: blocks)
            duckdb_data_chunk_set_size(output, idx_t(rowCount))
        } catch {
            duckdb_function_set_error(info, error.text)
        }
    }

    private static func addColumn(_ info: duckdb_bind_info?, _ name: String, _ id: duckdb_type) {
        var type = duckdb_create_logical_type(id)
        defer { duckdb_destroy_logical_type(&type) }
        duckdb_bind_add_result_column(info, name, type)
    }

    // MARK: - Objects behind the engine's pointers

    /// Directories with a slash at their ends.
    private final class Directories: Sendable {
        let paths: [String]

        init(_ paths: [String]) {
            self.paths = paths.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        }
    }

    /// What one thread of a scan has; the engine never lets two use it.
    private final class Thread {
        var scanner: TextScanner

        init(_ scanner: TextScanner) {
            self.scanner = scanner
        }

        deinit {
            scanner.deallocate()
        }
    }

    private static let release: duckdb_delete_callback_t = { pointer in
        pointer.map { Unmanaged<AnyObject>.fromOpaque($0).release() }
    }

    private static func retained(_ object: AnyObject) -> UnsafeMutableRawPointer {
        Unmanaged.passRetained(object).toOpaque()
    }

    private static func object<Object: AnyObject>(_ pointer: UnsafeMutableRawPointer?) -> Object? {
        pointer.map { Unmanaged<Object>.fromOpaque($0).takeUnretainedValue() }
    }
}
