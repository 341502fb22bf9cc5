import AWSClient
import IAMModel

extension AccountDesires {
    /// What AWS most often answers.
    var texts: [String] {
        let tags = boundaries.flatMap(\.tags) + providers.flatMap(\.tags)
        return roles.flatMap { [$0.name, $0.arn.text, $0.boundary.text] + $0.managedPolicies.map(\.text) }
            + boundaries.map(\.name) + tags.flatMap { [$0.key, $0.value] }
    }
}

extension IAMRole {
    /// Takes its texts from a pool, as far as other roles have them too.
    mutating func hold(in texts: inout TextPool) {
        name = texts.known(name)
        arn = texts.known(arn)
        path = texts.held(path)
        // Identity Center's roles in an account all trust the same.
        trust = texts.held(trust)
        boundary = boundary.map { texts.known($0) }
        for place in attached.indices { attached[place] = texts.held(attached[place]) }
        for place in tags.indices { tags[place].hold(in: &texts) }
    }
}

extension AWSTag {
    /// Takes its texts from a pool.
    mutating func hold(in texts: inout TextPool) {
        key = texts.held(key)
        value = texts.held(value)
    }
}

extension LocalPolicyDetails {
    /// Takes its texts from a pool, as far as they are what was asked for.
    mutating func hold(in texts: inout TextPool) {
        name = texts.known(name)
        arn = texts.known(arn)
    }

    /// Lets go of the documents of all versions.
    mutating func forgetDocuments() {
        for place in versions.indices { versions[place].document = nil }
    }
}

extension OIDCProviderDescription {
    /// The same, with the lists and texts of what is wanted where they are the same, so that these are held once.
    ///
    /// - Parameters:
    ///   - provider: What is wanted.
    ///   - presented: The thumbprints that its issuer presents; `nil` where they are not known.
    /// - Returns: The same description.
    func sharing(_ provider: OIDCProvider, presented: [String]?) -> OIDCProviderDescription {
        var shared = self
        var texts = TextPool(provider.tags.flatMap { [$0.key, $0.value] })
        if clientIDs.isWritten(like: provider.clientIDs) { shared.clientIDs = provider.clientIDs }
        if let presented, thumbprints.isWritten(like: presented) { shared.thumbprints = presented }
        for place in shared.tags.indices { shared.tags[place].hold(in: &texts) }
        return shared
    }
}

extension [String] {
    /// Whether both are the same, byte by byte.
    fileprivate func isWritten(like other: [String]) -> Bool {
        elementsEqual(other) { $0.utf8.elementsEqual($1.utf8) }
    }
}
