#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension ForeignDatabases {
    /// How many processors there are.
    static var processorCount: Int { ProcessInfo.processInfo.activeProcessorCount }
}
