import HosuTesting
import Primitives
import Shapes
import Testing

/// One kind of bucket configuration: how it is set, what comes back, and what is answered where it is not set.
struct ConfigurationCase: CustomTestStringConvertible, Sendable {
    /// The query of its requests.
    let query: String
    let body: String
    /// What the answer to GET contains after it was set.
    let answer: String
    /// The error code where it is not set; nil where that is no error.
    let absent: String?
    /// Whether DELETE removes it; others are removed by an empty document or not at all.
    var isDeletable = true
    /// Whether a new bucket has it.
    var isThereFromTheStart = false

    var testDescription: String { query }

    static let all: [ConfigurationCase] = [
        ConfigurationCase(
            query: "cors",
            body: """
                <CORSConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><CORSRule><ID>a</ID>\
                <AllowedHeader>*</AllowedHeader><AllowedMethod>GET</AllowedMethod><AllowedMethod>PUT</AllowedMethod>\
                <AllowedOrigin>https://*.example.com</AllowedOrigin><MaxAgeSeconds>60</MaxAgeSeconds></CORSRule>\
                </CORSConfiguration>
                """,
            answer: """
                <CORSRule><ID>a</ID><AllowedHeader>*</AllowedHeader><AllowedMethod>GET</AllowedMethod>\
                <AllowedMethod>PUT</AllowedMethod><AllowedOrigin>https://*.example.com</AllowedOrigin>\
                <MaxAgeSeconds>60</MaxAgeSeconds></CORSRule></CORSConfiguration>
                """,
            absent: "NoSuchCORSConfiguration"
        ),
        ConfigurationCase(
            query: "website",
            body: """
                <WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument><RoutingRules>\
                <RoutingRule><Condition><KeyPrefixEquals>docs/</KeyPrefixEquals></Condition><Redirect>\
                <ReplaceKeyPrefixWith>documents/</ReplaceKeyPrefixWith></Redirect></RoutingRule></RoutingRules>\
                </WebsiteConfiguration>
                """,
            answer: "<Suffix>index.html</Suffix></IndexDocument><RoutingRules><RoutingRule><Condition>",
            absent: "NoSuchWebsiteConfiguration"
        ),
        ConfigurationCase(
            query: "policy",
            body: """
                {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:GetObject",\
                "Resource":"arn:aws:s3:::lake/*"}]}
                """,
            answer: #"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","#,
            absent: "NoSuchBucketPolicy"
        ),
        ConfigurationCase(
            query: "publicAccessBlock",
            body: """
                <PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls>\
                </PublicAccessBlockConfiguration>
                """,
            answer: "<BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>false</IgnorePublicAcls>",
            absent: "NoSuchPublicAccessBlockConfiguration",
            isThereFromTheStart: true
        ),
        ConfigurationCase(
            query: "ownershipControls",
            body: """
                <OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>
                """,
            answer: "<Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule>",
            absent: "OwnershipControlsNotFoundError",
            isThereFromTheStart: true
        ),
        ConfigurationCase(
            query: "metrics&id=m",
            body: """
                <MetricsConfiguration><Id>m</Id><Filter><And><Prefix>p</Prefix><Tag><Key>k</Key><Value>v</Value></Tag>\
                </And></Filter></MetricsConfiguration>
                """,
            answer:
                "<Id>m</Id><Filter><And><Prefix>p</Prefix><Tag><Key>k</Key><Value>v</Value></Tag></And></Filter>",
            absent: "NoSuchConfiguration"
        ),
        ConfigurationCase(
            query: "analytics&id=a",
            body: """
                <AnalyticsConfiguration><Id>a</Id><StorageClassAnalysis></StorageClassAnalysis></AnalyticsConfiguration>
                """,
            answer: "<Id>a</Id>",
            absent: "NoSuchConfiguration"
        ),
        ConfigurationCase(
            query: "intelligent-tiering&id=t",
            body: """
                <IntelligentTieringConfiguration><Id>t</Id><Status>Enabled</Status><Tiering><Days>90</Days>\
                <AccessTier>ARCHIVE_ACCESS</AccessTier></Tiering></IntelligentTieringConfiguration>
                """,
            answer: "<Tiering><Days>90</Days><AccessTier>ARCHIVE_ACCESS</AccessTier></Tiering>",
            absent: "NoSuchConfiguration"
        ),
        ConfigurationCase(
            query: "inventory&id=i",
            body: """
                <InventoryConfiguration><Destination><S3BucketDestination><Format>CSV</Format>\
                <Bucket>arn:aws:s3:::lake</Bucket></S3BucketDestination></Destination><IsEnabled>true</IsEnabled>\
                <Id>i</Id><IncludedObjectVersions>All</IncludedObjectVersions><OptionalFields><Field>Size</Field>\
                </OptionalFields><Schedule><Frequency>Daily</Frequency></Schedule></InventoryConfiguration>
                """,
            answer: "<OptionalFields><Field>Size</Field></OptionalFields>",
            absent: "NoSuchConfiguration"
        ),
        ConfigurationCase(
            query: "encryption",
            body: """
                <ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>\
                <SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>alias/lake</KMSMasterKeyID>\
                </ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule>\
                </ServerSideEncryptionConfiguration>
                """,
            answer: "<SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>alias/lake</KMSMasterKeyID>",
            absent: "ServerSideEncryptionConfigurationNotFoundError"
        ),
        ConfigurationCase(
            query: "logging",
            body: """
                <BucketLoggingStatus><LoggingEnabled><TargetBucket>lake</TargetBucket><TargetPrefix>log/</TargetPrefix>\
                </LoggingEnabled></BucketLoggingStatus>
                """,
            answer: "<LoggingEnabled><TargetBucket>lake</TargetBucket><TargetPrefix>log/</TargetPrefix>",
            absent: nil,
            isDeletable: false
        ),
        ConfigurationCase(
            query: "notification",
            body: """
                <NotificationConfiguration><QueueConfiguration><Id>q</Id>\
                <Queue>arn:aws:sqs:us-east-1:000000000000:q</Queue><Event>s3:ObjectCreated:*</Event></QueueConfiguration>\
                <EventBridgeConfiguration></EventBridgeConfiguration></NotificationConfiguration>
                """,
            answer: """
                <QueueConfiguration><Id>q</Id><Queue>arn:aws:sqs:us-east-1:000000000000:q</Queue>\
                <Event>s3:ObjectCreated:*</Event></QueueConfiguration><EventBridgeConfiguration>
                """,
            absent: nil,
            isDeletable: false
        ),
        ConfigurationCase(
            query: "requestPayment",
            body: "<RequestPaymentConfiguration><Payer>Requester</Payer></RequestPaymentConfiguration>",
            answer: "<Payer>Requester</Payer>",
            absent: nil,
            isDeletable: false
        ),
        ConfigurationCase(
            query: "accelerate",
            body: "<AccelerateConfiguration><Status>Enabled</Status></AccelerateConfiguration>",
            answer: "<Status>Enabled</Status>",
            absent: nil,
            isDeletable: false
        ),
    ]
}

