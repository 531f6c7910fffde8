import SQLTranslate

/// What `hosu sql --functions` prints: every function of Athena's engine version 3 and what becomes of it here.
struct FunctionsPage {
    let functions: [FunctionListing]

    /// All of them, or those whose name holds a text.
    init(matching part: String? = nil) {
        let part = part?.lowercased()
        functions = FunctionListing.trino.filter { function in part.map { function.name.contains($0) } ?? true }
    }

    var table: QueryTable {
        QueryTable(
            columns: ["function", "family", "status", "remark"].map { .init(name: $0, type: "varchar") },
            rows: functions.map { [$0.name, $0.family, $0.status.word, $0.remark] }
        )
    }

    /// The page of the documentation.
    var markdown: String {
        var text = """
            # Functions

            Written by `hosu sql --functions --output markdown`; do not edit.

            Every function that Athena's engine version 3 documents is one of these:

            | status | means | functions |
            | --- | --- | ---: |

            """
        for (word, meaning) in Self.meanings {
            text += "| \(word) | \(meaning) | \(functions.count { $0.status.word == word }) |\n"
        }
        text +=
            "\nA function that is not listed fails with `FUNCTION_NOT_FOUND`, a refused one with `NOT_SUPPORTED` and the reason.\n"
        var family: String?
        for function in functions {
            if function.family != family {
                family = function.family
                text += "\n## \(function.family)\n\n| function | status | remark |\n| --- | --- | --- |\n"
            }
            let remark = function.remark.replacing("|", with: "\\|")
            text += "| `\(function.name)` | \(function.status.word) | \(remark) |\n"
        }
        return text
    }

    private static let meanings = [
        ("same", "the engine has it under that name"),
        ("renamed", "the engine has it under another name"),
        ("rewritten", "written with other functions, so that the answer is Athena's"),
        ("ours", "a function of Hosu's, where the engine has none"),
        ("refused", "not there; a query that calls it fails with the reason"),
    ]
}
