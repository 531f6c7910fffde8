import Foundation

/// What keeps a store's files in place while a backup copies them, whichever processes the two are.
///
/// A lock of the kernel (`flock`) on a file beside the objects, so it ends with the process that holds it, however that
/// ends. Who removes files holds it shared for that moment, a backup alone for as long as it runs. A class because it
/// owns the open file, which it closes when it goes; every method blocks.
package final class RemovalLock: Sendable {
    private static let fileName = "removal.lock"

    private let path: String
    private let descriptor: Int32

    /// Opens the lock of the objects in `directory`, which must be there; nothing is locked yet.
    ///
    /// - Throws: the system's reason when the file cannot be made or opened.
    package init(directory: String) throws {
        path = directory + "/" + Self.fileName
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileFailure(path: path) }
    }

    deinit {
        close(descriptor)
    }

    /// Keeps all files from now on until `unlock`; waits for a removal that has begun, and for another backup.
    package func lockForBackup() throws { try lock(LOCK_EX) }

    /// Waits until no backup runs, and keeps the next from beginning until `unlock`.
    func lockForRemoval() throws { try lock(LOCK_SH) }

    /// As `lockForRemoval`, but false at once while a backup runs.
    func tryLockForRemoval() throws -> Bool {
        if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw FileFailure(path: path) }
        return false
    }

    package func unlock() { flock(descriptor, LOCK_UN) }

    private func lock(_ operation: Int32) throws {
        while flock(descriptor, operation) != 0 {
            guard errno == EINTR else { throw FileFailure(path: path) }
        }
    }
}
