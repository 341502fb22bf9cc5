/// Where several definition folders share an organization, a native group doesn't tell whose it is: its description is
/// the only mark that it has, and is the same in all of them.
struct InstallationGuard: Sendable {
    /// Which definition folder this is; `nil` where it is the only one.
    let installation: String?

    /// Why a native group that nobody asks for has to stay; `nil` where it may go.
    var reasonToKeepGroups: String? {
        installation.map { "its description doesn't tell whether it belongs to installation \($0)" }
    }
}
