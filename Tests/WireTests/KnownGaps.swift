/// Cases of botocore's protocol tests that do not pass, each with its reason.
///
/// Most are spellings that a client must read and that we never write.
enum KnownGaps {
    private static let gzip = "compressed bodies are not read"
    private static let zone = "we write moments in UTC"
    private static let typed = "clients pass over a type that we never write"
    private static let codeMember = "we write the code as __type"
    private static let errorHeader = "we write the code as __type, not as a header"
    private static let headerAlone = "we write the code as a header, not into the body"
    private static let precedence = "what a client does with two values for one name"
    private static let queryMap = "a map in the query takes the parameters that no other member has"
    private static let emptyBody = "we write the elements that AWS writes; clients read nothing as well"

    static let requests: [String: [String: String]] = [
        "json": [
            "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_1": gzip,
            "SDKAppliedContentEncoding_awsJson1_1": gzip,
        ],
        "json_1_0": [
            "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_0": gzip,
            "SDKAppliedContentEncoding_awsJson1_0": gzip,
        ],
        "query": [
            "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsQuery": gzip,
            "SDKAppliedContentEncoding_awsQuery": gzip,
        ],
        "rest-json": [
            "RestJsonAllQueryStringTypes": queryMap,
            "RestJsonHostWithPath": "endpoints do not have paths",
            "RestJsonQueryPrecedence": precedence,
            "RestJsonQueryStringEscaping": queryMap,
            "RestJsonSupportsInfinityFloatQueryValues": queryMap,
            "RestJsonSupportsNaNFloatQueryValues": queryMap,
            "RestJsonSupportsNegativeInfinityFloatQueryValues": queryMap,
            "RestJsonZeroAndFalseQueryValues": queryMap,
            "SDKAppendedGzipAfterProvidedEncoding_restJson1": gzip,
            "SDKAppliedContentEncoding_restJson1": gzip,
        ],
        "rest-xml": [
            "RestXmlQueryPrecedence": precedence,
            "SDKAppendedGzipAfterProvidedEncoding_restXml": gzip,
            "SDKAppliedContentEncoding_restXml": gzip,
        ],
    ]

    static let answers: [String: [String: String]] = [
        "json": [
            "AwsJson11DateTimeWithNegativeOffset": zone,
            "AwsJson11DateTimeWithPositiveOffset": zone,
            "AwsJson11DeserializeIgnoreType": typed,
            "AwsJson11FooErrorUsingCode": codeMember,
            "AwsJson11FooErrorUsingCodeAndNamespace": codeMember,
            "AwsJson11FooErrorUsingCodeUriAndNamespace": codeMember,
            "AwsJson11FooErrorUsingXAmznErrorType": errorHeader,
            "AwsJson11FooErrorUsingXAmznErrorTypeWithUri": errorHeader,
            "AwsJson11FooErrorUsingXAmznErrorTypeWithUriAndNamespace": errorHeader,
        ],
        "json_1_0": [
            "AwsJson10DeserializeIgnoreType": typed,
            "AwsJson10FooErrorUsingCode": codeMember,
            "AwsJson10FooErrorUsingCodeAndNamespace": codeMember,
            "AwsJson10FooErrorUsingCodeUriAndNamespace": codeMember,
            "AwsJson10FooErrorUsingXAmznErrorType": errorHeader,
            "AwsJson10FooErrorUsingXAmznErrorTypeWithUri": errorHeader,
            "AwsJson10FooErrorUsingXAmznErrorTypeWithUriAndNamespace": errorHeader,
        ],
        "json_1_0-query-compatible": [
            "QueryCompatibleAwsJson10CustomCodeError": "no service of ours has two protocols"
        ],
        "query": [
            "AwsQueryDateTimeWithNegativeOffset": zone,
            "AwsQueryDateTimeWithPositiveOffset": zone,
            "QueryEmptyInputAndEmptyOutput": emptyBody,
            "QueryNoInputAndOutput": emptyBody,
        ],
        "rest-json": [
            "RestJsonDateTimeWithNegativeOffset": zone,
            "RestJsonDateTimeWithPositiveOffset": zone,
            "RestJsonDeserializeIgnoreType": typed,
            "RestJsonFooErrorUsingCode": headerAlone,
            "RestJsonFooErrorUsingCodeAndNamespace": headerAlone,
            "RestJsonFooErrorUsingCodeUriAndNamespace": headerAlone,
            "RestJsonFooErrorWithDunderType": headerAlone,
            "RestJsonFooErrorWithDunderTypeAndNamespace": headerAlone,
            "RestJsonFooErrorWithDunderTypeUriAndNamespace": headerAlone,
        ],
        "rest-xml": [
            "InvalidGreetingError": "the answer has a member that the model lacks",
            "RestXmlDateTimeWithNegativeOffset": zone,
            "RestXmlDateTimeWithPositiveOffset": zone,
        ],
    ]
}
