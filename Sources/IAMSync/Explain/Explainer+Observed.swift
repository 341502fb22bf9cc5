public import IAMModel

extension Explainer {
    /// Explains a definition with what was read on AWS: its partition, the management account, and the accounts that were found.
    public init(of definition: Definition, observed: ObservedState) {
        let facts = observed.facts
        let discovered =
            definition.aws.discovery == .none
            ? [] : AccountDiscoverer(definition: definition, accounts: facts.accounts).discover().entries
        self.init(
            of: definition,
            facts: AWSFacts(
                partition: facts.partition, managementAccount: facts.managementAccount, discoveredAccounts: discovered))
    }
}
