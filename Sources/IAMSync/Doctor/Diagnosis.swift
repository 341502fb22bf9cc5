/// What the doctor found, in the order in which a run would need it.
public struct Diagnosis: Hashable, Sendable {
    /// What was found.
    public let checks: [Check]

    /// What was found.
    init(_ checks: [Check]) {
        self.checks = checks
    }

    /// Whether nothing failed. What is unproved is no failure.
    public var isSound: Bool { count(.failed) == 0 }

    /// How many checks came out like this.
    public func count(_ status: Check.Status) -> Int { checks.filter { $0.status == status }.count }
}

extension Diagnosis {
    /// Nothing can be asked, since no region is known.
    public static var withoutRegion: Diagnosis {
        Diagnosis([
            .failed(
                .region, "no region is set: neither by --region, nor AWS_REGION, nor the profile, nor aws.yaml",
                remedy: "Set AWS_REGION to the region of Identity Center, or identity_center.region in aws.yaml.")
        ])
    }

    /// Nothing can be asked, since there are no credentials, or their configuration is wrong.
    ///
    /// - Parameter problem: What is wrong, as sentences; never a secret.
    /// - Returns: The one thing that is known.
    public static func withoutCredentials(_ problem: String) -> Diagnosis {
        Diagnosis([
            .failed(
                .credentials, problem.hasSuffix(".") ? String(problem.dropLast()) : problem,
                remedy: "Mend that, then run doctor again: nothing else can be checked without credentials.")
        ])
    }
}
