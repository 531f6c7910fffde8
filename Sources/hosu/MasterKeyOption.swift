import ArgumentParser
import Objects

/// Where the key lies under which a lake encrypts; the same option for all commands that open one.
struct MasterKeyOption: ParsableArguments {
    @Option(
        name: .customLong("master-key-file"),
        help: ArgumentHelp(
            "The file of the key under which objects are encrypted.",
            discussion:
                "HOSU_MASTER_KEY_FILE, or the key itself in HOSU_MASTER_KEY; master.key of the lake without them.",
            valueName: "path"
        ),
        completion: .file()
    )
    var path: String?

    /// Nil for the lake's own file.
    var source: MasterKeySource? { Self.given(path) }

    /// What a path, or the environment without one, says.
    static func given(_ path: String?) -> MasterKeySource? {
        if let path = path ?? Variables.text("HOSU_MASTER_KEY_FILE") { return .file(path: path) }
        return Variables.text("HOSU_MASTER_KEY").map { .text($0, place: "HOSU_MASTER_KEY") }
    }
}
