import Functions
import HosuTesting
import Primitives
import Testing

@Suite struct FunctionsTests {
    @Test("a function that is made is pending in the answer, and active when it is looked up")
    func creation() async throws {
        let bench = try await LambdaBench()

        let made = try await bench.make("f", ["Environment": ["Variables": ["AB": "1"]]])
        let found = try await bench.ask("GetFunction", ["FunctionName": "f"])

        #expect(made["State"] == "Pending")
        #expect(made["CodeSize"] == 7)
        let configuration = found["Configuration"]
        #expect(configuration?["State"] == "Active")
        #expect(configuration?["LastUpdateStatus"] == "Successful")
        #expect(configuration?["FunctionArn"]?.string == LambdaBench.prefix + "function:f")
        #expect(configuration?["Environment"]?["Variables"]?["AB"] == "1")
        #expect(configuration?["LoggingConfig"]?["LogGroup"] == "/aws/lambda/f")
        #expect(configuration?["LastModified"] == "2026-03-01T00:00:00.000+0000")
        await bench.hosu.close()
    }

    @Test("what cannot be made is refused as Lambda words it")
    func refusals() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f")
        func refusal(_ changes: JSONValue) async -> String {
            do {
                try await bench.make("g", changes)
                return ""
            } catch {
                return "\(error)"
            }
        }

