/// What the mapping has to know besides the definition.
public struct AWSFacts: Sendable {
    /// The partition of every ARN.
    public var partition: Partition
    /// The management account, which gets no provider, boundary or role; `nil` where it is not known (`show`).
    public var managementAccount: AccountID?
    /// Accounts found in Organizations; entries of aws.yaml win over them.
    public var discoveredAccounts: [AccountEntry]

    /// What is known about AWS.
    public init(
        partition: Partition = .aws, managementAccount: AccountID? = nil, discoveredAccounts: [AccountEntry] = []
    ) {
        self.partition = partition
        self.managementAccount = managementAccount
        self.discoveredAccounts = discoveredAccounts
    }

    /// What the files alone tell: the partition from `instance_arn`, then from `region`, then `aws`.
    public init(fromFilesOf definition: Definition) {
        let center = definition.aws.identityCenter
        let written = center.instanceARN.flatMap { Partition($0.value.partition) }
        self.init(
            partition: written ?? Partition(region: center.region?.value ?? ""),
            managementAccount: definition.aws.organization.managementAccount?.value
        )
    }
}
