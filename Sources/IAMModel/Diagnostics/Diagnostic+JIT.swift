extension Diagnostic {
    /// Nobody could ask for access.
    static func unknownEligibleGroup(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unknownEligibleGroup, at: location,
            "“eligible_from” names “\(name)”, and there is no such group.",
            "Name a group that core-iam.yaml or a tenant defines.")
    }

    /// Write access to production at any time.
    static func standingLiveWrite(_ group: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .standingLiveWrite, at: location,
            "“\(group)” has no “jit”: its members can change live at any time.",
            "Add “jit” with “approval” and “max_duration_hours”.")
    }

    /// Write access to production at any time, on purpose.
    static func declaredStanding(_ group: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .declaredStanding, at: location,
            "“\(group)” can write on live and is declared “standing: true”.",
            "Remove “standing”, and let “jit” rule the access.")
    }

    /// Security's admins can hide what anybody did.
    static func securityAdminsApproval(_ group: String, _ approval: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .securityAdminsApproval, at: location,
            "“\(group)” has the approval “\(approval)”, and admins of security need two people.",
            "Write “approval: two-party”.")
    }

    /// An auditor will ask for reasons.
    static func noJustification(_ group: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .noJustification, at: location,
            "“\(group)” needs no reason for access to live.",
            "Remove “justification_required: false”.")
    }

    /// A rule that nothing enforces.
    static func noJITTool(_ group: String, count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .noJITTool, at: location,
            "“jit_tool” is “none”, and "
                + "\(count == 1 ? "“\(group)” has a JIT rule" : "\(count) groups have a JIT rule, “\(group)” among them").",
            "Name the tool that grants access for a time in “jit_tool”.")
    }

    /// What `jit.limits` forbids.
    static func looserThanLimit(
        _ key: String, _ value: String, limit: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .looserThanLimit, at: location,
            "“\(key)” asks for \(value), and “jit.limits” of aws.yaml allows no looser than \(limit).",
            "Write \(limit), or something stricter.")
    }

    /// Overrides are meant to be stricter.
    static func looserThanDefault(
        _ key: String, _ value: String, usual: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .looserThanDefault, at: location,
            "“\(key)” asks for \(value), which is looser than the default \(usual).",
            "Remove it, unless the tenant really needs it.")
    }

    /// Limits bind overrides; the default stays.
    static func defaultLooserThanLimit(
        _ group: String, _ value: String, limit: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .defaultLooserThanLimit, at: location,
            "“\(group)” has the default \(value), which is looser than the limit \(limit).",
            "Write \(limit) in “jit_overrides” of each tenant that has no such override.")
    }

    /// It rules live admin windows.
    static func complianceOutsideLive(_ book: String, _ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .complianceOutsideLive, at: location,
            "“compliance: \(book)” has no effect in “\(key)”.",
            "Move it to an override of live.")
    }

    /// The cap is applied anyway.
    static func complianceCapsWindow(
        _ book: String, tenant: String, _ window: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .complianceCapsWindow, at: location,
            "“\(book)” caps the live admin window of “\(tenant)” at 1h instead of \(window).",
            "Write “max_duration_hours: 1” in “live_admin”.")
    }

    /// Rule books want two people.
    static func complianceApproval(
        _ book: String, tenant: String, _ approval: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .complianceApproval, at: location,
            "“\(book)” holds for “\(tenant)”, and its live admins have the approval “\(approval)”.",
            "Write “approval: two-party” in “live_admin”.")
    }
}
