import JSONTree

/// The inline policies of the permission sets that tie people to some prefixes of a shared account.
///
/// They stand beside ReadOnlyAccess: they allow what carries a prefix as the operator's boundary does, deny what the
/// boundary denies, and deny reading data that carries none. Two prefixes of 31 characters fit ``limit``, or three of 12;
/// whether longer ones do is the caller's to check.
package struct TenantScope: Sendable {
    private let prefixes: [String]
    private let partition: Partition

    /// The most characters that an inline policy of a permission set may have, white space not counted.
    ///
    /// Source: IAM User Guide, “IAM and AWS STS quotas” (inline policies of a role).
    package static let limit = 10240

    /// A scope over prefixes such as `payments-live`, one or more, without a `-` at their ends.
    package init(prefixes: [String], partition: Partition) {
        self.prefixes = prefixes
        self.partition = partition
    }

    /// For `TenantAdmin-{tenant}`: roles that its people make must carry an operator boundary of a prefix of theirs.
    package var adminPolicy: PolicyDocument { document(TenantScopeTemplates.ofCount(prefixes.count).admin) }

    /// For `TenantContributor-{tenant}`: as the admin's, without any change in IAM.
    package var contributorPolicy: PolicyDocument { document(TenantScopeTemplates.ofCount(prefixes.count).contributor) }

    /// For `TenantReader-{tenant}`: only the denial of data reads outside the prefixes.
    package var readerPolicy: PolicyDocument { document(TenantScopeTemplates.ofCount(prefixes.count).reader) }

    private func document(_ template: PolicyTemplate) -> PolicyDocument {
        template.document(
            with: template.names.map { name in
                Int(name).map { prefixes[$0] } ?? partition.name
            })
    }
}
