extension Diagnostic {
    /// A key that no map of this kind has.
    package static func unknownKey(
        _ key: String, in map: String, known: [String], at location: SourceLocation
    ) -> Diagnostic {
        let nearest = NearestName.nearest(to: key, among: known)
        return Diagnostic(
            .unknownKey, at: location, "“\(key)” is no key of \(map).",
            nearest.map { "Did you mean “\($0)”?" } ?? "Remove it; the keys are \(listed(known)).")
    }

    /// A key that has to be there.
    package static func missingKey(_ key: String, in map: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .missingKey, at: location, "The key “\(key)” of \(map) is missing.", "Add “\(key):” with its value.")
    }

    /// A key with nothing behind it.
    package static func valueMissing(of key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.valueMissing, at: location, "“\(key)” has no value.", "Write a value, or remove the key.")
    }

    /// A list for a text, and the like.
    package static func wrongType(
        of name: String, needed: String, found: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .wrongType, at: location, "“\(name)” has to be \(needed), and this is \(found).",
            "Write \(needed) here.")
    }

    /// A member that is a list or a map, such as `- group: x`.
    package static func memberNotText(_ kind: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .memberNotText, at: location, "A member has to be an individual, and this is \(kind).",
            "Write one e-mail address or user name.")
    }

    /// A text where `true` or `false` is needed.
    package static func notBool(_ text: String, of key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .notTrueOrFalse, at: location, "“\(key)” is true or false, and this is “\(text)”.",
            "Write true or false.")
    }

    /// A text where a whole number is needed.
    package static func notNumber(_ text: String, of key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .notANumber, at: location, "“\(key)” is a whole number, and this is “\(text)”.",
            "Write decimal digits alone.")
    }

    /// A number of hours outside AWS's range.
    package static func hoursOutOfRange(_ text: String, of key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .hoursOutOfRange, at: location, "“\(key)” is 1 to 12 hours, and this is \(text).",
            "Write a whole number from 1 to 12.")
    }

    /// A value that is not among those of its key.
    package static func unknownWord(
        _ text: String, of key: String, known: [String], at location: SourceLocation
    ) -> Diagnostic {
        let nearest = NearestName.nearest(to: text, among: known).map { "Did you mean “\($0)”? " } ?? ""
        return Diagnostic(
            .unknownValue, at: location, "“\(text)” is no value of “\(key)”.",
            "\(nearest)The values are \(listed(known)).")
    }

    /// A key that is not `{tier}_admin` or `{tier}_contributor`.
    package static func notJITKey(_ key: String, in map: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unknownOverride, at: location, "“\(key)” of \(map) names no group of people that write.",
            "Write a tier, “_”, and admin or contributor: live_admin.")
    }

    /// `tenants` says who shares a sector's account; a tenant's own is not shared.
    package static func sharedTenantAccount(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .sharedTenantAccount, at: location, "“tenants” stands only in an entry without “tenant”.",
            "Remove one of the two keys.")
    }

    private static func listed(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: ", ") }
}
