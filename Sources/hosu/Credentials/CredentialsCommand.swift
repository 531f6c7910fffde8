import ArgumentParser
import Gateway
import Primitives

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `hosu credentials`: the access keys that a server checks signatures with.
struct CredentialsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credentials",
        abstract: "Make, list and delete the access keys of a lake.",
        discussion: """
            `hosu serve --auth strict` knows them, and notices at once what is made or deleted. They say whose a request \
            is, with --auth open too: the root of an account, or one of its users, as bucket policies name them. A user \
            may do what the account may; policies of buckets can deny it.

              hosu credentials create --account 111122223333 --user minji --comment "nightly load"
              hosu credentials list
              hosu credentials delete AKIAEXAMPLE

            They lie in credentials.json of the data directory, which nobody but its owner can read.
            """,
        subcommands: [CreateCommand.self, ListCommand.self, DeleteCommand.self]
    )

    /// How a command prints what it found.
    enum Output: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    /// `hosu credentials create`.
    struct CreateCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Make an access key; its secret is shown this once."
        )

        @OptionGroup var data: DataDirectoryOption

        @Option(help: ArgumentHelp("The account it belongs to, twelve digits.", valueName: "digits"))
        var account = Tenant.standard.account

        @Option(
            help: ArgumentHelp(
                "The user it belongs to; without one, the root of the account.",
                valueName: "name"
            )
        )
        var user: String?

        @Option(help: ArgumentHelp("A note to know it by.", valueName: "text"))
        var comment: String?

        @Option(help: "How it is printed: text or json.")
        var output = Output.text

        func validate() throws {
            guard account.utf8.count == 12, account.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw ValidationError("--account must be twelve digits.")
            }
            guard user.map(Self.isUserName) ?? true else {
                throw ValidationError("--user must be 1 to 64 letters, digits or any of _+=,.@-")
            }
        }

        func run() throws {
            let made = StoredCredential(
                Credential.generated(account: account, userName: user),
                comment: comment,
                createdAt: World.system.clock.now.truncatedToSecond
            )
            try FileManager.default.createDirectory(atPath: data.directory, withIntermediateDirectories: true)
            try CredentialFile(directory: data.directory).update { $0.append(made) }
            Terminal.write(made.text(output, withSecret: true))
            Terminal.say("The secret is not shown again.")
        }

        /// Source: IAM User Guide, "IAM and AWS STS quotas", "IAM name requirements".
        private static func isUserName(_ text: String) -> Bool {
            (1...64).contains(text.utf8.count)
                && text.utf8.allSatisfy { byte in
                    Character(Unicode.Scalar(byte)).isLetter && byte < 0x80 || (0x30...0x39).contains(byte)
                        || "_+=,.@-".utf8.contains(byte)
                }
        }
    }

    /// `hosu credentials list`.
    struct ListCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the access keys, without their secrets."
        )

        @OptionGroup var data: DataDirectoryOption

        @Option(help: "How they are printed: text or json.")
        var output = Output.text

        func run() throws {
            let credentials = try CredentialFile(directory: data.directory).read()
            switch output {
            case .text:
                for credential in credentials { Terminal.write(credential.line + "\n") }
                if credentials.isEmpty { Terminal.say("\(data.directory) has no credentials.") }
            case .json:
                let list = JSONValue.array(credentials.map { $0.json(withSecret: false) })
                Terminal.write(list.prettyText() + "\n")
            }
        }
    }

    /// `hosu credentials delete`.
    struct DeleteCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete",
            abstract: "Delete an access key; a running server refuses it within a second."
        )

        @OptionGroup var data: DataDirectoryOption

        @Argument(help: "The access key.")
        var accessKeyID: String

        func run() throws {
            try CredentialFile(directory: data.directory).update { credentials in
                let count = credentials.count
                credentials.removeAll { $0.credential.accessKeyID == accessKeyID }
                guard credentials.count < count else {
                    throw ValidationError("\(data.directory) has no access key \(accessKeyID).")
                }
            }
            Terminal.say("Deleted \(accessKeyID).")
        }
    }
}

extension StoredCredential {
    private func members(withSecret: Bool) -> [(name: String, value: String)] {
        var members = [(name: "AccessKeyId", value: credential.accessKeyID)]
        if withSecret { members.append(("SecretAccessKey", credential.secret)) }
        members.append(("Account", credential.account))
        if let userName = credential.userName { members.append(("UserName", userName)) }
        if let comment { members.append(("Comment", comment)) }
        members.append(("CreateDate", createdAt.iso8601()))
        return members
    }

    fileprivate func json(withSecret: Bool) -> JSONValue {
        .object(JSONObject(members(withSecret: withSecret).map { ($0.name, .string($0.value)) }))
    }

    fileprivate func text(_ output: CredentialsCommand.Output, withSecret: Bool) -> String {
        switch output {
        case .json:
            json(withSecret: withSecret).prettyText() + "\n"
        case .text:
            members(withSecret: withSecret)
                .map { $0.name + String(repeating: " ", count: 17 - $0.name.count) + $0.value + "\n" }
                .joined()
        }
    }

    /// One line of a list: key, account, user or `(root)`, the day it was made, and the comment.
    fileprivate var line: String {
        let user = credential.userName ?? "(root)"
        let day = createdAt.iso8601().prefix(10)
        let blanks = String(repeating: " ", count: max(1, 24 - user.count))
        return "\(credential.accessKeyID)  \(credential.account)  \(user)\(blanks)\(day)  \(comment ?? "")"
    }
}
