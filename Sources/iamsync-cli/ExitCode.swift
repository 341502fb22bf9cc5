/// What the process tells its caller.
enum ExitCode: Int32 {
    /// Done, or nothing to do.
    case done = 0
    /// An item failed, an account could not be read, or AWS was unreachable.
    case failed = 1
    /// Changes are present, with `--detailed-exitcode`; for `drift` drift, for `audit` findings that count.
    case changesPresent = 2
    /// The definitions are invalid. No AWS call was made.
    case invalidDefinition = 3
    /// The command line is wrong. Source: `EX_USAGE` of sysexits.h.
    case usage = 64
    /// Interrupted.
    case interrupted = 130
}
