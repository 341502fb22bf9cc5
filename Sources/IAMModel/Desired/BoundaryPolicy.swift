/// The managed policy that an operator role can never exceed.
public struct BoundaryPolicy: Hashable, Sendable {
    /// The account that it stands in.
    public let account: AccountID
    /// `{role name}-boundary`.
    public let name: String
    /// Its name in IAM.
    public let arn: ARN
    /// What it allows at most.
    public let document: PolicyDocument
    /// What it is tagged with, sorted.
    public let tags: [Tag]
    /// The place whose operator it bounds.
    public let coordinate: Coordinate

    /// A boundary that must exist.
    package init(
        account: AccountID, name: String, partition: Partition, document: PolicyDocument, tags: [Tag],
        coordinate: Coordinate
    ) {
        self.account = account
        self.name = name
        arn = ARN(iam: "policy/\(name)", in: account, of: partition)
        self.document = document
        self.tags = tags
        self.coordinate = coordinate
    }
}
