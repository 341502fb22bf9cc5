import IAMModel

/// Assignments of people, and of groups that we have nothing to do with, are never ours to remove: tools that grant access
/// for a time make such.
struct PrincipalGuard: Sendable {
    /// Whose assignment it is.
    enum Principal: Hashable, Sendable {
        /// A single person.
        case user
        /// A group that the definition asks for, with its name there and its part.
        case wanted(name: String, scope: Scope)
        /// A native group of ours that nobody asks for.
        case orphaned(name: String)
        /// A group that is in the identity store, and not in the definition.
        case stranger(name: String)
        /// Nobody has this id any more.
        case gone(id: String)
        /// It can't be known who it is.
        case unknown
    }

    /// Why an assignment to a set of ours, in an account of our list, is not ours to remove; `nil` where it is.
    ///
    /// A group that left the definition keeps the name that it had there: a stranger is one whose name is none that a group
    /// with this set has by the Platform Notation.
    static func reason(toKeep principal: Principal, ofSet set: String) -> String? {
        switch principal {
        case .wanted, .orphaned, .gone: nil
        case .user: "a single person has it"
        case .unknown: "it can't be known who has it"
        case .stranger(let name):
            isName(name, ofGroupWith: set) ? nil : "\(name) is no group of ours"
        }
    }

    private static func isName(_ name: String, ofGroupWith set: String) -> Bool {
        guard let suffix = StandardSet(familyOf: set)?.role.suffix, name.hasSuffix(suffix) else { return false }
        return (try? Slug(String(name.dropLast(suffix.count)))) != nil
    }
}

extension StandardSet {
    /// The role of the groups that get it.
    var role: GroupRole {
        switch self {
        case .platformAdmin, .tenantAdmin: .admins
        case .platformContributor, .tenantContributor: .contributors
        case .platformReader, .tenantReader: .readers
        }
    }
}
