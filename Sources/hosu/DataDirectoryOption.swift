import ArgumentParser

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Which data directory a command works on; the same option for all of them.
struct DataDirectoryOption: ParsableArguments {
    @Option(
        name: .customLong("data-dir"),
        help: ArgumentHelp(
            "The directory that keeps the lake; made when it is not there.",
            discussion: "HOSU_DATA_DIR; ~/.hosu when neither is given.",
            valueName: "path"
        ),
        completion: .directory
    )
    var path: String?

    /// The absolute path of the directory.
    var directory: String {
        Self.absolute(path ?? Variables.text("HOSU_DATA_DIR") ?? "~/.hosu")
    }

    /// The path from the root on, for one that may begin in the home or the current directory.
    static func absolute(_ chosen: String) -> String {
        let home = FileManager.default.homeDirectoryForCurrentUser.path
        if chosen == "~" { return home }
        if chosen.hasPrefix("~/") { return home + chosen.dropFirst(1) }
        return chosen.hasPrefix("/") ? chosen : FileManager.default.currentDirectoryPath + "/" + chosen
    }
}

/// Environment variables that stand in for options.
enum Variables {
    /// The variable's value; nil when it is not set or empty.
    static func text(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// - Throws: `ValidationError` when the value is none of the type's.
    static func value<Value: LosslessStringConvertible>(_ name: String, _ type: Value.Type) throws -> Value? {
        guard let text = text(name) else { return nil }
        guard let value = Value(text) else { throw ValidationError("\(name) has no usable value: \(text)") }
        return value
    }

    /// A list with commas between.
    static func list(_ name: String) -> [String] {
        text(name)?.split(separator: ",").map(String.init) ?? []
    }
}
