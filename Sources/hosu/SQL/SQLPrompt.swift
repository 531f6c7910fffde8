import Primitives
import SQLSyntax

/// The interactive prompt: statements that end with a semicolon, and commands that begin with a point.
struct SQLPrompt {
    private var session: SQLSession
    private var history = History.load()
    /// Lines of a statement that has no end yet.
    private var pending = ""
    private let threads = BlockingPool(name: "hosu-prompt", threadCount: 1)

    init(session: SQLSession) {
        self.session = session
    }

    /// Reads and runs until the user leaves.
    mutating func run() async throws {
        defer { threads.close() }
        Terminal.say("Athena SQL on Hosu. Statements end with ; and .help lists commands.")
        while true {
            let prompt = promptText
            let entries = history.entries
            switch try await threads.run({ LineEditor.readLine(prompt: prompt, history: entries) }) {
            case .ended: return
            case .interrupted: pending = ""
            case .line(let line):
                if pending.isEmpty, line.drop(while: \.isWhitespace).hasPrefix(".") {
                    history.add(line)
                    guard await perform(command: line) else { return }
                } else {
                    await take(line)
                }
            }
        }
    }

    private var promptText: String {
        let name = session.client.database.map { "hosu:\($0)> " } ?? "hosu> "
        return pending.isEmpty
            ? name : String(repeating: " ", count: max(0, DisplayWidth.of(name) - 4)) + "..> "
    }

    /// Adds a line to the statement and runs what is complete.
    private mutating func take(_ line: String) async {
        pending += pending.isEmpty ? line : "\n" + line
        let script = Script(pending)
        guard !script.statements.isEmpty else {
            if script.isComplete { pending = "" }
            return
        }
        guard script.isComplete else { return }
        history.add(pending)
        pending = ""
        if script.statements.count == 1, let name = Self.usedDatabase(script.statements[0].text) {
            await perform(".use \(name)")
            return
        }
        await guarded { try await $0.run(script, source: nil) }
    }

    /// `USE name` is no statement of Athena, but people type it.
    private static func usedDatabase(_ statement: String) -> String? {
        let words = statement.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, words[0].lowercased() == "use" else { return nil }
        return words[1].trimming { "`\"".contains($0) }
    }

    /// Does `body` and tells what went wrong; the prompt goes on.
    private mutating func guarded(_ body: (inout SQLSession) async throws -> Void) async {
        do {
            try await body(&session)
        } catch is Interrupted {
            Terminal.say("Cancelled.")
        } catch {
            Terminal.say(Style.error.red("\(error)"))
        }
    }

    private mutating func perform(command line: String) async -> Bool {
        let trimmed = line.trimming(\.isWhitespace)
        if [".quit", ".exit", ".q"].contains(trimmed) { return false }
        await perform(trimmed)
        return true
    }

    private mutating func perform(_ command: String) async {
        let words = command.split(whereSeparator: \.isWhitespace).map(String.init)
        let argument = words.dropFirst().first
        switch words.first {
        case ".help": Terminal.say(Self.help)
        case ".databases": await guarded { try await Self.showDatabases($0) }
        case ".tables": await guarded { try await Self.showTables($0, in: argument) }
        case ".schema": await guarded { try await Self.showSchema(&$0, of: argument) }
        case ".use": await guarded { try await Self.use(&$0, argument) }
        case ".output":
            guard let format = argument.flatMap(OutputFormat.init(rawValue:)) else {
                Terminal.say(
                    "The formats are \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))."
                )
                return
            }
            session.format = format
        default: Terminal.say("There is no command \(words.first ?? command); .help lists them.")
        }
    }

    private static let help = """
        .databases          the databases
        .tables [database]  the tables and views of a database
        .schema [table]     the statement that makes a table, or all tables of the database
        .use database       the database of statements that name none
        .output format      table, csv, json or markdown
        .quit               leave, as Ctrl-D does
        Ctrl-C clears the line, or stops the running query.
        """

    private static func showDatabases(_ session: SQLSession) async throws {
        let names = try await session.names("GetDatabases", [:], list: "DatabaseList")
        Terminal.write(names.map { $0 + "\n" }.joined())
    }

    private static func showTables(_ session: SQLSession, in name: String?) async throws {
        let database = try session.database(name)
        let names = try await session.names("GetTables", ["DatabaseName": .string(database)], list: "TableList")
        Terminal.write(names.map { $0 + "\n" }.joined())
    }

    private static func use(_ session: inout SQLSession, _ name: String?) async throws {
        let database = try session.database(name)
        _ = try await session.client.lake.call("glue", "GetDatabase", ["Name": .string(database)])
        session.client.database = database
    }

    /// Views show the query they stand for.
    private static func showSchema(_ session: inout SQLSession, of name: String?) async throws {
        try await session.prepare()
        let parts = (name ?? "").split(separator: ".").map(String.init)
        let database = try session.database(parts.count == 2 ? parts[0] : nil)
        let list: JSONValue = ["DatabaseName": .string(database)]
        let tables =
            parts.isEmpty
            ? try await session.names("GetTables", list, list: "TableList") : [parts[parts.count - 1]]
        for table in tables {
            let reply = try await session.client.lake.call(
                "glue",
                "GetTable",
                ["DatabaseName": .string(database), "Name": .string(table)]
            )
            let isView = reply["Table"]?["TableType"] == "VIRTUAL_VIEW"
            let statement =
                isView
                ? "SHOW CREATE VIEW \"\(database)\".\"\(table)\"" : "SHOW CREATE TABLE `\(database)`.`\(table)`"
            let rows = try await session.client.table(statement).rows
            Terminal.write(rows.compactMap { $0.first ?? nil }.joined(separator: "\n") + ";\n")
        }
    }
}

extension SQLSession {
    /// Why a prompt's command cannot be done.
    private struct NoDatabase: Error, CustomStringConvertible {
        let description = "Which database? Choose one with .use, or name it."
    }

    fileprivate func database(_ name: String?) throws -> String {
        guard let database = name ?? client.database else { throw NoDatabase() }
        return database
    }

    /// The names of all entries of a listing of Glue.
    fileprivate func names(_ operation: String, _ input: JSONValue, list: String) async throws -> [String] {
        var names: [String] = []
        var input = input
        while true {
            let reply = try await client.lake.call("glue", operation, input)
            names += (reply[list]?.array ?? []).compactMap { $0["Name"]?.string }
            guard let token = reply["NextToken"], token.string != nil, var object = input.object else {
                return names
            }
            object["NextToken"] = token
            input = .object(object)
        }
    }
}

extension StringProtocol {
    /// The text without the characters at its ends that `isSurplus` names.
    fileprivate func trimming(_ isSurplus: (Character) -> Bool) -> String {
        let start = drop(while: isSurplus)
        guard let end = start.lastIndex(where: { !isSurplus($0) }) else { return "" }
        return String(start[...end])
    }
}
