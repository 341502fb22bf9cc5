import AWSClient

/// Credentials that take eleven minutes to come.
struct SlowSource: CredentialsSource {
    let clock: ManualClock

    func credentials() async throws(CredentialsError) -> Credentials {
        try? await clock.sleep(for: .seconds(660))
        return Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret-word")
    }

    func renewed(after expired: Credentials) async throws(CredentialsError) -> Credentials? { nil }
}
