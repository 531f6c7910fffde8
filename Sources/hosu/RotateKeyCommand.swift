import ArgumentParser
import HosuServer
import Objects

/// `hosu rotate-key`: changes the master key of a lake that no server has open.
struct RotateKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate-key",
        abstract: "Change the key under which a lake encrypts.",
        discussion: """
            Seals the key of every encrypted object under a new master key; the objects themselves are not written again. \
            Stop the server first. Afterwards only the new key is needed, but for backups made before.

            A key of the lake's own is made anew. In a file of your own, write the new key above the old ones and give the \
            file with --master-key-file; when this is done, remove the old ones.
            """
    )

    @OptionGroup var data: DataDirectoryOption
    @OptionGroup var masterKey: MasterKeyOption

    func run() async throws {
        let lake: EmbeddedLake
        do {
            lake = try await EmbeddedLake.open(directory: data.directory, masterKey: masterKey.source)
        } catch {
            throw LakeOptions.complaint(error)
        }
        do {
            let change = try await lake.core.cores.objects.changeMasterKey()
            Terminal.write("Master key \(change.keyID) seals \(change.sealedCount) objects anew.\n")
            let former = change.formerKeyIDs.joined(separator: ", ")
            if !former.isEmpty { Terminal.say("Needed no more, but for backups made before: \(former).") }
            if let path = change.path { Terminal.say("Keep a copy of \(path).") }
        } catch {
            await lake.close()
            Terminal.say("\(error)")
            throw ExitCode.failure
        }
        await lake.close()
    }
}
