import IAMModel

extension FieldReader {
    /// A text that AWS takes for what it is meant to be; another is reported and left out.
    func accepted(_ text: Located<String>, _ key: String, by word: AWSWord) -> Located<String>? {
        guard !word.accepts(text.value) else { return text }
        log.report(.refusedByAWS(text.value, of: key, rule: word.rule, at: text.location))
        return nil
    }

    /// An account's twelve digits, with or without quotes.
    func accountID(_ key: String) -> Located<AccountID>? {
        guard let text = text(key) else { return nil }
        guard let id = AccountID(text.value) else {
            log.report(.notAccountID(text.value, of: key, at: text.location))
            return nil
        }
        return Located(id, at: text.location)
    }

    /// The ARN of an Identity Center instance. Source: IAM Identity Center API Reference, “InstanceArn”.
    func instanceARN(_ key: String) -> Located<ARN>? {
        guard let text = text(key) else { return nil }
        if let arn = ARN(text.value), Partition(arn.partition) != nil, arn.service == "sso", arn.region.isEmpty,
            arn.account.isEmpty, Self.isInstance(arn.resource)
        {
            return Located(arn, at: text.location)
        }
        let example = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
        log.report(.malformedARN(text.value, of: key, example: example, at: text.location))
        return nil
    }

    /// Names or ARNs of managed policies, at most AWS's 20.
    ///
    /// - Parameters:
    ///   - key: The key of the list.
    ///   - allowsVariables: Whether `${account}` and `${partition}` may stand in ARNs of the user's own policies;
    ///     otherwise the policies have to be AWS's.
    /// - Returns: The policies as written, without the broken ones; `nil` where the key is absent.
    func managedPolicies(_ key: String, allowsVariables: Bool) -> [Located<String>]? {
        guard let policies = texts(key) else { return nil }
        if policies.count > 20, let location = node(key)?.location {
            let rule = "at most 20 policies"
            log.report(.refusedByAWS("\(policies.count) policies", of: key, rule: rule, at: location))
        }
        return policies.compactMap { managedPolicy($0, key, allowsVariables: allowsVariables) }
    }

    private func managedPolicy(_ text: Located<String>, _ key: String, allowsVariables: Bool) -> Located<String>? {
        guard text.value.utf8.starts(with: "arn:".utf8) else { return accepted(text, key, by: .policyName) }
        var filled = text.value
        if allowsVariables {
            filled = filled.split(separator: "${account}", omittingEmptySubsequences: false).joined(
                separator: "000000000000")
            filled = filled.split(separator: "${partition}", omittingEmptySubsequences: false).joined(separator: "aws")
        }
        if let arn = ARN(filled), Partition(arn.partition) != nil, arn.service == "iam", arn.region.isEmpty,
            arn.account == "aws" || (allowsVariables && AccountID(arn.account) != nil),
            arn.resource.utf8.starts(with: "policy/".utf8),
            AWSWord.policyName.accepts(String(arn.resource.dropFirst("policy/".count)))
        {
            return text
        }
        let example =
            allowsVariables ? "arn:${partition}:iam::${account}:policy/name" : "arn:aws:iam::aws:policy/PowerUserAccess"
        log.report(.malformedARN(text.value, of: key, example: example, at: text.location))
        return nil
    }

    private static func isInstance(_ resource: String) -> Bool {
        let parts = resource.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "instance" else { return false }
        let name = Array(parts[1].utf8)
        guard name.starts(with: "ssoins-".utf8) || name.starts(with: "ins-".utf8) else { return false }
        let id = name.drop { $0 != UInt8(ascii: "-") }.dropFirst()
        return id.count == 16
            && id.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
    }
}
