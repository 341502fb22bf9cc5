public import AWSClient

extension IdentityCenterInstance {
    /// Finds the instance: the one with the given ARN, or else the only one.
    ///
    /// - Parameters:
    ///   - arn: `identity_center.instance_arn`, when written.
    ///   - client: A client that acts in Identity Center's region.
    /// - Returns: The instance.
    /// - Throws: ``SyncError/missing(_:)`` where there is none, or more than one without a given ARN.
    public static func find(_ arn: String?, through client: AWSClient) async throws(SyncError) -> IdentityCenterInstance
    {
        try choose(arn, among: try await client.write(.identityCenterInstances()))
    }

    /// Chooses among all instances that the caller sees.
    static func choose(
        _ arn: String?, among all: [IdentityCenterInstance]
    ) throws(SyncError) -> IdentityCenterInstance {
        if let arn {
            guard let given = all.first(where: { $0.arn == arn }) else {
                throw .missing("the Identity Center instance \(arn) is not in this region, or can't be seen")
            }
            return given
        }
        guard let first = all.first else {
            throw .missing(
                "Identity Center is not enabled in this region, or can't be seen: set identity_center.region")
        }
        guard all.count == 1 else {
            let names = all.map(\.arn).sorted().joined(separator: ", ")
            throw .missing("there are several Identity Center instances (\(names)): set identity_center.instance_arn")
        }
        return first
    }
}
