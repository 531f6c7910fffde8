/// A key that conditions may ask for, and which actions have it.
///
/// Source: IAM User Guide, "AWS global condition context keys"; Service Authorization Reference, "Condition keys for
/// Amazon S3".
struct ConditionKey: Sendable {
    /// In small letters; with a slash at the end, one of a family that is told apart by what follows.
    let name: String
    /// The actions that have the key, in small letters; nil for all.
    private let actions: [PolicyPattern]?

    private init(_ name: String, _ actions: [String]? = nil) {
        self.name = name
        self.actions = actions?.map { PolicyPattern("s3:" + $0) }
    }

    /// Nil when nothing documents the key.
    static func find(_ text: String) -> ConditionKey? {
        let key = text.lowercased()
        if let known = byName[key] { return known }
        guard let slash = key.firstIndex(of: "/"), key.index(after: slash) < key.endIndex else { return nil }
        return byName[String(key[...slash])]
    }

    func applies(to action: S3Action) -> Bool {
        actions?.contains { $0.matches(action.lowercasedName, [:]) } ?? true
    }

    private static let byName: [String: ConditionKey] = {
        var keys: [String: ConditionKey] = [:]
        for name in global { keys["aws:" + name] = ConditionKey("aws:" + name) }
        for name in everywhere { keys["s3:" + name] = ConditionKey("s3:" + name) }
        for row in limited {
            for name in row.names { keys["s3:" + name] = ConditionKey("s3:" + name, row.actions) }
        }
        return keys
    }()

    private static let global = [
        "calledvia", "calledviafirst", "calledvialast", "chatbotsourcearn", "currenttime",
        "ec2instancesourceprivateipv4", "ec2instancesourcevpc", "epochtime", "federatedprovider",
        "multifactorauthage", "multifactorauthpresent", "principalaccount", "principalarn",
        "principalisawsservice", "principalorgid", "principalorgpaths", "principalservicename",
        "principalservicenameslist", "principaltag/", "principaltype", "referer", "requestedregion",
        "requesttag/", "resourceaccount", "resourceorgid", "resourceorgpaths", "resourcetag/",
        "securetransport", "sourceaccount", "sourcearn", "sourceidentity", "sourceip", "sourceorgid",
        "sourceorgpaths", "sourceowner", "sourcevpc", "sourcevpcarn", "sourcevpce", "tagkeys",
        "tokenissuetime", "useragent", "userid", "username", "viaawsservice", "vpceaccount", "vpceorgid",
        "vpceorgpaths", "vpcsourceip",
    ]

    /// Keys that every action has.
    private static let everywhere = [
        "accessgrantsinstancearn", "accesspointnetworkorigin", "accesspointtag/", "authtype", "buckettag/",
        "dataaccesspointaccount", "dataaccesspointarn", "resourceaccount", "signatureage",
        "signatureversion", "tlsversion", "x-amz-content-sha256",
    ]

    private static let taggedReads = [
        "getobject", "getobjectversion", "getobjectacl", "getobjectversionacl", "putobjectacl",
        "putobjectversionacl", "getobjecttagging", "getobjectversiontagging", "putobjecttagging",
        "putobjectversiontagging", "deleteobjecttagging", "deleteobjectversiontagging",
        "getobjectattributes", "getobjectversionattributes", "restoreobject",
    ]

    private static let writes = ["putobject", "replicateobject"]
    private static let grants =
        writes + ["putobjectacl", "putobjectversionacl", "putbucketacl", "createbucket"]

    private static let limited: [(names: [String], actions: [String])] = [
        (["prefix", "delimiter", "max-keys"], ["listbucket", "listbucketversions"]),
        (["versionid"], ["*objectversion*", "getobject", "restoreobject"]),
        (["existingobjecttag/"], taggedReads),
        (
            ["requestobjecttag/", "requestobjecttagkeys"],
            ["putobject", "putobjecttagging", "putobjectversiontagging", "replicatetags"]
        ),
        (
            [
                "x-amz-acl", "x-amz-grant-full-control", "x-amz-grant-read", "x-amz-grant-read-acp",
                "x-amz-grant-write", "x-amz-grant-write-acp",
            ], grants
        ),
        (
            [
                "x-amz-server-side-encryption", "x-amz-server-side-encryption-aws-kms-key-id",
                "x-amz-server-side-encryption-customer-algorithm",
            ], writes
        ),
        (
            [
                "x-amz-copy-source", "x-amz-metadata-directive", "x-amz-storage-class",
                "x-amz-website-redirect-location", "objectcreationoperation", "if-match", "if-none-match",
            ], writes + ["deleteobject"]
        ),
        (
            [
                "object-lock-mode", "object-lock-legal-hold", "object-lock-retain-until-date",
                "object-lock-remaining-retention-days",
            ],
            [
                "putobject", "putobjectretention", "putobjectlegalhold", "bypassgovernanceretention",
                "replicateobject",
            ]
        ),
        (["locationconstraint"], ["createbucket"]),
        (["x-amz-object-ownership"], ["createbucket"]),
        (["inventoryaccessibleoptionalfields"], ["putinventoryconfiguration"]),
        (
            ["isreplicationpauserequest", "destinationregion"],
            ["putreplicationconfiguration", "pausereplication"]
        ),
    ]
}
