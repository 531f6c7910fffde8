import CDuckDB

/// The functions that statements may call beyond the engine's own.
enum NativeFunctions {
    static let all: [NativeFunction] =
        numbers + roundings + json + jsonPaths + jsonCasts + strings + unicode + splitting + words
        + regularExpressions + urls + digests + binary + times + zones + addresses + lists + mathematics
        + decimalsAndVectors + distributions + sketches + buckets

    /// Makes them known to the database that the connection belongs to.
    static func register(in connection: Connection) throws {
        for function in all {
            var handle = duckdb_create_scalar_function()
            defer { duckdb_destroy_scalar_function(&handle) }
            duckdb_scalar_function_set_name(handle, function.name)
            for parameter in function.parameters {
                withType(parameter) { duckdb_scalar_function_add_parameter(handle, $0) }
            }
            withType(function.result) { duckdb_scalar_function_set_return_type(handle, $0) }
            duckdb_scalar_function_set_extra_info(
                handle,
                Unmanaged.passRetained(Box(function)).toOpaque(),
                { pointer in pointer.map { Unmanaged<Box>.fromOpaque($0).release() } }
            )
            duckdb_scalar_function_set_function(handle) { info, chunk, output in
                guard let pointer = duckdb_scalar_function_get_extra_info(info) else { return }
                let function = Unmanaged<Box>.fromOpaque(pointer).takeUnretainedValue().function
                do throws(NativeFailure) {
                    try NativeCall.perform(chunk, output, function)
                } catch {
                    duckdb_scalar_function_set_error(info, error.text)
                }
            }
            guard duckdb_register_scalar_function(connection.rawHandle, handle) == DuckDBSuccess else {
                throw EngineFailure(.statement, "The function \(function.name) could not be registered.")
            }
        }
        for aggregate in NativeAggregates.all { try aggregate.register(in: connection) }
    }

    static func withType(_ type: NativeFunction.ValueType, _ body: (duckdb_logical_type?) -> Void) {
        var handle = makeType(type)
        defer { duckdb_destroy_logical_type(&handle) }
        body(handle)
    }

    private static func makeType(_ type: NativeFunction.ValueType) -> duckdb_logical_type? {
        switch type {
        case .zonedTimestamp: return makeZonedType()
        case .texts: return makeType(.list(.varchar))
        case .textLists: return makeType(.list(.list(.varchar)))
        case .list(let element):
            var child = makeType(element)
            defer { duckdb_destroy_logical_type(&child) }
            return duckdb_create_list_type(child)
        default: return duckdb_create_logical_type(type.id)
        }
    }

    private static func makeZonedType() -> duckdb_logical_type? {
        var types = [
            duckdb_create_logical_type(DUCKDB_TYPE_TIMESTAMP), duckdb_create_logical_type(DUCKDB_TYPE_VARCHAR),
        ]
        defer { for index in types.indices { duckdb_destroy_logical_type(&types[index]) } }
        return "u".withCString { u in
            "z".withCString { z in
                var names: [UnsafePointer<CChar>?] = [u, z]
                return duckdb_create_struct_type(&types, &names, 2)
            }
        }
    }

    /// Carries a function through the engine's pointer.
    private final class Box: Sendable {
        let function: NativeFunction

        init(_ function: NativeFunction) {
            self.function = function
        }
    }
}
