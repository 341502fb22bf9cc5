public import AWSClient
public import IAMModel

/// A plan as it was looked at and approved, to be applied later.
///
/// It is a record, never an order: ``Synchronization`` makes a fresh plan and applies that one, once ``PlanStaleness`` has
/// found no difference between the two. Whatever somebody writes into the file can only make it stale.
public struct SavedPlan: Hashable, Sendable {
    /// The version of the file's form: it grows with every change of it, and no other version is read.
    public static let formatVersion = 1

    /// The version of iamsync that made the plan.
    public let iamsync: String
    /// When reading AWS began.
    public let made: Timestamp
    /// SHA-256 over the definition files, 64 hexadecimal digits.
    public let definitionDigest: String
    /// The options that decide what a plan holds.
    public let options: SavedPlanOptions
    /// Who made it, and where.
    public let origin: PlanOrigin
    /// Every item of the plan, also those with nothing to do, in the plan's order.
    public let items: [PlanRecord]

    /// A plan that was made before.
    package init(
        iamsync: String, made: Timestamp, definitionDigest: String, options: SavedPlanOptions, origin: PlanOrigin,
        items: [PlanRecord]
    ) {
        self.iamsync = iamsync
        self.made = made
        self.definitionDigest = definitionDigest
        self.options = options
        self.origin = origin
        self.items = items
    }

    /// Records a plan.
    ///
    /// - Parameters:
    ///   - plan: What would be done.
    ///   - observed: What the plan was made from.
    ///   - definition: What must be.
    ///   - options: The options of the run that made it.
    ///   - version: iamsync's version.
    public init(
        of plan: Plan, observed: ObservedState, definition: Definition, options: RunOptions, version: String
    ) {
        self.init(
            iamsync: version, made: Timestamp(seconds: observed.moment.milliseconds / 1_000),
            definitionDigest: definition.digest, options: SavedPlanOptions(options),
            origin: PlanOrigin(of: observed, definition: definition), items: plan.records)
    }
}

extension SavedPlan {
    /// Refuses a plan of another definition, or of another version of iamsync, which may make another plan of the same.
    /// Nothing is called.
    ///
    /// - Throws: ``SavedPlanError/unfit(_:)``, with what differs.
    public func requireFit(definition: Definition, version: String) throws(SavedPlanError) {
        guard iamsync == version else {
            throw .unfit("it was made by iamsync \(iamsync), and this is \(version)")
        }
        guard definitionDigest == definition.digest else {
            throw .unfit("the definition files are not those that it was made from")
        }
    }
}

extension Plan {
    /// Every item as a record: what is planned by kind, then what can't be made, then what is no longer asked for.
    var records: [PlanRecord] {
        providers.map(PlanRecord.init) + boundaries.map(PlanRecord.init) + roles.map(PlanRecord.init)
            + permissionSets.map(PlanRecord.init) + groups.map(PlanRecord.init) + memberships.map(PlanRecord.init)
            + assignments.map(PlanRecord.init) + provisionings.map(PlanRecord.init) + skipped.map(PlanRecord.init)
            + removals.records
    }
}

extension Removals {
    /// Everything that is ours and not asked for, in the order of removing.
    fileprivate var records: [PlanRecord] {
        assignments.map(PlanRecord.init) + memberships.map(PlanRecord.init) + groups.map(PlanRecord.init)
            + permissionSets.map(PlanRecord.init) + roles.map(PlanRecord.init) + boundaries.map(PlanRecord.init)
            + audiences.map(PlanRecord.init) + providers.map(PlanRecord.init)
    }
}
