/// What a part of the files refers to that is left out for another flaw: it is checked all the same, so that no error waits
/// for the next run.
public enum LeftOutReference: Sendable {
    /// `eligible_from` of a `jit`.
    case eligibleGroup(Located<String>)
    /// The issuer of a workload identity, and its subject where that could be read.
    case issuer(Located<Issuer>, subject: Located<String>?)
    /// `group` of a cross-sector read.
    case readerGroup(Located<String>)
    /// What a cross-sector read is of, as far as it could be read.
    case target(sector: Located<Slug>?, tier: Located<Slug>?)
}
