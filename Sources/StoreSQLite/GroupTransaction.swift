import Foundation
import GRDB
import Store

/// A write that waits for the writing thread.
protocol PendingWrite: Sendable {
    /// Where the transaction is to wait for more of the same writer.
    var held: HeldTransaction? { get }

    /// Runs the body and keeps its outcome; throws what the body threw, so that its savepoint is undone.
    func run(_ view: any WriteView) throws

    /// Hands what the body returned to the waiting task before anything is durable.
    func reportAhead()

    /// Hands the outcome to the waiting task, or `failure` when the transaction as a whole was undone.
    func report(_ failure: (any Error)?)
}

/// One body and who waits for it.
///
/// `@unchecked Sendable`: after its making, only the writing thread touches it.
final class Write<Value: Sendable>: PendingWrite, @unchecked Sendable {
    private let body: @Sendable (any WriteView) throws -> Value
    private let resume: @Sendable (Result<Value, any Error>) -> Void
    private var outcome: Result<Value, any Error> = .failure(StoreFailure.closed)
    private var isReported = false
    let held: HeldTransaction?

    init(
        held: HeldTransaction? = nil,
        body: @escaping @Sendable (any WriteView) throws -> Value,
        resume: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        self.held = held
        self.body = body
        self.resume = resume
    }

    func run(_ view: any WriteView) throws {
        do {
            outcome = .success(try body(view))
        } catch let error as DatabaseError {
            outcome = .failure(error.asStoreFailure)
            throw error
        } catch {
            outcome = .failure(error)
            throw error
        }
    }

    func reportAhead() {
        isReported = true
        resume(outcome)
    }

    func report(_ failure: (any Error)?) {
        held?.end(failure.map { .failure($0) } ?? .success(()))
        guard !isReported else { return }
        switch (outcome, failure) {
        case (.success, let failure?): resume(.failure(failure))
        case (.success, nil), (.failure, _): resume(outcome)
        }
    }
}

/// One SQLite transaction with the bodies of several writers in it.
///
/// A body that throws undoes its own writes alone. Used on the writing thread only.
struct GroupTransaction {
    private let statements: PreparedStatements
    private let tables: WrittenTables

    init(_ statements: PreparedStatements, _ tables: WrittenTables) {
        self.statements = statements
        self.tables = tables
    }

    func run(_ batch: [any PendingWrite]) throws {
        try statements.run(.beginWriting)
        var hooks: [@Sendable () -> Void] = []
        var held: [HeldTransaction] = []
        // Those that are waited for come last, and all of them at once.
        for write in batch.filter({ $0.held == nil }) + batch.filter({ $0.held != nil }) {
            let view = SQLiteWriteView(statements, tables)
            try statements.run(.savepoint)
            do {
                try write.run(view)
                tables.keepCreated()
                hooks += view.hooks
                if let transaction = write.held {
                    held.append(transaction)
                    write.reportAhead()
                }
            } catch {
                tables.forgetCreated()
                // A full disk and the like undo the whole transaction, and then no savepoint is left to go back to.
                guard statements.isInTransaction else { throw error }
                try statements.run(.rollbackToSavepoint)
            }
            try statements.run(.releaseSavepoint)
        }
        try addBodies(of: held, &hooks)
        try statements.run(.commit)
        tables.settle()
        for hook in hooks { hook() }
    }

    /// Waits for those whose transactions are held, and adds what they add.
    private func addBodies(of held: [HeldTransaction], _ hooks: inout [@Sendable () -> Void]) throws {
        let start = Date(timeIntervalSinceNow: 0)
        for transaction in held {
            guard let body = transaction.wait(since: start) else { continue }
            let view = SQLiteWriteView(statements, tables)
            try statements.run(.savepoint)
            do {
                try body(view)
                tables.keepCreated()
                hooks += view.hooks
            } catch {
                tables.forgetCreated()
                guard statements.isInTransaction else { throw error }
                try statements.run(.rollbackToSavepoint)
            }
            try statements.run(.releaseSavepoint)
        }
    }

    /// Undoes everything, after a failure that `run` threw.
    func abandon() {
        tables.forgetAllUnsettled()
        // The reason is known already, and a transaction that SQLite has ended by itself needs no end.
        if statements.isInTransaction { try? statements.run(.rollback) }
    }
}

/// The statements of the writing connection, made with the first write.
///
/// `@unchecked Sendable`: touched by the writing thread only.
final class WriterStatements: @unchecked Sendable {
    private var statements: PreparedStatements?

    func take(of connection: Database) throws -> PreparedStatements {
        if let statements { return statements }
        guard let handle = connection.sqliteConnection else { throw StoreFailure.closed }
        let made = PreparedStatements(of: handle)
        statements = made
        return made
    }

    /// Lets go of them, so that the connection can be closed.
    func finish() { statements = nil }
}

/// Which SQLite tables exist, so that each is made once and by the first write into it.
///
/// `@unchecked Sendable`: touched by the writing thread only.
final class WrittenTables: @unchecked Sendable {
    private var settled: Set<TableName> = []
    private var unsettled: Set<TableName> = []
    private var created: Set<TableName> = []

    func contains(_ name: TableName) -> Bool {
        settled.contains(name) || unsettled.contains(name) || created.contains(name)
    }

    func add(_ name: TableName) { created.insert(name) }

    func keepCreated() {
        guard !created.isEmpty else { return }
        unsettled.formUnion(created)
        created = []
    }

    func forgetCreated() { created = [] }

    func settle() {
        guard !unsettled.isEmpty else { return }
        settled.formUnion(unsettled)
        unsettled = []
    }

    func forgetAllUnsettled() {
        unsettled = []
        created = []
    }
}
