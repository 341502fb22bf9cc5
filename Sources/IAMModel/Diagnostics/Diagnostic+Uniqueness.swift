extension Diagnostic {
    /// Two things with one name.
    static func namedTwice(_ what: String, _ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .namedTwice, at: location,
            "The \(what) “\(name)” is named twice.",
            "Remove one of the two, or join them.")
    }

    /// A place has one account.
    static func coordinateTwice(_ place: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .coordinateTwice, at: location,
            "aws.yaml has two accounts for (\(place)).",
            "Remove one of the two.")
    }

    /// Two groups with one name are one group.
    static func groupsMeet(
        _ name: String, _ first: String, _ second: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .groupsMeet, at: location,
            "The group “\(name)” would be both \(first)'s and \(second)'s.",
            "Rename one of the two, so that their groups' names differ.")
    }

    /// What belongs to the longer would belong to the shorter.
    static func prefixesMeet(
        _ longer: String, carries shorter: String, account: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .prefixesMeet, at: location,
            "In the account \(account) the prefix “\(longer)” carries “\(shorter)”, so one could reach what is "
                + "the other's.",
            "Rename one of the two, or use two accounts.")
    }

    /// Two sets with one name are one set.
    static func permissionSetsMeet(_ name: String, _ scopes: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .permissionSetsMeet, at: location,
            "Two different permission sets would be called “\(name)”, for \(scopes.joined(separator: " and ")).",
            "Rename a tenant, or change a window so that the names differ.")
    }
}
