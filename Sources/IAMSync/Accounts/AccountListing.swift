import AWSClient
import IAMModel

/// An account's roles, users and customer managed policies, as far as they were read, with an index by name: IAM's
/// names are unique without regard to case.
///
/// Thousands of accounts are held at a time, so each is made small as soon as it is read: see ``condense(to:)``.
struct AccountListing: Sendable {
    /// What was read.
    private(set) var details: AccountAuthorizationDetails
    /// Whether that is all there is.
    let isWhole: Bool
    /// Why nothing is known of a role or policy, by its name without regard to case: what is in no list was asked for by
    /// itself.
    private var unread: [FoldedName: String] = [:]
    private var roles: NameIndex
    private var policies: NameIndex
    /// The documents in force of policies that are named like a boundary, by name.
    private var documents: [FoldedName: ObservedDocument] = [:]

    /// What the pages of a list hold.
    init(_ pages: AnswerPages<AccountAuthorizationDetails>) {
        details = pages.output
        isWhole = pages.areAll
        roles = NameIndex(details.roles.map(\.name))
        policies = NameIndex(details.policies.map(\.name))
    }

    /// Why nothing is known of some of what was asked for by itself.
    var reasons: [String] { unread.values.sorted() }

    /// What is known of the role that IAM takes for the one of this name.
    func role(named name: String) -> Reading<IAMRole> {
        if let place = roles.place(of: name, { details.roles[$0].name }) { return .present(details.roles[place]) }
        return unread[FoldedName(name)].map(Reading.unknown) ?? .absent
    }

    /// What is known of the customer managed policy that IAM takes for the one of this name.
    func policy(named name: String) -> Reading<LocalPolicyDetails> {
        if let place = policies.place(of: name, { details.policies[$0].name }) {
            return .present(details.policies[place])
        }
        return unread[FoldedName(name)].map(Reading.unknown) ?? .absent
    }

    /// The document in force of what stands under a boundary's name; an empty text where AWS gave none.
    func document(of boundary: BoundaryPolicy) -> ObservedDocument {
        documents[FoldedName(boundary.name)] ?? ObservedDocument("")
    }

    /// Enters what asking for one role by its name came to.
    mutating func enter(_ reading: Reading<IAMRole>, ofRole name: String) {
        switch reading {
        case .absent: break
        case .unknown(let reason): unread[FoldedName(name)] = reason
        case .present(let role):
            details.roles.append(role)
            roles = NameIndex(details.roles.map(\.name))
        }
    }

    /// Enters what asking for one policy by its ARN came to.
    mutating func enter(_ reading: Reading<LocalPolicyDetails>, ofPolicy name: String) {
        switch reading {
        case .absent: break
        case .unknown(let reason): unread[FoldedName(name)] = reason
        case .present(let policy):
            details.policies.append(policy)
            policies = NameIndex(details.policies.map(\.name))
        }
    }

    /// Lets go of the documents of policies, but for those in force of boundaries, and holds once what is said more than
    /// once: most of it is what was asked for.
    mutating func condense(to desired: AccountDesires) {
        let wanted = Dictionary(desired.boundaries.map { (FoldedName($0.name), $0.document) }) { first, _ in first }
        for policy in details.policies where policy.name.lowercased().hasSuffix(BoundaryPolicy.ending) {
            let name = FoldedName(policy.name)
            guard documents[name] == nil, let text = policy.versions.first(where: \.isDefault)?.document else {
                continue
            }
            documents[name] = wanted[name].map { ObservedDocument(text, wanted: $0) } ?? ObservedDocument(text)
        }
        for place in details.policies.indices { details.policies[place].forgetDocuments() }
        var texts = TextPool(desired.texts)
        for place in details.roles.indices { details.roles[place].hold(in: &texts) }
        for place in details.policies.indices { details.policies[place].hold(in: &texts) }
    }
}
