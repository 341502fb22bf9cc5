import AWSClient

/// Who has called how often of late.
struct CallRates: Sendable {
    /// What shares a rate.
    private enum Lane: Hashable, Sendable {
        case identityCenter
        case identityStore
        case iamReads(account: String)
        case iamWrites(account: String)
    }

    private var buckets: [Lane: TokenBucket] = [:]

    /// Counts a call.
    ///
    /// - Throws: ``ServiceFailure`` where there were too many.
    mutating func count(
        _ operation: CalledOperation, in account: String, _ limits: SimulatedLimits, at now: Timestamp
    ) throws(ServiceFailure) {
        let (lane, rate): (Lane, CallRate?) =
            switch operation.service {
            case .ssoAdmin: (.identityCenter, limits.identityCenter)
            case .identityStore: (.identityStore, limits.identityStore)
            case .iam where operation.isWrite: (.iamWrites(account: account), limits.iamWrites)
            case .iam: (.iamReads(account: account), limits.iamReads)
            case .sts, .organizations: (.identityCenter, nil)
            }
        guard let rate else { return }
        guard buckets[lane, default: TokenBucket(rate, at: now)].take(at: now, rate) else {
            // Source of the names: Common errors, in the API References of IAM and of IAM Identity Center.
            throw ServiceFailure(operation.service == .iam ? "Throttling" : "ThrottlingException", "Rate exceeded")
        }
    }
}
