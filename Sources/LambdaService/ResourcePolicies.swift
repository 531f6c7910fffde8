import Primitives
import ServiceKit
import Shapes
import Store

/// Who may use a function, and who a layer.
///
/// Source: Lambda API Reference, AddPermission, RemovePermission, GetPolicy, AddLayerVersionPermission,
/// RemoveLayerVersionPermission, GetLayerVersionPolicy; Lambda Developer Guide, "Viewing resource-based IAM policies".
extension LambdaService {
    private static let policyLimit = 20 << 10

    func addPermission(
        _ input: Lambda.AddPermissionRequest,
        _ call: Call
    ) async throws -> Lambda.AddPermissionResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        if reference.qualifier == FunctionRecord.latestVersion {
            throw Self.invalid("We currently do not support adding policies for $LATEST.")
        }
        let statement = try Self.statement(input, on: reference).text
        try await changePolicy(of: reference, input.revisionId, call) { known in
            try Self.adding(statement, input.statementId, to: known ?? [])
        }
        return .init(statement: statement)
    }

    /// Changes the statements of a function's policy, of a version's or of an alias's, which is a change of these.
    ///
    /// - Throws: `noFunction` where there is no such function and that is given.
    private func changePolicy(
        of reference: FunctionReference,
        _ revision: String?,
        _ call: Call,
        noFunction: Lambda.ResourceNotFoundException? = nil,
        _ body: @escaping @Sendable (_ statements: [String]?) throws -> [String]
    ) async throws {
        let next = call.world.ids.uuid()
        try await store.write { [tables] view in
            guard let found = try tables.locate(reference, view) else {
                if let noFunction, try tables.find(reference, view) == nil { throw noFunction }
                throw reference.missingByKind
            }
            let key = reference.key
            let known = try LambdaTables.policies.get(key, view)
            let statements = try body(known?.statements)
            try Self.check(revision: revision, is: (found.alias?.revision ?? found.version.revision))
            if statements.isEmpty {
                try LambdaTables.policies.delete(key, view)
            } else {
                let policy = PolicyRecord(
                    tenant: reference.tenant,
                    function: reference.name,
                    qualifier: reference.qualifier ?? "",
                    statements: statements
                )
                try LambdaTables.policies.put(policy, view)
            }
            try tables.renew(found, next, view)
        }
    }

    /// - Throws: where a statement of that name is there, or the policy becomes too long.
    private static func adding(_ statement: String, _ id: String, to others: [String]) throws -> [String] {
        guard !others.contains(where: { Self.id(of: $0) == id }) else {
            throw Lambda.ResourceConflictException(
                message:
                    "The statement id (\(id)) provided already exists. Please provide a new statement id, or remove "
                    + "the existing statement.",
                type: "User"
            )
        }
        guard document(others + [statement]).utf8.count <= policyLimit else {
            throw Lambda.PolicyLengthExceededException(
                message: "The final policy size is bigger than the limit (\(policyLimit)).",
                type: "User"
            )
        }
        return others + [statement]
    }

    func removePermission(_ input: Lambda.RemovePermissionRequest, _ call: Call) async throws {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let noFunction = FunctionReference.missing("No policy found for: \(reference.arn)")
        try await changePolicy(of: reference, input.revisionId, call, noFunction: noFunction) { known in
            guard let known else { throw Self.noPolicy }
            return try Self.removing(input.statementId, from: known)
        }
    }

    private static var noPolicy: Lambda.ResourceNotFoundException {
        FunctionReference.missing("No policy is associated with the given resource.")
    }

    private static func removing(_ id: String, from statements: [String]) throws -> [String] {
        let rest = statements.filter { Self.id(of: $0) != id }
        guard rest.count < statements.count else {
            throw Lambda.ResourceNotFoundException(
                message: "Statement \(id) is not found in resource policy.",
                type: "User"
            )
        }
        return rest
    }

    func getPolicy(_ input: Lambda.GetPolicyRequest, _ call: Call) async throws -> Lambda.GetPolicyResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let (policy, revision) = try await store.glance { [tables] view in
            _ = try tables.require(reference.unqualified, view)
            guard let found = try tables.locate(reference, view),
                let policy = try LambdaTables.policies.get(reference.key, view)
            else { throw Self.noSuchResource }
            return (policy, found.alias?.revision ?? found.version.revision)
        }
        return .init(policy: Self.document(policy.statements), revisionId: revision)
    }

    // MARK: - Layers

    func addLayerVersionPermission(
        _ input: Lambda.AddLayerVersionPermissionRequest,
        _ call: Call
    ) async throws -> Lambda.AddLayerVersionPermissionResponse {
        let layer = try await permitted(input.layerName, input.versionNumber, call)
        var principal = JSONValue.string(input.principal)
        if input.principal != "*" { principal = ["AWS": Self.accountPrincipal(input.principal, call.tenant)] }
        var statement = JSONObject([
            ("Sid", .string(input.statementId)), ("Effect", "Allow"), ("Principal", principal),
            ("Action", .string(input.action)), ("Resource", .string(layer.arn)),
        ])
        if let organization = input.organizationId {
            guard input.principal == "*" else {
                throw Self.invalid("OrganizationId can only be provided when Principal is *.")
            }
            statement["Condition"] = ["StringEquals": ["aws:PrincipalOrgID": .string(organization)]]
        }
        let text = JSONValue.object(statement).text
        let revision = call.world.ids.uuid()
        try await change(layer) { layer in
            try Self.check(revision: input.revisionId, of: layer)
            layer.statements = try Self.adding(text, input.statementId, to: layer.statements)
            layer.policyRevision = revision
        }
        return .init(statement: text, revisionId: revision)
    }

    func removeLayerVersionPermission(
        _ input: Lambda.RemoveLayerVersionPermissionRequest,
        _ call: Call
    ) async throws {
        let layer = try await permitted(input.layerName, input.versionNumber, call)
        let revision = call.world.ids.uuid()
        try await change(layer) { layer in
            try Self.check(revision: input.revisionId, of: layer)
            layer.statements = try Self.removing(input.statementId, from: layer.statements)
            layer.policyRevision = revision
        }
    }

    func getLayerVersionPolicy(
        _ input: Lambda.GetLayerVersionPolicyRequest,
        _ call: Call
    ) async throws -> Lambda.GetLayerVersionPolicyResponse {
        let layer = try await permitted(input.layerName, input.versionNumber, call)
        guard !layer.statements.isEmpty else {
            throw Self.noPolicy
        }
        return .init(policy: Self.document(layer.statements), revisionId: layer.policyRevision)
    }

    /// The layer whose policy a request is about.
    private func permitted(_ name: String, _ number: Int, _ call: Call) async throws -> LayerRecord {
        let name = try layerName(name, call)
        let found = try await store.glance { [tables] in try tables.layer(call.tenant, name, number, $0) }
        guard let found else {
            let arn = "\(LayerRecord.arn(call.tenant, name)):\(number)"
            throw FunctionReference.missing("Layer version \(arn) does not exist.")
        }
        return found
    }

    private static func check(revision: String?, of layer: LayerRecord) throws {
        try check(revision: revision, is: layer.policyRevision ?? "", toldBy: "GetLayerPolicy")
    }

    private func change(
        _ layer: LayerRecord,
        _ body: @escaping @Sendable (inout LayerRecord) throws -> Void
    ) async throws {
        try await store.write { [tables] view in
            guard var layer = try tables.layer(layer.tenant, layer.name, layer.number, view) else {
                throw Self.noSuchResource
            }
            try body(&layer)
            try LambdaTables.layers.put(layer, view)
        }
    }

    // MARK: - Documents

    private static func id(of statement: String) -> String? {
        (try? JSONValue(parsing: statement))?["Sid"]?.string
    }

    private static func document(_ statements: [String]) -> String {
        let statements = statements.compactMap { try? JSONValue(parsing: $0) }
        let policy: JSONValue = [
            "Version": "2012-10-17", "Id": "default", "Statement": .array(statements),
        ]
        return policy.text
    }

    /// `123456789012` as the ARN that the policy has for it; ARNs as they are.
    private static func accountPrincipal(_ text: String, _ tenant: Tenant) -> JSONValue {
        guard text.count == 12, text.allSatisfy(\.isNumber) else { return .string(text) }
        return .string("arn:\(ARN.partition(ofRegion: tenant.region)):iam::\(text):root")
    }

    private static func statement(
        _ input: Lambda.AddPermissionRequest,
        on reference: FunctionReference
    ) throws -> JSONValue {
        let text = input.principal
        let principal: JSONValue
        if text == "*" {
            principal = "*"
        } else if text.count == 12 && text.allSatisfy(\.isNumber) || text.hasPrefix("arn:") {
            principal = ["AWS": accountPrincipal(text, reference.tenant)]
        } else if text.contains("."), text.allSatisfy({ $0.isLetter || $0.isNumber || ".-_".contains($0) }) {
            principal = ["Service": .string(text)]
        } else {
            throw invalid("The provided principal was invalid. Please check the principal and try again.")
        }
        var equal = JSONObject()
        equal["AWS:SourceAccount"] = input.sourceAccount.map { .string($0) }
        equal["lambda:EventSourceToken"] = input.eventSourceToken.map { .string($0) }
        equal["aws:PrincipalOrgID"] = input.principalOrgID.map { .string($0) }
        equal["lambda:FunctionUrlAuthType"] = input.functionUrlAuthType.map { .string($0.rawValue) }
        var condition = JSONObject()
        if !equal.isEmpty { condition["StringEquals"] = .object(equal) }
        if let isVia = input.invokedViaFunctionUrl {
            condition["Bool"] = ["lambda:InvokedViaFunctionUrl": .string(isVia ? "true" : "false")]
        }
        if let source = input.sourceArn { condition["ArnLike"] = ["AWS:SourceArn": .string(source)] }
        var statement = JSONObject([
            ("Sid", .string(input.statementId)), ("Effect", "Allow"), ("Principal", principal),
            ("Action", .string(input.action)), ("Resource", .string(reference.arn)),
        ])
        if !condition.isEmpty { statement["Condition"] = .object(condition) }
        return .object(statement)
    }
}

