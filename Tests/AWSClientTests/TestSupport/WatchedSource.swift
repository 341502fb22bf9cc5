import AWSClient

/// Credentials that remember when they were asked for.
struct WatchedSource: CredentialsSource {
    let clock: ManualClock
    let times = Locked([Timestamp]())

    func credentials() async throws(CredentialsError) -> Credentials {
        let now = clock.now
        times.withLock { $0.append(now) }
        return Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret-word")
    }

    func renewed(after expired: Credentials) async throws(CredentialsError) -> Credentials? { nil }
}
