/// A thing around the command line that a user may set or find, as the manual shows it.
struct NamedHelp {
    /// Its name, such as `AWS_PROFILE`.
    let name: String
    /// What it does, without a final full stop.
    let help: String
}
