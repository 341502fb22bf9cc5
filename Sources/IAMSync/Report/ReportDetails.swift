/// What the page shows besides the tables. It shares its values with the run: nothing is made until a page is asked for.
struct ReportDetails: Sendable {
    /// What the run meant to do.
    var plan = Plan()
    /// What that came to; `nil` for a dry-run.
    var applied: Outcomes?
    /// The accounts of the definition, core's first.
    var accounts: [ReportAccount] = []

    /// How everything came out, or would come out.
    var outcomes: Outcomes { applied ?? Outcomes(planned: plan) }
}
