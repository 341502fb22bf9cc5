/// Holds the values of a definition against each other: whatever a single value can't show.
public enum Validator {
    /// Everything that is wrong with a definition, as far as the files and these facts tell, sorted by place.
    ///
    /// It is run again with the accounts that were found in Organizations: rules about missing accounts wait for them.
    ///
    /// - Parameters:
    ///   - definition: What the files say.
    ///   - facts: What is known about AWS; by default what the files alone tell.
    /// - Returns: Errors and warnings, each once, whatever the order of the files.
    public static func diagnostics(for definition: Definition, facts: AWSFacts? = nil) -> [Diagnostic] {
        let context = ValidationContext(of: definition, facts: facts ?? AWSFacts(fromFilesOf: definition))
        return Set(rules.flatMap { $0(context) }).sorted()
    }

    /// A rule by subject.
    typealias Rule = @Sendable (ValidationContext) -> [Diagnostic]

    /// The rules, in the order in which a reader of the specification meets them.
    private static let rules: [Rule] = [
        NamingRules.check, MembershipRules.check, IssuerRules.check, SubjectRules.check, JITRules.check,
        OverrideRules.check, CrossSectorReadRules.check, SharingRules.check, AccountRules.check, UniquenessRules.check,
        PrefixRules.check, ReferenceRules.check, PermissionSetRules.check, PolicyRules.check, ReaderRules.check,
        OwnerRules.check,
    ]
}