extension PolicyRecord {
    /// Whether the statements let a caller use the function through an address of that type; nobody is one of everybody.
    ///
    /// Differs: the permission `lambda:InvokeFunction`, which addresses made since October 2025 need as well, is not
    /// asked for.
    ///
    /// Source: Lambda Developer Guide, "Control access to Lambda function URLs".
    func lets(_ caller: Principal, useAddressOf type: String) -> Bool {
        statements.contains { text in
            guard let json = try? JSONValue(parsing: text), json["Effect"]?.string == "Allow",
                let action = json["Action"]?.string,
                ["lambda:InvokeFunctionUrl", "lambda:*", "*"].contains(action),
                let named = json["Principal"]?.string ?? json["Principal"]?["AWS"]?.string,
                named == "*" || Self.names(named, caller)
            else { return false }
            let conditions = json["Condition"]?.object?.members ?? []
            return conditions.allSatisfy { condition in
                condition.name == "StringEquals"
                    && condition.value.object?.members.allSatisfy {
                        $0.name == "lambda:FunctionUrlAuthType" && $0.value.string == type
                    } == true
            }
        }
    }

    /// Whether a principal of a statement is the caller, the role of its session, or its whole account.
    private static func names(_ principal: String, _ caller: Principal) -> Bool {
        guard let arn = ARN(principal) else { return false }
        return caller.policyARNs.contains(principal)
            || arn.account == caller.account && arn.resource == "root"
    }
}
