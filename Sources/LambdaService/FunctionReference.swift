import Primitives
import ServiceKit
import Shapes

/// Which function a request names, and which version or alias of it.
///
/// Clients write `my-function`, `my-function:live`, `123456789012:function:my-function` or an ARN.
///
/// Source: Lambda API Reference, Invoke, FunctionName.
struct FunctionReference: Hashable, Sendable {
    var tenant: Tenant
    var name: String
    /// `$LATEST`, a number or an alias; nil where the request names none.
    var qualifier: String?

    /// Reads a name with what the parameter `Qualifier` says.
    ///
    /// - Throws: `ResourceNotFoundException` for functions of another region, `AccessDeniedException` for those of
    ///   another account, `InvalidParameterValueException` where name and parameter name different qualifiers.
    init(_ text: String, qualifier: String? = nil, _ call: Call) throws {
        var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        var account: String?
        var region: String?
        if parts.count >= 6, parts[0] == "arn" {
            region = parts[3]
            account = parts[4]
            parts.removeFirst(5)
        } else if let first = parts.first, parts.count >= 2, first.count == 12, first.allSatisfy(\.isNumber) {
            account = first
            parts.removeFirst()
        }
        if parts.count >= 2, parts[0] == "function" { parts.removeFirst() }
        let own = parts.count >= 2 ? parts[1] : nil
        if let own, let qualifier, own != qualifier {
            throw LambdaService.invalid(
                "The derived qualifier from the function name does not match the specified qualifier."
            )
        }
        name = parts.first ?? ""
        self.qualifier = own ?? qualifier
        tenant = call.tenant
        guard name.utf8.count <= 64 else {
            throw LambdaService.invalid(
                "1 validation error detected: Value '\(name)' at 'functionName' failed to satisfy constraint: Member "
                    + "must have length less than or equal to 64"
            )
        }
        if let region, region != call.tenant.region {
            throw Lambda.ResourceNotFoundException(
                message:
                    "Functions from '\(region)' are not reachable in this region ('\(call.tenant.region)')",
                type: "User"
            )
        }
        if let account, account != call.tenant.account {
            throw PlainFailure(
                "AccessDeniedException",
                "User: \(call.principal.arn()?.description ?? "anonymous") is not authorized to perform: "
                    + "lambda:\(call.operation) on resource: \(text)",
                httpStatus: 403
            )
        }
    }

    init(tenant: Tenant, name: String, qualifier: String? = nil) {
        self.tenant = tenant
        self.name = name
        self.qualifier = qualifier
    }

    /// The ARN with the qualifier, where there is one.
    var arn: String { Self.arn(tenant, name, qualifier) }

    var unqualified: FunctionReference { FunctionReference(tenant: tenant, name: name) }

    static func arn(_ tenant: Tenant, _ name: String, _ qualifier: String? = nil) -> String {
        let suffix = qualifier.map { ":\($0)" } ?? ""
        return ARN(service: "lambda", tenant: tenant, resource: "function:\(name)\(suffix)").description
    }

    /// The same with `$LATEST` where the request names no version.
    var explicit: FunctionReference {
        FunctionReference(tenant: tenant, name: name, qualifier: qualifier ?? FunctionRecord.latestVersion)
    }

    /// What is answered where there is no such function.
    var missing: Lambda.ResourceNotFoundException {
        .init(message: "Function not found: \(arn)", type: "User")
    }

    /// What is answered where there is none, by operations that tell aliases from versions.
    var missingByKind: Lambda.ResourceNotFoundException {
        guard let qualifier, !qualifier.contains("$"), !qualifier.allSatisfy(\.isNumber) else { return missing }
        return .init(message: "Cannot find alias arn: \(arn)", type: "User")
    }

    /// What is answered where there is none, by operations about addresses and events, which name nothing.
    static func missing(_ message: String) -> Lambda.ResourceNotFoundException {
        .init(message: message, type: "User")
    }

    /// - Throws: where the request names a version or an alias, which the operation has no use for.
    func requireUnqualified() throws {
        guard qualifier == nil || qualifier == FunctionRecord.latestVersion else {
            throw LambdaService.invalid(
                "This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. "
                    + "Please specify either a function name or an unqualified function ARN."
            )
        }
    }
}
