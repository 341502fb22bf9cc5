extension Diagnostic {
    /// Nobody would read.
    static func unknownReaderGroup(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unknownReaderGroup, at: location,
            "“cross_sector_reads” names “\(name)”, and there is no such group.",
            "Name a reader group of core-iam.yaml.")
    }

    /// Only readers read across.
    static func notReaderGroup(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .notReaderGroup, at: location,
            "“\(name)” is no reader group of core-iam.yaml.",
            "Name a group that core-iam.yaml has under “readers”.")
    }

    /// Neither core-iam.yaml nor an account has it.
    static func unknownSector(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unknownSector, at: location,
            "No file knows the sector “\(name)”.",
            "Correct the name, or add the sector to core-iam.yaml or to “accounts” of aws.yaml.")
    }

    /// Nothing has it.
    static func unknownTier(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unknownTier, at: location,
            "No file knows the tier “\(name)”.",
            "Correct the name, or add an account for the tier to aws.yaml.")
    }

    /// An id for nothing.
    static func unknownGroup(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unknownGroup, at: location,
            "“group_ids” names “\(name)”, and there is no such group.",
            "Name a group that core-iam.yaml or a tenant defines.")
    }

    /// An account for nobody.
    static func unknownTenant(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unknownTenant, at: location,
            "No file knows the tenant “\(name)”.",
            "Correct the name, or add tenants/\(name).yaml.")
    }

    /// Nobody would review it.
    static func groupWithoutOwner(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .groupWithoutOwner, at: location,
            "“\(name)” has no owner who reviews its members.",
            "Add “owner”.")
    }
}
