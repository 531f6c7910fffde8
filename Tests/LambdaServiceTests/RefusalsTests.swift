import Functions
import HosuTesting
import Primitives
import Testing

/// What Lambda says where something is not there, not allowed or too much, in the words that it was recorded with.
@Suite struct RefusalsTests {
    /// An operation with its input, and code and message of its failure.
    ///
    /// `k` is a function with a version, an alias `live` and an address, `lay` a layer, `q` a queue.
    private static let cases = #"""
        DeleteFunction {"FunctionName": "no", "Qualifier": "7"} => ResourceNotFoundException: Function not \#
        found: FUNCTION:no
        DeleteFunction {"FunctionName": "k", "Qualifier": "$LATEST"} => InvalidParameterValueException: \#
        $LATEST version cannot be deleted without deleting the function.
        GetFunction {"FunctionName": "k", "Qualifier": "1221"} => ResourceNotFoundException: Function not \#
        found: FUNCTION:k:1221
        Invoke {"FunctionName": "no"} => ResourceNotFoundException: Function not found: FUNCTION:no:$LATEST
        GetFunctionEventInvokeConfig {"FunctionName": "no"} => ResourceNotFoundException: The function \#
        FUNCTION:no:$LATEST doesn't have an EventInvokeConfig
        GetFunctionEventInvokeConfig {"FunctionName": "k", "Qualifier": "nope"} => \#
        ResourceNotFoundException: The function FUNCTION:k:nope doesn't have an EventInvokeConfig
        DeleteFunctionEventInvokeConfig {"FunctionName": "no"} => ResourceNotFoundException: The function \#
        FUNCTION:no:$LATEST doesn't have an EventInvokeConfig
        PutFunctionEventInvokeConfig {"FunctionName": "no", "MaximumRetryAttempts": 1} => \#
        ResourceNotFoundException: The function doesn't exist.
        PutFunctionEventInvokeConfig {"FunctionName": "k", "Qualifier": "nope", "MaximumRetryAttempts": 1} \#
        => ResourceNotFoundException: The function doesn't exist.
        UpdateFunctionEventInvokeConfig {"FunctionName": "no", "MaximumRetryAttempts": 1} => \#
        ResourceNotFoundException: The function doesn't exist.
        UpdateFunctionEventInvokeConfig {"FunctionName": "k", "MaximumRetryAttempts": 1} => \#
        ResourceNotFoundException: The function FUNCTION:k:$LATEST doesn't have an EventInvokeConfig
        ListFunctionEventInvokeConfigs {"FunctionName": "no"} => ResourceNotFoundException: The function \#
        doesn't exist.
        PutFunctionEventInvokeConfig {"FunctionName": "k"} => InvalidParameterValueException: You must \#
        specify at least one of error handling or destination setting.
        PutFunctionEventInvokeConfig {"FunctionName": "k", "DestinationConfig": {"OnSuccess": \#
        {"Destination": "FUNCTION:no"}}} => InvalidParameterValueException: The destination ARN FUNCTION:no \#
        is invalid.
        PutFunctionEventInvokeConfig {"FunctionName": "k", "DestinationConfig": {"OnFailure": \#
        {"Destination": "FUNCTION:"}}} => InvalidParameterValueException: The provided destination config \#
        DestinationConfig(onSuccess=null, onFailure=OnFailure(destination=FUNCTION:)) is invalid.
        PutFunctionEventInvokeConfig {"FunctionName": "k", "DestinationConfig": {"OnSuccess": \#
        {"Destination": "FUNCTION:k"}}} => InvalidParameterValueException: You can't specify the function as \#
        a destination for itself.
        PutFunctionEventInvokeConfig {"FunctionName": "k", "DestinationConfig": {"OnSuccess": \#
        {"Destination": "arn:aws:iam:us-east-1:000000000000:function:k"}}} => \#
        InvalidParameterValueException: The provided destination config \#
        DestinationConfig(onSuccess=OnSuccess(destination=arn:aws:iam:us-east-1:000000000000:function:k), \#
        onFailure=null) is invalid.
        PutFunctionConcurrency {"FunctionName": "no", "ReservedConcurrentExecutions": 1} => \#
        ResourceNotFoundException: Function not found: FUNCTION:no:$LATEST
        PutFunctionConcurrency {"FunctionName": "FUNCTION:k:live", "ReservedConcurrentExecutions": 1} => \#
        InvalidParameterValueException: This operation is permitted on Lambda functions only. Aliases and \#
        versions do not support this operation. Please specify either a function name or an unqualified \#
        function ARN.
        PutFunctionConcurrency {"FunctionName": "k", "ReservedConcurrentExecutions": 950} => \#
        InvalidParameterValueException: Specified ReservedConcurrentExecutions for function decreases \#
        account's UnreservedConcurrentExecution below its minimum value of [100].
        GetFunctionConcurrency {"FunctionName": "no"} => ResourceNotFoundException: Function not found: \#
        FUNCTION:no
        TagResource {"Resource": "FUNCTION:k:live", "Tags": {"a": "b"}} => InvalidParameterValueException: \#
        Tags on function aliases and versions are not supported. Please specify a function ARN.
        TagResource {"Resource": "FUNCTION:k", "Tags": {}} => InvalidParameterValueException: An error \#
        occurred and the request cannot be processed.
        TagResource {"Resource": "FUNCTION:no", "Tags": {"a": "b"}} => ResourceNotFoundException: Function \#
        not found: FUNCTION:no
        CreateAlias {"FunctionName": "no", "Name": "a", "FunctionVersion": "1"} => \#
        ResourceNotFoundException: Function not found: FUNCTION:no:1
        CreateAlias {"FunctionName": "k", "Name": "a", "FunctionVersion": "10"} => \#
        ResourceNotFoundException: Function not found: FUNCTION:k:10
        CreateAlias {"FunctionName": "k", "Name": "a", "FunctionVersion": "$LATEST", "RoutingConfig": \#
        {"AdditionalVersionWeights": {"1": 0.5}}} => InvalidParameterValueException: $LATEST is not \#
        supported for an alias pointing to more than 1 version
        CreateAlias {"FunctionName": "k", "Name": "live", "FunctionVersion": "1"} => \#
        ResourceConflictException: Alias already exists: FUNCTION:k:live
        GetAlias {"FunctionName": "k", "Name": "nope"} => ResourceNotFoundException: Cannot find alias arn: \#
        FUNCTION:k:nope
        GetProvisionedConcurrencyConfig {"FunctionName": "k", "Qualifier": "$LATEST"} => \#
        InvalidParameterValueException: The function resource provided must be an alias or a published \#
        version.
        GetProvisionedConcurrencyConfig {"FunctionName": "no", "Qualifier": "noalias"} => \#
        ResourceNotFoundException: Cannot find alias arn: FUNCTION:no:noalias
        GetProvisionedConcurrencyConfig {"FunctionName": "k", "Qualifier": "10"} => \#
        ResourceNotFoundException: Function not found: FUNCTION:k:10
        GetProvisionedConcurrencyConfig {"FunctionName": "k", "Qualifier": "1"} => \#
        ProvisionedConcurrencyConfigNotFoundException: No Provisioned Concurrency Config found for this \#
        function
        DeleteProvisionedConcurrencyConfig {"FunctionName": "k", "Qualifier": "$LATEST"} => \#
        InvalidParameterValueException: The function resource provided must be an alias or a published \#
        version.
        DeleteProvisionedConcurrencyConfig {"FunctionName": "k", "Qualifier": "noalias"} => \#
        ResourceNotFoundException: Cannot find alias arn: FUNCTION:k:noalias
        PutProvisionedConcurrencyConfig {"FunctionName": "k", "Qualifier": "$LATEST", \#
        "ProvisionedConcurrentExecutions": 1} => InvalidParameterValueException: Provisioned Concurrency \#
        Configs cannot be applied to unpublished function versions.
        PutProvisionedConcurrencyConfig {"FunctionName": "no", "Qualifier": "1", \#
        "ProvisionedConcurrentExecutions": 1} => ResourceNotFoundException: Function not found: FUNCTION:no:1
        PutProvisionedConcurrencyConfig {"FunctionName": "k", "Qualifier": "1", \#
        "ProvisionedConcurrentExecutions": 1001} => InvalidParameterValueException: Specified \#
        ConcurrentExecutions for function is greater than account's unreserved concurrency [1000].
        PutProvisionedConcurrencyConfig {"FunctionName": "k", "Qualifier": "1", \#
        "ProvisionedConcurrentExecutions": 950} => InvalidParameterValueException: Specified \#
        ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its \#
        minimum value of [100].
        ListProvisionedConcurrencyConfigs {"FunctionName": "no"} => ResourceNotFoundException: Function not \#
        found: FUNCTION:no
        CreateFunctionUrlConfig {"FunctionName": "no", "AuthType": "NONE"} => ResourceNotFoundException: \#
        Function does not exist
        CreateFunctionUrlConfig {"FunctionName": "k", "Qualifier": "nope", "AuthType": "NONE"} => \#
        ResourceNotFoundException: Function does not exist
        GetFunctionUrlConfig {"FunctionName": "no"} => ResourceNotFoundException: The resource you requested \#
        does not exist.
        UpdateFunctionUrlConfig {"FunctionName": "no", "AuthType": "NONE"} => ResourceNotFoundException: \#
        Function does not exist
        UpdateFunctionUrlConfig {"FunctionName": "k", "Qualifier": "live", "AuthType": "NONE"} => \#
        ResourceNotFoundException: The resource you requested does not exist.
        ListFunctionUrlConfigs {"FunctionName": "no"} => ResourceNotFoundException: Function does not exist
        CreateFunctionUrlConfig {"FunctionName": "k", "AuthType": "NONE"} => ResourceConflictException: \#
        Failed to create function url config for [functionArn = FUNCTION:k]. Error message:  \#
        FunctionUrlConfig exists for this Lambda function
        AddPermission {"FunctionName": "k", "StatementId": "a", "Action": "lambda:InvokeFunction", \#
        "Principal": "invalid.nonaws.com!"} => InvalidParameterValueException: The provided principal was \#
        invalid. Please check the principal and try again.
        AddPermission {"FunctionName": "no", "StatementId": "a", "Action": "lambda:InvokeFunction", \#
        "Principal": "s3.amazonaws.com"} => ResourceNotFoundException: Function not found: FUNCTION:no
        AddPermission {"FunctionName": "k", "Qualifier": "alias-no", "StatementId": "a", "Action": \#
        "lambda:InvokeFunction", "Principal": "s3.amazonaws.com"} => ResourceNotFoundException: Cannot find \#
        alias arn: FUNCTION:k:alias-no
        AddPermission {"FunctionName": "k", "Qualifier": "42", "StatementId": "a", "Action": \#
        "lambda:InvokeFunction", "Principal": "s3.amazonaws.com"} => ResourceNotFoundException: Function not \#
        found: FUNCTION:k:42
        AddPermission {"FunctionName": "k", "Qualifier": "a-$-b", "StatementId": "a", "Action": \#
        "lambda:InvokeFunction", "Principal": "s3.amazonaws.com"} => ResourceNotFoundException: Function not \#
        found: FUNCTION:k:a-$-b
        GetPolicy {"FunctionName": "no"} => ResourceNotFoundException: Function not found: FUNCTION:no
        GetPolicy {"FunctionName": "k", "Qualifier": "77"} => ResourceNotFoundException: The resource you \#
        requested does not exist.
        RemovePermission {"FunctionName": "no", "StatementId": "a"} => ResourceNotFoundException: No policy \#
        found for: FUNCTION:no
        RemovePermission {"FunctionName": "k", "StatementId": "a"} => ResourceNotFoundException: No policy \#
        is associated with the given resource.
        RemovePermission {"FunctionName": "k", "Qualifier": "alias-no", "StatementId": "a"} => \#
        ResourceNotFoundException: Cannot find alias arn: FUNCTION:k:alias-no
        GetLayerVersion {"LayerName": "lay", "VersionNumber": 0} => InvalidParameterValueException: Layer \#
        Version Cannot be less than 1
        GetLayerVersion {"LayerName": "lay", "VersionNumber": 99} => ResourceNotFoundException: The resource \#
        you requested does not exist.
        DeleteLayerVersion {"LayerName": "lay", "VersionNumber": -1} => InvalidParameterValueException: \#
        Layer Version Cannot be less than 1
        AddLayerVersionPermission {"LayerName": "nolay", "VersionNumber": 1, "StatementId": "s", "Action": \#
        "lambda:GetLayerVersion", "Principal": "*"} => ResourceNotFoundException: Layer version \#
        LAYER:nolay:1 does not exist.
        GetLayerVersionPolicy {"LayerName": "lay", "VersionNumber": 99} => ResourceNotFoundException: Layer \#
        version LAYER:lay:99 does not exist.
        AddLayerVersionPermission {"LayerName": "lay", "VersionNumber": 1, "StatementId": "s", "Action": \#
        "lambda:GetLayerVersion", "Principal": "*", "RevisionId": "wrong"} => PreconditionFailedException: \#
        The Revision Id provided does not match the latest Revision Id. Call the GetLayerPolicy API to \#
        retrieve the latest Revision Id
        CreateEventSourceMapping {"FunctionName": "no", "EventSourceArn": \#
        "arn:aws:sqs:us-east-1:000000000000:q"} => InvalidParameterValueException: Function does not exist
        CreateEventSourceMapping {"FunctionName": "k"} => InvalidParameterValueException: Unrecognized event \#
        source.
        CreateEventSourceMapping {"FunctionName": "k", "EventSourceArn": \#
        "arn:aws:sqs:us-east-1:000000000000:q", "StartingPosition": "AT_TIMESTAMP"} => \#
        InvalidParameterValueException: StartingPosition is not valid for SQS event sources.
        GetEventSourceMapping {"UUID": "8a2f5c1e-0000-0000-0000-000000000000"} => ResourceNotFoundException: \#
        The resource you requested does not exist.
        CreateFunction {"FunctionName": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", \#
        "Runtime": "python3.12", "Handler": "a.b", "Role": "arn:aws:iam::000000000000:role/r", "Code": \#
        {"ZipFile": "UEs="}} => InvalidParameterValueException: 1 validation error detected: Value \#
        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' at 'functionName' failed to \#
        satisfy constraint: Member must have length less than or equal to 64
        PublishVersion {"FunctionName": "k", "RevisionId": "wrong"} => PreconditionFailedException: The \#
        Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to \#
        retrieve the latest Revision Id
        GetFunction {"FunctionName": "FUNCTION:k:1", "Qualifier": "live"} => InvalidParameterValueException: \#
        The derived qualifier from the function name does not match the specified qualifier.
        GetFunction {"FunctionName": "arn:aws:lambda:eu-west-1:000000000000:function:k"} => \#
        ResourceNotFoundException: Functions from 'eu-west-1' are not reachable in this region ('us-east-1')
        """#

    @Test("what cannot be done is refused as Lambda words it")
    func wordings() async throws {
        let bench = try await LambdaBench()
        _ = try await bench.queue("q")
        try await bench.make("k", ["Publish": true])
        try await bench.ask("CreateAlias", ["FunctionName": "k", "Name": "live", "FunctionVersion": "1"])
        try await bench.ask("CreateFunctionUrlConfig", ["FunctionName": "k", "AuthType": "NONE"])
        try await bench.ask(
            "PublishLayerVersion",
            ["LayerName": "lay", "Content": ["ZipFile": LambdaBench.zip]]
        )

        for line in Self.cases.split(separator: "\n") {
            let row = line.replacing("FUNCTION:", with: LambdaBench.prefix + "function:")
                .replacing("LAYER:", with: LambdaBench.prefix + "layer:")
            let (request, failure) = (row.prefix(upTo: " => "), row.suffix(after: " => "))
            let input = try JSONValue(parsing: request.suffix(after: " "))
            #expect(await bench.failure(request.prefix(upTo: " "), input) == failure, "\(request)")
        }
        await bench.hosu.close()
    }

    @Test("a version with environments and an alias of it are not both kept ready")
    func readiness() async throws {
        let bench = try await LambdaBench()
        try await bench.make("k", ["Publish": true])
        try await bench.ask("CreateAlias", ["FunctionName": "k", "Name": "live", "FunctionVersion": "1"])
        func put(_ qualifier: JSONValue, _ count: JSONValue) async -> String {
            await bench.failure(
                "PutProvisionedConcurrencyConfig",
                ["FunctionName": "k", "Qualifier": qualifier, "ProvisionedConcurrentExecutions": count]
            )
        }

        #expect(await put("1", 2) == "")
        #expect(
            await put("live", 1)
                == "ResourceConflictException: Alias can't be used for Provisioned Concurrency configuration on an "
                + "already Provisioned version"
        )
        #expect(
            await bench.failure(
                "PutFunctionConcurrency",
                ["FunctionName": "k", "ReservedConcurrentExecutions": 1]
            )
                == "InvalidParameterValueException:  ReservedConcurrentExecutions  1 should not be lower than function's "
                + "total provisioned concurrency [2]."
        )
        try await bench.ask("DeleteProvisionedConcurrencyConfig", ["FunctionName": "k", "Qualifier": "1"])
        #expect(await put("live", 1) == "")
        #expect(
            await put("1", 1)
                == "ResourceConflictException: Version is pointed by a Provisioned Concurrency alias"
        )
        await bench.hosu.close()
    }

    @Test("everything that changes a function, a version or an alias gives it a new revision")
    func revisions() async throws {
        let bench = try await LambdaBench()
        try await bench.make("k")
        func revision(_ qualifier: JSONValue = "$LATEST") async throws -> JSONValue? {
            try await bench.ask(
                "GetFunctionConfiguration",
                ["FunctionName": "k", "Qualifier": qualifier]
            )["RevisionId"]
        }
        var seen: [JSONValue?] = [try await revision()]
        func expectAnother() async throws {
            let next = try await revision()
            #expect(!seen.contains(next))
            seen.append(next)
        }

        let changed = try await bench.ask("UpdateFunctionConfiguration", ["FunctionName": "k", "Timeout": 5])
        seen.append(changed["RevisionId"])
        try await expectAnother()
        let published = try await bench.ask("PublishVersion", ["FunctionName": "k"])["RevisionId"]
        seen.append(published)
        try await expectAnother()
        try await bench.ask(
            "TagResource",
            ["Resource": .string(LambdaBench.prefix + "function:k"), "Tags": ["a": "b"]]
        )
        try await expectAnother()
        try await bench.ask(
            "AddPermission",
            [
                "FunctionName": "k", "StatementId": "s", "Action": "lambda:InvokeFunction",
                "Principal": "s3.amazonaws.com",
            ]
        )
        try await expectAnother()

        #expect(try await bench.ask("GetPolicy", ["FunctionName": "k"])["RevisionId"] == seen.last ?? nil)
        #expect(try await revision("1") == published)
        await bench.hosu.close()
    }

    @Test("answers to changes say that they are being made")
    func states() async throws {
        let bench = try await LambdaBench()
        let made = try await bench.make("k", ["Environment": ["Variables": [:]], "Publish": true])
        let changed = try await bench.ask("UpdateFunctionConfiguration", ["FunctionName": "k", "Timeout": 5])
        let published = try await bench.ask(
            "UpdateFunctionCode",
            ["FunctionName": "k", "ZipFile": .string(Base64.encode(Array("PK new".utf8))), "Publish": true]
        )
        let listed = try await bench.ask("ListFunctions", [:])["Functions"]?[0]

        #expect(made["Environment"] == ["Variables": [:]])
        #expect(made["Version"] == "1")
        #expect(made["FunctionArn"]?.string == LambdaBench.prefix + "function:k")
        #expect(made["RuntimeVersionConfig"]?["RuntimeVersionArn"] != nil)
        #expect(changed["State"] == "Active")
        #expect(changed["LastUpdateStatus"] == "InProgress")
        #expect(changed["LastUpdateStatusReasonCode"] == "Creating")
        #expect(published["State"] == "Pending")
        #expect(published["LastUpdateStatus"] == nil)
        #expect(published["FunctionArn"]?.string == LambdaBench.prefix + "function:k:2")
        #expect(listed?["RuntimeVersionConfig"] == nil)
        #expect(listed?["State"] == nil)
        await bench.hosu.close()
    }
}

extension StringProtocol {
    /// What is before the first `mark`.
    fileprivate func prefix(upTo mark: String) -> String {
        firstRange(of: mark).map { String(self[..<$0.lowerBound]) } ?? String(self)
    }

    /// What is after the first `mark`.
    fileprivate func suffix(after mark: String) -> String {
        firstRange(of: mark).map { String(self[$0.upperBound...]) } ?? ""
    }
}