@Suite struct BucketConfigurationTests {
    @Test(
        "a configuration comes back as it was set, and is missed by name before and after",
        arguments: ConfigurationCase.all
    )
    func life(example: ConfigurationCase) async throws {
        let lake = try await Lake()
        _ = try await lake.hosu.invoke("sqs", "CreateQueue", ["QueueName": "q"])

        let before = try await lake.get("?\(example.query)")
        let put = try await lake.hosu.send("PUT", "/lake?\(example.query)", body: Array(example.body.utf8))
        let after = try await lake.get("?\(example.query)")

        #expect(before.element("Code") == (example.isThereFromTheStart ? nil : example.absent))
        #expect((200...204).contains(put.status), "\(put.text)")
        #expect(after.text.contains(example.answer), "\(after.text)")
        if example.isDeletable {
            let delete = try await lake.hosu.send("DELETE", "/lake?\(example.query)")
            let gone = try await lake.get("?\(example.query)")
            #expect(delete.status == 204)
            #expect(gone.element("Code") == example.absent)
            #expect(gone.status == (example.absent == nil ? 200 : 404))
            #expect(!gone.text.contains(example.answer))
        }
        await lake.hosu.close()
    }

    @Test(
        "what S3 has from the start, or never, is answered as S3 answers it",
        arguments: [
            ("encryption", 404, "<Code>ServerSideEncryptionConfigurationNotFoundError</Code>"),
            ("publicAccessBlock", 200, "<RestrictPublicBuckets>true</RestrictPublicBuckets>"),
            ("ownershipControls", 200, "<ObjectOwnership>BucketOwnerEnforced</ObjectOwnership>"),
            ("requestPayment", 200, "<Payer>BucketOwner</Payer>"),
            ("abac", 200, "<Status>Disabled</Status>"),
            ("replication", 404, "<Code>ReplicationConfigurationNotFoundError</Code>"),
            ("metadataConfiguration", 404, "<Code>MetadataConfigurationNotFound</Code>"),
            ("policyStatus", 404, "<Code>NoSuchBucketPolicy</Code>"),
            ("session", 501, "<Code>NotImplemented</Code>"),
        ]
    )
    func defaults(query: String, status: Int, part: String) async throws {
        let lake = try await Lake()

        let answer = try await lake.get("?\(query)")

        #expect(answer.status == status)
        #expect(answer.text.contains(part), "\(answer.text)")
        await lake.hosu.close()
    }

