import Foundation
import Synchronization

/// The right to use a data directory, held by one process at a time.
///
/// The lock is the kernel's (`flock`), so it ends with the process however that ends, `kill -9` included. The file names
/// the holder, so that who is refused can be told where the server is. A class because it owns the open file.
package final class DataDirectoryLock: Sendable {
    /// Who holds a directory.
    package struct Holder: Hashable, Sendable {
        package let processID: Int32?
        /// Where it answers, such as `http://127.0.0.1:4566`; nil before it listens and for commands that do not.
        package let endpoint: String?
    }

    package static let fileName = "hosu.lock"

    private let descriptor: Mutex<Int32?>

    private init(descriptor: Int32) {
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        release()
    }

    /// Takes the lock of `directory`, which must be there.
    ///
    /// - Throws: `DataDirectoryInUse` when another process, or another lock of this one, has it.
    package static func acquire(directory: String, endpoint: String? = nil) throws -> DataDirectoryLock {
        let path = directory + "/" + fileName
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw DataDirectoryUnusable(path: path, errorNumber: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            defer { close(descriptor) }
            guard reason == EWOULDBLOCK else { throw DataDirectoryUnusable(path: path, errorNumber: reason) }
            throw DataDirectoryInUse(directory: directory, holder: holder(descriptor))
        }
        let lock = DataDirectoryLock(descriptor: descriptor)
        lock.announce(endpoint: endpoint)
        return lock
    }

    /// Writes down where this process answers, once it knows.
    package func announce(endpoint: String?) {
        descriptor.withLock { descriptor in
            guard let descriptor else { return }
            let text = "\(getpid())\n\(endpoint ?? "")\n"
            // A file that names nobody costs only a poorer hint, so failures to write it are no failures to lock.
            _ = ftruncate(descriptor, 0)
            _ = Array(text.utf8).withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        }
    }

    /// Lets the next process have the directory.
    package func release() {
        descriptor.withLock { descriptor in
            guard let open = descriptor else { return }
            _ = ftruncate(open, 0)
            // Closing is not enough: a child that is just being started has the file open until it becomes its program.
            _ = flock(open, LOCK_UN)
            close(open)
            descriptor = nil
        }
    }

    private static func holder(_ descriptor: Int32) -> Holder {
        var buffer = [UInt8](repeating: 0, count: 512)
        let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        let lines = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let endpoint = lines.dropFirst().first.map(String.init) ?? ""
        return Holder(processID: lines.first.flatMap { Int32($0) }, endpoint: endpoint.isEmpty ? nil : endpoint)
    }
}

/// Another process uses the data directory.
package struct DataDirectoryInUse: Error, Equatable, CustomStringConvertible {
    package let directory: String
    package let holder: DataDirectoryLock.Holder

    package var description: String {
        let process = holder.processID.map { "process \($0)" } ?? "another process"
        let hint = holder.endpoint.map { "; it answers at \($0)" } ?? ""
        return "The data directory \(directory) is in use by \(process)\(hint)."
    }
}

/// The lock file cannot be made or locked.
package struct DataDirectoryUnusable: Error, Equatable, CustomStringConvertible {
    package let path: String
    package let errorNumber: Int32

    package var description: String { "\(path) cannot be used: \(String(cString: strerror(errorNumber)))." }
}
