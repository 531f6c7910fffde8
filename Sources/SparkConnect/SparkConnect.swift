import GRPCCore
import GRPCNIOTransportHTTP2Posix
import SwiftProtobuf

/// The protocol of data frames, between a script and its engine.
package enum SparkConnect {
    static let version = GRPCCore.Status.Code.ok
}
