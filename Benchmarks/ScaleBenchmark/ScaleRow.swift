import AWSClient

/// One run as a line of the table.
struct ScaleRow {
    let name: String
    let run: String
    let tally: CallTally
    /// How long it took, in virtual seconds.
    let seconds: Double
    let bound: LowerBound
    /// How long it would have taken with no delay of ours; `nil` where that is the bound itself.
    let ideal: Double?

    static let header = """
        | organization | run | sso-admin | identitystore | iam | sts | organizations | repeated | virtual time | lower bound \
        | what binds | ratio | to the ideal |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|
        """

    var line: String {
        let services: [AWSService] = [.ssoAdmin, .identityStore, .iam, .sts, .organizations]
        let cells =
            [name, run] + services.map { "\(tally.calls($0))" } + [
                "\(tally.repetitions)", Figures.time(seconds), Figures.time(bound.seconds), bound.binding,
                Figures.fixed(seconds / bound.seconds, 3), ideal.map { Figures.fixed(seconds / $0, 3) } ?? "–",
            ]
        return "| \(cells.joined(separator: " | ")) |"
    }
}
