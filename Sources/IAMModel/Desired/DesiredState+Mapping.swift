extension DesiredState {
    /// Everything that a definition asks for: a pure function of the definition and the facts, whatever their order.
    ///
    /// What can't be made is in ``skipped`` with its reason, and so is whatever would be unsafe without it: a role
    /// without its boundary, an assignment without its set's denials. That the definition is valid is the
    /// ``Validator``'s to say, beforehand.
    public init(of definition: Definition, facts: AWSFacts) {
        self.init(of: definition, facts: facts, policies: PolicyTexts(of: definition, partition: facts.partition))
    }

    /// The same, with other policy documents.
    init(of definition: Definition, facts: AWSFacts, policies: PolicyTexts) {
        self.init()
        let mapping = Mapping(of: definition, facts: facts, policies: policies)
        mapping.addProviders(to: &self)
        mapping.addRoles(to: &self)
        mapping.addSkippedRunners(to: &self)
        mapping.addGroups(to: &self)
        mapping.addMemberships(to: &self)
        mapping.addGatedGroups(to: &self)
        mapping.addAssignments(to: &self)
        skipped = Set(skipped).sorted()
    }
}
