import AWSClient
import AWSSimulator

/// A way in which a call goes wrong, as AWS's services tell it.
enum FaultClass: String, CaseIterable, Sendable {
    case throttled, serverError, unavailable, answerLost, notConnected, expired
    case inConflict, concurrentlyModified, notYetSeen
    case denied, overQuota, failedLater

    /// Whether a run comes to the same as without it.
    var isSurvived: Bool {
        switch self {
        case .throttled, .serverError, .unavailable, .answerLost, .notConnected, .expired: true
        case .inConflict, .concurrentlyModified, .notYetSeen: true
        case .denied, .overQuota, .failedLater: false
        }
    }

    /// How many calls it hits. A limit is believed when it stays: another run may have used the room for a moment.
    var times: Int {
        switch self {
        case .throttled, .overQuota: 2
        default: 1
        }
    }

    /// What a report has to say of it, where it isn't survived.
    func code(_ operation: SeenOperation) -> String {
        switch effect(on: operation) {
        case .error(let code, _, _): code
        case .asynchronousFailure(let reason): reason
        case .notConnected, .answerLost: ""
        }
    }

    /// Whether it can happen to an operation.
    func isPossible(for operation: SeenOperation) -> Bool {
        switch self {
        case .throttled, .serverError, .unavailable, .answerLost, .notConnected, .expired, .denied: true
        case .inConflict, .concurrentlyModified, .overQuota: operation.isWrite
        // What is deleted or detached and not there is gone.
        case .notYetSeen:
            operation.isWrite && !["Delete", "Detach"].contains { operation.name.hasPrefix($0) }
        case .failedLater: operation.isAsynchronous
        }
    }

    /// What happens to the operation.
    func effect(on operation: SeenOperation) -> Fault.Effect {
        let isIAM = operation.isQuery
        return switch self {
        case .throttled: .error(code: isIAM ? "Throttling" : "ThrottlingException", message: "Rate", status: 400)
        case .serverError:
            .error(code: isIAM ? "ServiceFailure" : "InternalServerException", message: "Internal", status: 500)
        case .unavailable: .error(code: "ServiceUnavailable", message: "Down", status: 503)
        case .answerLost: .answerLost
        case .notConnected: .notConnected
        case .expired: .error(code: isIAM ? "ExpiredToken" : "ExpiredTokenException", message: "Old", status: 403)
        case .inConflict:
            isIAM
                ? .error(code: "EntityTemporarilyUnmodifiable", message: "Being changed", status: 409)
                : .error(code: "ConflictException", message: "Another change is under way", status: 409)
        case .concurrentlyModified: .error(code: "ConcurrentModification", message: "Changing", status: 409)
        case .notYetSeen:
            .error(code: isIAM ? "NoSuchEntity" : "ResourceNotFoundException", message: "Not there", status: 404)
        case .denied: .error(code: isIAM ? "AccessDenied" : "AccessDeniedException", message: "No", status: 403)
        case .overQuota:
            .error(code: isIAM ? "LimitExceeded" : "ServiceQuotaExceededException", message: "Full", status: 409)
        case .failedLater: .asynchronousFailure("Received a 403 status error")
        }
    }

    /// The fault, after so many calls that go well.
    func fault(on operation: SeenOperation, after: Int = 0) -> Fault {
        Fault(operation.name, after: after, times: times, effect: effect(on: operation))
    }
}

/// An operation that a run was seen to use.
struct SeenOperation: Hashable, Comparable, Sendable {
    let name: String
    let isWrite: Bool
    /// Whether the service speaks the query protocol, as IAM and STS do.
    let isQuery: Bool

    init(_ call: RecordedCall) {
        name = call.operation
        isWrite = call.isWrite
        isQuery = call.service == .iam || call.service == .sts
    }

    /// Whether it goes on after AWS's answer.
    var isAsynchronous: Bool {
        ["CreateAccountAssignment", "DeleteAccountAssignment", "ProvisionPermissionSet"].contains(name)
    }

    static func < (left: SeenOperation, right: SeenOperation) -> Bool { left.name < right.name }
}