    @Test(
        "a document that S3 would not take is refused in its words",
        arguments: [
            ("cors", "<CORSConfiguration></CORSConfiguration>", "MalformedXML"),
            ("cors", rule("<AllowedMethod>PATCH</AllowedMethod>"), "InvalidRequest"),
            ("cors", "not xml", "MalformedXML"),
            ("policy", "[]", "MalformedPolicy"),
            ("policy", #"{"Statement":[]}"#, "MalformedPolicy"),
            ("website", "<WebsiteConfiguration></WebsiteConfiguration>", "InvalidArgument"),
            (
                "encryption",
                "<ServerSideEncryptionConfiguration><Rule></Rule></ServerSideEncryptionConfiguration>",
                "MalformedXML"
            ),
            (
                "ownershipControls",
                "<OwnershipControls><Rule><ObjectOwnership>Me</ObjectOwnership></Rule></OwnershipControls>",
                "MalformedXML"
            ),
            (
                "logging",
                "<BucketLoggingStatus><LoggingEnabled><TargetBucket>nowhere</TargetBucket><TargetPrefix/>"
                    + "</LoggingEnabled></BucketLoggingStatus>",
                "InvalidTargetBucketForLogging"
            ),
            ("metrics&id=a", "<MetricsConfiguration><Id>b</Id></MetricsConfiguration>", "IdMismatch"),
            (
                "notification",
                "<NotificationConfiguration><QueueConfiguration><Queue>arn:aws:sqs:us-east-1:000000000000:q</Queue>"
                    + "<Event>s3:Everything</Event></QueueConfiguration></NotificationConfiguration>",
                "InvalidArgument"
            ),
            ("abac", "<AbacStatus><Status>Enabled</Status></AbacStatus>", "NotImplemented"),
            (
                "replication",
                "<ReplicationConfiguration><Role>r</Role><Rule><Status>Enabled</Status><Destination><Bucket>b</Bucket>"
                    + "</Destination></Rule></ReplicationConfiguration>",
                "NotImplemented"
            ),
            (
                "tagging",
                "<Tagging><TagSet><Tag><Key>aws:x</Key><Value>v</Value></Tag></TagSet></Tagging>", "InvalidTag"
            ),
        ]
    )
    func refusals(query: String, body: String, code: String) async throws {
        let lake = try await Lake()

        let answer = try await lake.hosu.send("PUT", "/lake?\(query)", body: Array(body.utf8))

        #expect(answer.element("Code") == code, "\(answer.text)")
        await lake.hosu.close()
    }

    private static func rule(_ methods: String) -> String {
        "<CORSConfiguration><CORSRule>\(methods)<AllowedOrigin>*</AllowedOrigin></CORSRule></CORSConfiguration>"
    }

    @Test("configurations of one kind are listed by id, a hundred a page")
    func listing() async throws {
        let lake = try await Lake()
        for index in 100...200 {
            let body = Array("<MetricsConfiguration><Id>m\(index)</Id></MetricsConfiguration>".utf8)
            _ = try await lake.hosu.send("PUT", "/lake?metrics&id=m\(index)", body: body)
        }

        let first = try await lake.get("?metrics")
        let token = try #require(first.element("NextContinuationToken"))
        let second = try await lake.get("?metrics&continuation-token=\(token)")

        #expect(first.elements("Id") == (100..<200).map { "m\($0)" })
        #expect(first.element("IsTruncated") == "true")
        #expect(second.elements("Id") == ["m200"])
        #expect(second.element("IsTruncated") == "false")
        await lake.hosu.close()
    }

    @Test("a policy that lets in everybody is refused while that is blocked, and is called public")
    func publicPolicy() async throws {
        let lake = try await Lake()
        let policy = Array(
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",\
            "Resource":"arn:aws:s3:::lake/*"}]}
            """.utf8
        )

        let blocked = try await lake.hosu.send("PUT", "/lake?policy", body: policy)
        _ = try await lake.hosu.send("DELETE", "/lake?publicAccessBlock")
        let put = try await lake.hosu.send("PUT", "/lake?policy", body: policy)
        let status = try await lake.get("?policyStatus")

        #expect(blocked.element("Code") == "AccessDenied")
        #expect(put.status == 204)
        #expect(status.element("IsPublic") == "true")
        await lake.hosu.close()
    }
}