        #expect(
            await bench.failure("GetFunction", ["FunctionName": "nope", "Qualifier": "1"])
                == "ResourceNotFoundException: Function not found: \(LambdaBench.prefix)function:nope:1"
        )
        #expect(await refusal(["FunctionName": "f"]).contains("Function already exist: f"))
        #expect(await refusal(["PackageType": "Image"]).contains("container images"))
        #expect(await refusal(["Runtime": "java21"]).contains("java21 is not supported by Hosu"))
        #expect(await refusal(["Runtime": "python2.7"]).contains("no longer supported"))
        #expect(await refusal(["Runtime": "cobol"]).contains("failed to satisfy constraint"))
        #expect(await refusal(["Timeout": 901]).contains("less than or equal to 900"))
        #expect(await refusal(["MemorySize": 64]).contains("greater than or equal to 128"))
        #expect(await refusal(["Code": ["ZipFile": "YWJj"]]).contains("Could not unzip uploaded file"))
        #expect(await refusal(["Code": [:]]).contains("Please provide a source for function code."))
        #expect(
            await refusal(["Code": ["S3Bucket": "none", "S3Key": "k"]]).contains("S3 Error Code: NoSuchBucket")
        )
        #expect(
            await refusal(["Environment": ["Variables": ["AWS_REGION": "x"]]]).contains(
                "Reserved keys used in this request: AWS_REGION"
            )
        )
        #expect(await refusal(["FileSystemConfigs": [["Arn": "", "LocalMountPath": ""]]]) != "")
        #expect(
            await refusal(["Layers": [.string(LambdaBench.prefix + "layer:x:1")]]).contains("does not exist")
        )
        await bench.hosu.close()
    }

    @Test("code can come from a bucket, and stays when the object is changed")
    func codeOfBuckets() async throws {
        let bench = try await LambdaBench()
        _ = try await bench.hosu.invoke("s3", "CreateBucket", ["Bucket": "code"])
        _ = try await bench.hosu.invoke(
            "s3",
            "PutObject",
            ["Bucket": "code", "Key": "a.zip", "Body": LambdaBench.zip]
        )

        try await bench.make("f", ["Code": ["S3Bucket": "code", "S3Key": "a.zip"]])
        let inline = try await bench.make("g")

        let found = try await bench.ask("GetFunctionConfiguration", ["FunctionName": "f"])
        #expect(found["CodeSha256"] == inline["CodeSha256"])
        await bench.hosu.close()
    }

    @Test("a version keeps code and configuration, and is not made twice of the same")
    func versions() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f")

        let first = try await bench.ask("PublishVersion", ["FunctionName": "f", "Description": "one"])
        let again = try await bench.ask("PublishVersion", ["FunctionName": "f"])
        try await bench.ask("UpdateFunctionConfiguration", ["FunctionName": "f", "Timeout": 9])
        let second = try await bench.ask("PublishVersion", ["FunctionName": "f"])
        let list = try await bench.ask("ListVersionsByFunction", ["FunctionName": "f"])

        #expect(first["Version"] == "1")
        #expect(again["Version"] == "1")
        #expect(second["Version"] == "2")
        #expect(second["FunctionArn"]?.string == LambdaBench.prefix + "function:f:2")
        let old = try await bench.ask("GetFunctionConfiguration", ["FunctionName": "f", "Qualifier": "1"])
        #expect(old["Timeout"] == 3)
        #expect(list["Versions"]?.array?.compactMap { $0["Version"]?.string } == ["$LATEST", "1", "2"])
        #expect(
            await bench.failure("PublishVersion", ["FunctionName": "f", "CodeSha256": "x"]).hasPrefix(
                "InvalidParameterValueException: CodeSHA256 (x) is different"
            )
        )
        await bench.hosu.close()
    }

    @Test("a change with an old revision is refused")
    func revisions() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f")
        let found = try await bench.ask("GetFunctionConfiguration", ["FunctionName": "f"])
        let input: JSONValue = [
            "FunctionName": "f", "Timeout": 5, "RevisionId": found["RevisionId"] ?? .null,
        ]

        try await bench.ask("UpdateFunctionConfiguration", input)

        #expect(
            await bench.failure("UpdateFunctionConfiguration", input).hasPrefix(
                "PreconditionFailedException: The Revision Id provided does not match the latest Revision Id."
            )
        )
        await bench.hosu.close()
    }

    @Test("an alias divides requests by its weights, and keeps its versions from being deleted")
    func aliases() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f", ["Publish": true])
        try await bench.ask("UpdateFunctionConfiguration", ["FunctionName": "f", "Timeout": 9])
        try await bench.ask("PublishVersion", ["FunctionName": "f"])
        let alias: JSONValue = [
            "FunctionName": "f", "Name": "live", "FunctionVersion": "1",
            "RoutingConfig": ["AdditionalVersionWeights": ["2": 0.5]],
        ]

        let made = try await bench.ask("CreateAlias", alias)
        for _ in 0..<40 { try await bench.ask("Invoke", ["FunctionName": "f:live"]) }

        #expect(made["AliasArn"]?.string == LambdaBench.prefix + "function:f:live")
        let versions = Dictionary(grouping: bench.functions.invocations, by: \.function.key.version)
        #expect(Set(versions.keys) == ["1", "2"])
        #expect(versions.values.allSatisfy { $0.count > 5 })
        #expect(
            bench.functions.invocations.allSatisfy {
                $0.invocation.invokedARN == LambdaBench.prefix + "function:f:live"
            }
        )
        #expect(
            await bench.failure("CreateAlias", alias)
                == "ResourceConflictException: Alias already exists: \(LambdaBench.prefix)function:f:live"
        )
        #expect(
            await bench.failure("DeleteFunction", ["FunctionName": "f", "Qualifier": "2"]).hasPrefix(
                "ResourceConflictException"
            )
        )
        await bench.hosu.close()
    }

    @Test("permissions make a policy as Lambda writes it")
    func permissions() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f")
        let permission: JSONValue = [
            "FunctionName": "f", "StatementId": "s3", "Action": "lambda:InvokeFunction",
            "Principal": "s3.amazonaws.com", "SourceArn": "arn:aws:s3:::b", "SourceAccount": "000000000000",
        ]

        try await bench.ask("AddPermission", permission)
        let policy = try await bench.ask("GetPolicy", ["FunctionName": "f"])

        let arn = LambdaBench.prefix + "function:f"
        #expect(
            policy["Policy"]?.string == """
                {"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"s3","Effect":"Allow",\
                "Principal":{"Service":"s3.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"\(arn)",\
                "Condition":{"StringEquals":{"AWS:SourceAccount":"000000000000"},\
                "ArnLike":{"AWS:SourceArn":"arn:aws:s3:::b"}}}]}
                """
        )
        #expect(await bench.failure("AddPermission", permission).contains("(s3) provided already exists"))
        try await bench.ask("RemovePermission", ["FunctionName": "f", "StatementId": "s3"])
        #expect(
            await bench.failure("GetPolicy", ["FunctionName": "f"])
                == "ResourceNotFoundException: The resource you requested does not exist."
        )
        await bench.hosu.close()
    }

    @Test("a layer's number is not given again, and functions keep a layer that was deleted")
    func layers() async throws {
        let bench = try await LambdaBench()
        let layer: JSONValue = [
            "LayerName": "l", "Content": ["ZipFile": LambdaBench.zip], "CompatibleRuntimes": ["python3.12"],
        ]

        let first = try await bench.ask("PublishLayerVersion", layer)
        try await bench.make("f", ["Layers": [first["LayerVersionArn"] ?? .null]])
        try await bench.ask("DeleteLayerVersion", ["LayerName": "l", "VersionNumber": 1])
        let second = try await bench.ask("PublishLayerVersion", layer)
        try await bench.ask("Invoke", ["FunctionName": "f"])

        #expect(second["Version"] == 2)
        #expect(bench.functions.invocations.last?.function.layers.count == 1)
        #expect(
            await bench.failure("GetLayerVersion", ["LayerName": "l", "VersionNumber": 1])
                == "ResourceNotFoundException: The resource you requested does not exist."
        )
        let byARN = try await bench.ask(
            "GetLayerVersionByArn",
            ["Arn": .string(LambdaBench.prefix + "layer:l:2")]
        )
        #expect(byARN["Version"] == 2)
        await bench.hosu.close()
    }
}
