import CPlatform

/// How much stack the current thread has left.
enum StackRoom {
    /// What must stay free for all that one part of an expression calls.
    private static let reserve = 128 * 1024

    static var isScarce: Bool { platform_stack_left() < reserve }
}
