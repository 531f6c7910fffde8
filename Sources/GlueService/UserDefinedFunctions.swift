import Catalog
import Primitives
import ServiceKit

/// User-defined functions of Hive, which the catalog keeps for engines that run them.
///
/// Source: Glue API Reference, User-defined function API.
extension GlueService {
    func createUserDefinedFunction(
        _ input: Glue.CreateUserDefinedFunctionRequest,
        _ call: Call
    ) async throws -> Glue.CreateUserDefinedFunctionResponse {
        guard let name = input.functionInput.functionName else {
            throw Glue.InvalidInputException(message: "FunctionName cannot be null.")
        }
        let definition = input.functionInput.definition(named: name)
        try await write(input.catalogId, call) {
            try $0.createFunction(definition, in: input.databaseName)
        }
        return .init()
    }

    func getUserDefinedFunction(
        _ input: Glue.GetUserDefinedFunctionRequest,
        _ call: Call
    ) async throws -> Glue.GetUserDefinedFunctionResponse {
        let function = try await read(input.catalogId, call) {
            try $0.function(input.functionName, in: input.databaseName)
        }
        return .init(userDefinedFunction: Glue.UserDefinedFunction(function, account: call.tenant.account))
    }

    /// The functions whose names fit a pattern, of one database or of all.
    func getUserDefinedFunctions(
        _ input: Glue.GetUserDefinedFunctionsRequest,
        _ call: Call
    ) async throws -> Glue.GetUserDefinedFunctionsResponse {
        let found = try await read(input.catalogId, call) { catalog in
            let functions = try NamePattern(input.pattern).filter(
                try catalog.functions(in: input.databaseName),
                by: \.name
            )
            guard let type = input.functionType?.rawValue else { return functions }
            return functions.filter { $0.definition.type == type }
        }
        let listing = Listing(scope: "GetUserDefinedFunctions.\(input.databaseName ?? "").\(input.pattern)")
        // Names have no control characters, so the text sorts as database and name do.
        let (functions, nextToken) = try listing.page(
            of: found,
            after: input.nextToken,
            limit: input.maxResults ?? 100
        ) { "\($0.databaseName)\u{1}\($0.name)" }
        return .init(
            userDefinedFunctions: functions.map {
                Glue.UserDefinedFunction($0, account: call.tenant.account)
            },
            nextToken: nextToken
        )
    }

    func updateUserDefinedFunction(
        _ input: Glue.UpdateUserDefinedFunctionRequest,
        _ call: Call
    ) async throws -> Glue.UpdateUserDefinedFunctionResponse {
        let name = input.functionInput.functionName ?? input.functionName
        let definition = input.functionInput.definition(named: name)
        try await write(input.catalogId, call) {
            try $0.updateFunction(input.functionName, in: input.databaseName, to: definition)
        }
        return .init()
    }

    func deleteUserDefinedFunction(
        _ input: Glue.DeleteUserDefinedFunctionRequest,
        _ call: Call
    ) async throws -> Glue.DeleteUserDefinedFunctionResponse {
        try await write(input.catalogId, call) {
            try $0.deleteFunction(input.functionName, in: input.databaseName)
        }
        return .init()
    }
}

extension Glue.UserDefinedFunctionInput {
    fileprivate func definition(named name: String) -> FunctionDefinition {
        FunctionDefinition(
            name: name,
            className: className,
            owner: ownerName,
            ownerType: ownerType?.rawValue,
            type: functionType?.rawValue,
            resources: resourceUris?.map { FunctionResource(type: $0.resourceType?.rawValue, uri: $0.uri) }
        )
    }
}

extension Glue.UserDefinedFunction {
    fileprivate init(_ function: CatalogFunction, account: String) {
        let definition = function.definition
        self.init(
            functionName: definition.name,
            databaseName: function.databaseName,
            className: definition.className,
            ownerName: definition.owner,
            functionType: definition.type.flatMap(Glue.FunctionType.init),
            ownerType: definition.ownerType.flatMap(Glue.PrincipalType.init),
            createTime: function.createdAt,
            resourceUris: (definition.resources ?? []).map {
                .init(resourceType: $0.type.flatMap(Glue.ResourceType.init), uri: $0.uri)
            },
            catalogId: account
        )
    }
}
