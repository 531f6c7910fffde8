import ArgumentParser
import Objects
import Primitives

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// `hosu remotes`: other S3s whose buckets queries read.
struct RemotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remotes",
        abstract: "Name other S3s (AWS, another Hosu, MinIO...) whose buckets queries read.",
        discussion: """
            A table whose LOCATION lies in a bucket of a remote is read from there. A running server notices at once what is \
            added or removed.

              hosu remotes add office --endpoint https://s3.ap-northeast-2.amazonaws.com --region ap-northeast-2 \\
                --profile office --bucket company-raw --bucket company-gold
              hosu remotes add lab --endpoint http://10.0.0.7:4566 --bucket lab --access-key AKIALAB < secret.txt
              hosu remotes list
              hosu remotes remove lab

            Remotes lie in remotes.json of the data directory, which nobody but its owner can read; secrets in it are sealed \
            under the lake's master key. Queries only read from remotes.
            """,
        subcommands: [AddCommand.self, ListCommand.self, RemoveCommand.self]
    )

    /// How a command prints what it found.
    enum Output: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    /// How requests name a bucket.
    enum Style: String, ExpressibleByArgument, CaseIterable {
        case path
        case host
    }

    /// `hosu remotes add`.
    struct AddCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Name another S3, or say anew what it is.",
            discussion: """
                Give --profile, --access-key or --anonymous. The secret of an access key is read from the standard input, or \
                from the environment variable HOSU_REMOTE_SECRET.
                """
        )

        @OptionGroup var data: DataDirectoryOption
        @OptionGroup var masterKey: MasterKeyOption

        @Argument(help: "A name of your own for it: small letters, digits, hyphens and underscores.")
        var name: String

        @Option(
            help: ArgumentHelp(
                "Where it answers: https://host or http://host:port. Without one, AWS in the region.",
                valueName: "url"
            )
        )
        var endpoint: String?

        @Option(help: "Its region.")
        var region = Tenant.standard.region

        @Option(
            name: .customLong("bucket"),
            help: ArgumentHelp("A bucket of it that queries may read; repeatable.", valueName: "name")
        )
        var buckets: [String] = []

        @Option(
            help: ArgumentHelp("A profile of ~/.aws/credentials, read when a query runs.", valueName: "name")
        )
        var profile: String?

        @Option(help: ArgumentHelp("An access key of it.", valueName: "id"))
        var accessKey: String?

        @Option(help: ArgumentHelp("The session token of the access key.", valueName: "token"))
        var sessionToken: String?

        @Flag(help: "Sign nothing: its buckets are public.")
        var anonymous = false

        @Option(help: "Where requests name the bucket: path, or host (AWS's own way; its default there).")
        var style: Style?

        func validate() throws {
            guard Remote.isValid(name: name) else {
                throw ValidationError(
                    "A remote's name is 1 to 64 small letters, digits, hyphens and underscores."
                )
            }
            guard !buckets.isEmpty else { throw ValidationError("Give at least one --bucket.") }
            for bucket in buckets where !Bucket.isValid(name: bucket) {
                throw ValidationError("\(bucket) is no name of a bucket.")
            }
            guard [profile != nil, accessKey != nil, anonymous].count(where: { $0 }) == 1 else {
                throw ValidationError("Give one of --profile, --access-key and --anonymous.")
            }
            guard sessionToken == nil || accessKey != nil else {
                throw ValidationError("--session-token belongs to --access-key.")
            }
            _ = try place()
        }

        private func place() throws -> RemoteEndpoint {
            let text = endpoint ?? "https://s3.\(region).amazonaws.com"
            guard let place = RemoteEndpoint(text) else {
                throw ValidationError("\(text) is no endpoint; one looks like https://s3.example.com.")
            }
            return place
        }

        func run() throws {
            try FileManager.default.createDirectory(atPath: data.directory, withIntermediateDirectories: true)
            let file = RemoteFile(directory: data.directory, masterKey: masterKey.source)
            let access: Remote.Access
            if let profile {
                access = .profile(profile)
            } else if let accessKey {
                access = .key(
                    id: accessKey,
                    secret: try file.seal(try secret()),
                    sessionToken: try sessionToken.map(file.seal)
                )
            } else {
                access = .anonymous
            }
            let place = try place()
            let isAmazon = place.authority.hasSuffix(".amazonaws.com")
            let remote = Remote(
                name: name,
                endpoint: place,
                region: region,
                buckets: Array(Set(buckets)).sorted(),
                access: access,
                usesPathStyle: style.map { $0 == .path } ?? !isAmazon,
                createdAt: World.system.clock.now.truncatedToSecond
            )
            var isNew = true
            try file.update { remotes in
                for other in remotes where other.name != name {
                    if let taken = remote.buckets.first(where: other.buckets.contains) {
                        throw ValidationError("The bucket \(taken) is one of remote \(other.name).")
                    }
                }
                if let index = remotes.firstIndex(where: { $0.name == name }) {
                    remotes[index] = remote
                    isNew = false
                } else {
                    remotes.append(remote)
                }
            }
            Terminal.say("\(isNew ? "Added" : "Changed") \(name).")
        }

        private func secret() throws -> String {
            if let secret = Variables.text("HOSU_REMOTE_SECRET") { return secret }
            if isatty(0) != 0 { Terminal.say("Type the secret of \(accessKey ?? ""), then Enter:") }
            guard let line = readLine(), !line.isEmpty else {
                throw ValidationError(
                    "Give the secret on the standard input, or in HOSU_REMOTE_SECRET."
                )
            }
            return line
        }
    }

    /// `hosu remotes list`.
    struct ListCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the remotes, without their secrets."
        )

        @OptionGroup var data: DataDirectoryOption

        @Option(help: "How they are printed: text or json.")
        var output = Output.text

        func run() throws {
            let remotes = try RemoteFile(directory: data.directory, masterKey: nil).remotes()
            switch output {
            case .text:
                for remote in remotes { Terminal.write(remote.line + "\n") }
                if remotes.isEmpty { Terminal.say("\(data.directory) has no remotes.") }
            case .json:
                Terminal.write(JSONValue.array(remotes.map(\.json)).prettyText() + "\n")
            }
        }
    }

    /// `hosu remotes remove`.
    struct RemoveCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: "Forget a remote; tables in its buckets cannot be read any more."
        )

        @OptionGroup var data: DataDirectoryOption

        @Argument(help: "Its name.")
        var name: String

        func run() throws {
            try RemoteFile(directory: data.directory, masterKey: nil).update { remotes in
                let count = remotes.count
                remotes.removeAll { $0.name == name }
                guard remotes.count < count else {
                    throw ValidationError("\(data.directory) has no remote \(name).")
                }
            }
            Terminal.say("Removed \(name).")
        }
    }
}

extension Remote {
    /// Who asks it, without secrets.
    private var caller: String {
        switch access {
        case .anonymous: "anonymous"
        case .profile(let name): "profile \(name)"
        case .key(let id, _, _): "key \(id)"
        }
    }

    fileprivate var line: String {
        "\(DisplayWidth.padded(name, to: 16)) \(endpoint)  \(region)  \(buckets.joined(separator: ","))  \(caller)"
    }

    fileprivate var json: JSONValue {
        [
            "Name": .string(name), "Endpoint": .string(endpoint.description), "Region": .string(region),
            "Buckets": .array(buckets.map { .string($0) }), "Access": .string(caller),
            "Style": .string(usesPathStyle ? "path" : "host"), "CreateDate": .string(createdAt.iso8601()),
        ]
    }
}
