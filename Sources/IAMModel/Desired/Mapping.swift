/// What the mapping of every kind reads: the definition, put into places, accounts and tables.
struct Mapping {
    let definition: Definition
    let facts: AWSFacts
    let accounts: AccountMap
    let places: [Place]
    let table: StandardTable
    let policies: PolicyTexts

    /// A definition with what is known about AWS.
    init(of definition: Definition, facts: AWSFacts, policies: PolicyTexts) {
        self.definition = definition
        self.facts = facts
        self.policies = policies
        accounts = AccountMap(of: definition, discovered: facts.discoveredAccounts)
        places = Place.all(of: definition, accounts: accounts)
        table = StandardTable(of: definition)
    }

    /// The tags of what belongs to a place, or to none.
    ///
    /// Ours stand against a tag of the user's with the same key, whatever its case: IAM compares keys so.
    func tags(at coordinate: Coordinate? = nil) -> [Tag] {
        let place = [
            ("sector", coordinate?.sector), ("tier", coordinate?.tier), ("tenant", coordinate?.tenant),
        ]
        var ours = place.compactMap { key, name in name.map { Tag(key: key, value: $0.text) } }
        ours.append(.managedBy)
        if let installation = definition.aws.installation {
            ours.append(Tag(key: Tag.installationKey, value: installation.value))
        }
        let taken = Set(ours.map { $0.key.lowercased() })
        let users = definition.aws.tags.map { Tag(key: $0.key.value, value: $0.value.value) }
        return (ours + users.filter { !taken.contains($0.key.lowercased()) }).sorted()
    }

    /// A managed policy by the name of AWS's own, with its path, or by ARN with `${account}` and `${partition}`.
    func managedPolicy(_ text: String, in account: AccountID?) throws(PolicyGap) -> ARN {
        guard text.hasPrefix("arn:") else { return ARN(awsManagedPolicy: text, of: facts.partition) }
        let filled = text.filling("${partition}", with: facts.partition.name)
            .filling("${account}", with: account?.text ?? "${account}")
        guard !filled.contains("${"), let arn = ARN(filled), arn.service == "iam" else {
            throw PolicyGap(reason: "“\(text)” is no managed policy's ARN")
        }
        return arn
    }
}

extension String {
    /// This text with every occurrence of a variable replaced.
    fileprivate func filling(_ variable: String, with value: String) -> String {
        var result = ""
        var rest = self[...]
        while let first = rest.first {
            if rest.hasPrefix(variable) {
                result += value
                rest = rest.dropFirst(variable.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
