import CDuckDB

/// An aggregate function of ours that statements call by name.
///
/// Rows with a NULL argument are passed over. Its states are objects, one for a group and thread.
struct NativeAggregate: Sendable {
    let name: String
    let parameters: [NativeFunction.ValueType]
    let result: NativeFunction.ValueType
    let makeState: @Sendable () -> any NativeAggregateState
}

/// What one group of rows has come to.
protocol NativeAggregateState: AnyObject {
    func add(_ arguments: NativeArguments, _ row: Int) throws(NativeFailure)

    /// Takes over what another state of the same aggregate has, which is left as it is.
    func merge(_ other: any NativeAggregateState) throws(NativeFailure)

    /// Writes the result, false for NULL.
    func write(_ results: NativeResults, _ row: Int) throws(NativeFailure) -> Bool
}

/// Where the results of an aggregate go.
struct NativeResults {
    let output: duckdb_vector?

    func set<Value: BitwiseCopyable>(_ value: Value, _ row: Int) {
        duckdb_vector_get_data(output)?
            .storeBytes(of: value, toByteOffset: row &* MemoryLayout<Value>.stride, as: Value.self)
    }

    /// Text or bytes.
    func set(_ bytes: [UInt8], _ row: Int) {
        bytes.withUnsafeBytes { bytes in
            duckdb_unsafe_vector_assign_string_element_len(
                output,
                idx_t(row),
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                idx_t(bytes.count)
            )
        }
    }

    func setNull(_ row: Int) {
        duckdb_vector_ensure_validity_writable(output)
        duckdb_validity_set_row_invalid(duckdb_vector_get_validity(output), idx_t(row))
    }
}

extension NativeAggregate {
    /// Makes it known to the database that the connection belongs to.
    func register(in connection: Connection) throws {
        var handle = duckdb_create_aggregate_function()
        defer { duckdb_destroy_aggregate_function(&handle) }
        duckdb_aggregate_function_set_name(handle, name)
        for parameter in parameters {
            NativeFunctions.withType(parameter) { duckdb_aggregate_function_add_parameter(handle, $0) }
        }
        NativeFunctions.withType(result) { duckdb_aggregate_function_set_return_type(handle, $0) }
        duckdb_aggregate_function_set_extra_info(
            handle,
            Unmanaged.passRetained(Box(self)).toOpaque(),
            { pointer in pointer.map { Unmanaged<Box>.fromOpaque($0).release() } }
        )
        duckdb_aggregate_function_set_functions(
            handle,
            { _ in idx_t(MemoryLayout<UnsafeMutableRawPointer?>.size) },
            { _, state in Slot(state).clear() },
            { info, chunk, states in Box.of(info)?.update(info, chunk, states) },
            { info, sources, targets, count in Box.of(info)?.combine(info, sources, targets, Int(count)) },
            { info, states, output, count, offset in
                Box.of(info)?.finish(info, states, output, Int(count), Int(offset))
            }
        )
        duckdb_aggregate_function_set_destructor(handle) { states, count in
            guard let states else { return }
            for index in 0..<Int(count) { Slot(states[index]).release() }
        }
        guard duckdb_register_aggregate_function(connection.rawHandle, handle) == DuckDBSuccess else {
            throw EngineFailure(.statement, "The aggregate \(name) could not be registered.")
        }
    }

    /// The memory of the engine in which the pointer to a state lies.
    private struct Slot {
        private let place: UnsafeMutablePointer<UnsafeMutableRawPointer?>?

        init(_ state: duckdb_aggregate_state?) {
            place = state.map {
                UnsafeMutableRawPointer($0).assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
            }
        }

        func clear() { place?.initialize(to: nil) }

        func release() {
            guard let pointer = place?.pointee else { return }
            Unmanaged<Holder>.fromOpaque(pointer).release()
            place?.pointee = nil
        }

        var state: (any NativeAggregateState)? {
            place?.pointee.map { Unmanaged<Holder>.fromOpaque($0).takeUnretainedValue().state }
        }

        func state(or make: () -> any NativeAggregateState) -> any NativeAggregateState {
            if let state { return state }
            let state = make()
            place?.pointee = Unmanaged.passRetained(Holder(state)).toOpaque()
            return state
        }
    }

    /// Carries a state through the engine's pointer, whatever its class.
    private final class Holder {
        let state: any NativeAggregateState

        init(_ state: any NativeAggregateState) {
            self.state = state
        }
    }

    /// Carries an aggregate through the engine's pointer.
    private final class Box: Sendable {
        let aggregate: NativeAggregate

        init(_ aggregate: NativeAggregate) {
            self.aggregate = aggregate
        }

        static func of(_ info: duckdb_function_info?) -> Box? {
            duckdb_aggregate_function_get_extra_info(info).map {
                Unmanaged<Box>.fromOpaque($0).takeUnretainedValue()
            }
        }

        func update(
            _ info: duckdb_function_info?,
            _ chunk: duckdb_data_chunk?,
            _ states: UnsafeMutablePointer<duckdb_aggregate_state?>?
        ) {
            guard let states else { return }
            let columns = NativeColumns(chunk, aggregate.parameters)
            defer { columns.destroy() }
            let arguments = columns.arguments
            failing(info) { () throws(NativeFailure) in
                for row in 0..<Int(duckdb_data_chunk_get_size(chunk)) where !arguments.hasNull(row) {
                    try Slot(states[row]).state(or: aggregate.makeState).add(arguments, row)
                }
            }
        }

        func combine(
            _ info: duckdb_function_info?,
            _ sources: UnsafeMutablePointer<duckdb_aggregate_state?>?,
            _ targets: UnsafeMutablePointer<duckdb_aggregate_state?>?,
            _ count: Int
        ) {
            guard let sources, let targets else { return }
            failing(info) { () throws(NativeFailure) in
                for index in 0..<count {
                    guard let source = Slot(sources[index]).state else { continue }
                    try Slot(targets[index]).state(or: aggregate.makeState).merge(source)
                }
            }
        }

        func finish(
            _ info: duckdb_function_info?,
            _ states: UnsafeMutablePointer<duckdb_aggregate_state?>?,
            _ output: duckdb_vector?,
            _ count: Int,
            _ offset: Int
        ) {
            guard let states else { return }
            let results = NativeResults(output: output)
            failing(info) { () throws(NativeFailure) in
                for index in 0..<count {
                    guard let state = Slot(states[index]).state, try state.write(results, offset + index) else {
                        results.setNull(offset + index)
                        continue
                    }
                }
            }
        }

        private func failing(_ info: duckdb_function_info?, _ body: () throws(NativeFailure) -> Void) {
            do throws(NativeFailure) {
                try body()
            } catch {
                duckdb_aggregate_function_set_error(info, error.text)
            }
        }
    }
}
