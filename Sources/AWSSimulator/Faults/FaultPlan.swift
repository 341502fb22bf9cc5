/// What goes wrong, and when: for tests of how a client copes.
public struct Fault: Hashable, Sendable {
    /// What happens to a call.
    public enum Effect: Hashable, Sendable {
        /// AWS answers with this error, and does nothing.
        case error(code: String, message: String, status: Int)
        /// Nothing is reached: the call surely was not carried out.
        case notConnected
        /// The call is carried out, and its answer is lost.
        case answerLost
        /// An assignment or a provisioning ends as FAILED with this reason.
        case asynchronousFailure(String)
    }

    /// The operation, such as `CreateRole`; `nil` for every one.
    public var operation: String?
    /// The account that is called or, for AssumeRole and assignments, the one that it is about; `nil` for every one.
    public var account: String?
    /// How many calls that match go well first.
    public var after: Int
    /// How many calls it hits then.
    public var times: Int
    /// What happens.
    public var effect: Effect

    /// Something that goes wrong.
    ///
    /// - Parameters:
    ///   - operation: The operation; `nil` for every one.
    ///   - account: The account; `nil` for every one.
    ///   - after: How many calls that match go well first.
    ///   - times: How many calls it hits then; by default all.
    ///   - effect: What happens.
    public init(
        _ operation: String?, account: String? = nil, after: Int = 0, times: Int = .max, effect: Effect
    ) {
        self.operation = operation
        self.account = account
        self.after = after
        self.times = times
        self.effect = effect
    }

    /// AWS asks to go slower.
    public static func throttling(_ operation: String?, times: Int = 1) -> Fault {
        Fault(
            operation, times: times, effect: .error(code: "ThrottlingException", message: "Rate exceeded", status: 400))
    }

    /// A permission is missing.
    public static func denied(_ operation: String?, account: String? = nil) -> Fault {
        Fault(
            operation, account: account,
            effect: .error(code: "AccessDenied", message: "User is not authorized to perform this", status: 403))
    }
}

/// The faults that are planned, with how often each has matched.
struct FaultPlan: Sendable {
    private var faults: [(fault: Fault, matches: Int)] = []

    mutating func add(_ fault: Fault) {
        faults.append((fault, 0))
    }

    mutating func removeAll() {
        faults = []
    }

    /// What happens to a call now.
    mutating func effect(on operation: String, account: String?) -> Fault.Effect? {
        next(on: operation, account: account) { effect in
            if case .asynchronousFailure = effect { return false }
            return true
        }
    }

    /// Why asynchronous work fails that is due now; `nil` where it doesn't.
    mutating func failure(of operation: String, account: String?) -> String? {
        let effect = next(on: operation, account: account) { effect in
            if case .asynchronousFailure = effect { return true }
            return false
        }
        guard case .asynchronousFailure(let reason) = effect else { return nil }
        return reason
    }

    private mutating func next(
        on operation: String, account: String?, where isMeant: (Fault.Effect) -> Bool
    ) -> Fault.Effect? {
        for index in faults.indices where isMeant(faults[index].fault.effect) {
            let fault = faults[index].fault
            guard fault.operation == nil || fault.operation == operation else { continue }
            guard fault.account == nil || fault.account == account else { continue }
            faults[index].matches += 1
            let number = faults[index].matches
            if number > fault.after, number - fault.after <= fault.times { return fault.effect }
        }
        return nil
    }
}
