import AWSClient
import JSONTree

extension AccountIAM {
    /// Makes the roles of Identity Center that the account lacks, and takes away those that it should not have.
    ///
    /// - Parameters:
    ///   - wanted: The names of all that it should have.
    ///   - center: Whose roles they are.
    ///   - now: The moment.
    ///   - documents: Where their trust is kept.
    mutating func installReservedRoles(
        _ wanted: [String], of center: IdentityCenterState, at now: Timestamp, documents: Locked<DocumentTable>
    ) {
        let path = "/aws-reserved/sso.amazonaws.com/\(center.region)/"
        let kept = Set(wanted)
        roles.removeAll { $0.path == path && !kept.contains($0.name) }
        let known = Set(roles.map(\.name))
        let trust = documents.withLock { $0.stored(reservedTrust(center), account: account, name: "") }
        for name in wanted where !known.contains(name) {
            roles.append(
                Role(
                    name: name, path: path, id: ids.word("AROA", 17), arn: arn("role\(path)\(name)"),
                    created: now.milliseconds, trust: trust))
        }
    }

    private func reservedTrust(_ center: IdentityCenterState) -> String {
        let provider = arn("saml-provider/AWSSSO_\(center.arn.suffix(16))_DO_NOT_DELETE")
        let trust: JSON = [
            "Version": "2012-10-17",
            "Statement": [
                [
                    "Effect": "Allow", "Principal": ["Federated": .string(provider)],
                    "Action": ["sts:AssumeRoleWithSAML", "sts:TagSession"],
                    "Condition": ["StringEquals": ["SAML:aud": "https://signin.aws.amazon.com/saml"]],
                ]
            ],
        ]
        return trust.text()
    }
}
