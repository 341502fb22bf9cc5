/// How a simulated AWS holds its callers back, and how long it takes.
///
/// AWS publishes few of its limits; where it publishes none, the number is an assumption of ours, and says so. Whatever
/// the limits, at most 15 creations and deletions of assignments and 3 provisionings are under way.
public struct SimulatedLimits: Hashable, Sendable {
    /// Calls to Identity Center's API, all of them together; `nil` for no limit.
    public var identityCenter: CallRate?
    /// Calls to the identity store's API, all of them together; `nil` for no limit.
    public var identityStore: CallRate?
    /// Calls that read IAM, in each account; `nil` for no limit.
    public var iamReads: CallRate?
    /// Calls that change IAM, in each account; `nil` for no limit.
    public var iamWrites: CallRate?
    /// How long a call takes, from the request to the answer.
    public var latency: Duration
    /// For how long at most IAM doesn't see a role, policy or provider that was just made: calls that name it are told
    /// that it isn't there. How long it is for one of them is any time up to that, the same in every run.
    public var blindness: Duration
    /// Whether Identity Center refuses a request where another one is under way for the same permission set and account,
    /// and a change of a set that is being provisioned or changed.
    public var refusesConflicts: Bool
    /// Whether an account's permission-set roles change one at a time, so that requests wait for each other; and
    /// assignments that change no role, since the set stands in the account before and after, take the shortest time.
    public var accountsTakeTurns: Bool
    /// How many accounts one provisioning works on side by side, where accounts take turns: 1 or more.
    public var provisioningWidth: Int

    /// Limits; by default none.
    public init(
        identityCenter: CallRate? = nil, identityStore: CallRate? = nil, iamReads: CallRate? = nil,
        iamWrites: CallRate? = nil, latency: Duration = .zero, blindness: Duration = .zero,
        refusesConflicts: Bool = false, accountsTakeTurns: Bool = false, provisioningWidth: Int = 1
    ) {
        self.identityCenter = identityCenter
        self.identityStore = identityStore
        self.iamReads = iamReads
        self.iamWrites = iamWrites
        self.latency = latency
        self.blindness = blindness
        self.refusesConflicts = refusesConflicts
        self.accountsTakeTurns = accountsTakeTurns
        self.provisioningWidth = provisioningWidth
    }

    /// AWS answers at once, however often it is asked.
    public static let none = SimulatedLimits()

    /// AWS as it is, as far as that is known.
    ///
    /// Source of the 20 calls a second and 15 outstanding requests: IAM Identity Center User Guide, “Quotas”. That an
    /// account's roles change one at a time is what is seen of it. The bursts, IAM's rates, 30 ms a call, 2 s until IAM
    /// has seen what is new, and 10 accounts side by side in a provisioning are assumptions.
    public static let aws = SimulatedLimits(
        identityCenter: CallRate(perSecond: 20, burst: 5), identityStore: CallRate(perSecond: 20, burst: 5),
        iamReads: CallRate(perSecond: 50, burst: 100), iamWrites: CallRate(perSecond: 10, burst: 20),
        latency: .milliseconds(30), blindness: .seconds(2), refusesConflicts: true, accountsTakeTurns: true,
        provisioningWidth: 10)
}
