/// What a boundary template's variables stand for, for one operator in one account.
public struct BoundaryVariables: Hashable, Sendable {
    /// The place that the operator works at.
    public let coordinate: Coordinate
    /// The account of the role and its boundary.
    public let account: AccountID
    /// The account's partition.
    public let partition: Partition
    /// The operator role's name.
    public let roleName: String
    /// The ARN that the boundary policy itself has.
    public let boundaryARN: ARN

    /// What a template's variables stand for: the names of role and boundary follow from the place.
    public init(coordinate: Coordinate, account: AccountID, partition: Partition) {
        let role = coordinate.groupName(.operator)
        self.init(
            coordinate: coordinate, account: account, partition: partition, roleName: role,
            boundaryARN: ARN(iam: "policy/\(BoundaryPolicy.name(forRole: role))", in: account, of: partition))
    }

    /// What a template's variables stand for, under names of one's own.
    package init(
        coordinate: Coordinate, account: AccountID, partition: Partition, roleName: String, boundaryARN: ARN
    ) {
        self.coordinate = coordinate
        self.account = account
        self.partition = partition
        self.roleName = roleName
        self.boundaryARN = boundaryARN
    }

    /// The names that a template may use.
    public static let names: Set<String> = [
        "sector", "tier", "tenant", "account", "partition", "prefix", "boundary_arn", "role_name",
    ]

    /// The value of a variable; `_` for a dimension that doesn't apply, `nil` for an unknown name.
    public subscript(name: String) -> String? {
        switch name {
        case "sector": coordinate.sector?.text ?? "_"
        case "tier": coordinate.tier.text
        case "tenant": coordinate.tenant?.text ?? "_"
        case "account": account.text
        case "partition": partition.name
        case "prefix": coordinate.prefix
        case "boundary_arn": boundaryARN.text
        case "role_name": roleName
        default: nil
        }
    }
}
