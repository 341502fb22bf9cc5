extension Diagnostic {
    /// Source: IAM quotas.
    static func boundaryTooLong(_ name: String, length: Int, most: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .boundaryTooLong, at: location,
            "The boundary “\(name)” would have \(length) characters, and AWS takes \(most).",
            "Shorten the tenant's, sector's or tier's name, or the template.")
    }

    /// Source: IAM quotas.
    static func trustTooLong(_ name: String, length: Int, most: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .trustTooLong, at: location,
            "The trust policy of “\(name)” would have \(length) characters, and AWS takes \(most).",
            "Use a shorter subject or audience.")
    }

    /// Source: IAM Identity Center quotas.
    static func inlinePolicyTooLong(_ name: String, length: Int, most: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .inlinePolicyTooLong, at: location,
            "The inline policy of “\(name)” would have \(length) characters, and AWS takes \(most).",
            "Shorten “inline_policy”, or the tenant's name and tiers.")
    }

    /// A resource policy could grant it past the boundary.
    static func missingDenial(_ what: String, in file: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .missingDenial, at: location,
            "The boundary template “\(file)” doesn't deny \(what).",
            "Copy that denial from the built-in template.")
    }
}
