/// The managed policies that some names of aws.yaml stand for.
struct ManagedPolicies {
    private let names: [String]
    private let partition: Partition
    /// What they are in every account; `nil` where that depends on the account.
    private let everywhere: Result<[ARN], PolicyGap>?

    /// The policies of a list: names of AWS's own, with their path, or ARNs with `${account}` and `${partition}`.
    init(_ names: [String], partition: Partition) {
        self.names = names
        self.partition = partition
        everywhere =
            names.contains { $0.contains("${account}") }
            ? nil : Result { () throws(PolicyGap) in try Self.arns(names, in: nil, of: partition) }
    }

    /// The policies in an account, each once, sorted; `nil` for no account in particular.
    func arns(in account: AccountID?) throws(PolicyGap) -> [ARN] {
        guard let everywhere else { return try Self.arns(names, in: account, of: partition) }
        return try everywhere.get()
    }

    private static func arns(
        _ names: [String], in account: AccountID?, of partition: Partition
    ) throws(PolicyGap) -> [ARN] {
        var arns: Set<ARN> = []
        for name in names { arns.insert(try arn(name, in: account, of: partition)) }
        return arns.sorted()
    }

    private static func arn(
        _ text: String, in account: AccountID?, of partition: Partition
    ) throws(PolicyGap) -> ARN {
        guard text.hasPrefix("arn:") else { return ARN(awsManagedPolicy: text, of: partition) }
        let filled = text.filling("${partition}", with: partition.name)
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
