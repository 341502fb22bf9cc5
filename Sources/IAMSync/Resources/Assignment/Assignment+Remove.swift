import IAMModel

extension Assignment {
    /// An assignment of ours that nobody asks for: of a group to a set of ours, in an account of our list.
    struct Remains: Removable {
        /// A session in Identity Center.
        typealias Context = CenterContext
        /// What people call the kind.
        static let kindName = Assignment.kindName
        /// Why it is not asked for.
        static let reason = "no longer in the definition"

        /// The account.
        let account: AccountID
        /// The group's name, or its id where nobody has that id any more.
        let group: String
        /// The group's id.
        let groupID: String
        /// The set's name.
        let permissionSet: String
        /// The set's ARN.
        let setARN: String
        /// The part that it belonged to; `nil` where that can't be told.
        let scope: Scope?

        /// `{group} → {set}`.
        var label: String { Self.label(of: group, to: permissionSet) }
        /// The account.
        var home: AccountID? { account }
        /// What was seen of it.
        var observed: [String] { ["group: \(groupID)", "set: \(setARN)"] }

        /// What an assignment is called.
        static func label(of group: String, to set: String) -> String { "\(group) → \(set)" }
    }
}

extension Assignment.Remains {
    /// The assignment as Identity Center lists it.
    var facts: AssignmentFacts {
        AssignmentFacts(account: account.text, set: setARN, isOfGroup: true, principal: groupID)
    }

    /// Reads whether the group still has the set in the account.
    func seenAgain(in context: CenterContext) async throws(SyncError) -> Self? {
        try await context.sets(ofGroup: groupID, in: account, among: [setARN]).contains(setARN) ? self : nil
    }

    /// Takes the set from the group, and waits until AWS says that it is gone.
    func remove(in context: CenterContext) async throws(SyncError) {
        try await context.operations.delete(AssignmentTarget(account: account.text, group: groupID, set: setARN))
    }
}
