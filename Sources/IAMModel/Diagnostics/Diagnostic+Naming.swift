extension Diagnostic {
    /// Groups are named after their places.
    static func groupNameDiffers(_ name: String, needed: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .groupNameDiffers, at: location,
            "The group “\(name)” stands where “\(needed)” belongs.",
            "Name it “\(needed)”, or move it to the place that its name says.")
    }

    /// Names derived from both would be the same.
    static func tenantIsSector(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tenantIsSector, at: location,
            "“\(name)” is a sector, and a tenant can't have its name.",
            "Give the tenant another name.")
    }

    /// A derived name past AWS's limit.
    static func roleNameTooLong(_ name: String, length: Int, most: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .roleNameTooLong, at: location,
            "The role “\(name)” would have \(length) characters, and AWS takes \(most).",
            "Shorten the name of the tenant, the sector or the tier.")
    }
}
