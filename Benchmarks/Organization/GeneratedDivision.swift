/// A part of a generated organization: up to 500 tenants, the sector they work in, and two sectors of the platform's.
struct GeneratedDivision {
    /// 0 for the first.
    let index: Int

    /// How many tenants a division has at most. One in ten of them shares its accounts: 50, well inside the 500 sets that
    /// AWS provisions in an account.
    static let tenants = 500

    /// The sector of the tenants, which only aws.yaml names.
    var business: String { "business-\(number)" }
    /// The sector with what all build on: a sandbox and a live tier.
    var platform: String { "platform-\(number)" }
    /// The sector that watches: a live tier.
    var security: String { "security-\(number)" }

    private var number: String { Digits.padded(index, to: 2) }

    /// The number of an account that tenants share.
    func sharedAccount(_ tier: GeneratedTier) -> String {
        String(300_000_000_000 + 2 * index + (tier == .live ? 1 : 0))
    }

    /// The number of an account of the platform sector.
    func platformAccount(_ tier: GeneratedTier) -> String {
        String(400_000_000_000 + 2 * index + (tier == .live ? 1 : 0))
    }

    /// The number of the security sector's account.
    var securityAccount: String { String(500_000_000_000 + index) }

    /// The names of the groups of people that core-iam.yaml gives the division.
    var groups: [String] {
        [
            "\(platform)-sandbox-admins", "\(platform)-sandbox-contributors", "\(platform)-live-admins",
            "\(platform)-live-contributors", "\(platform)-live-readers", "\(security)-live-admins",
            "\(security)-live-readers",
        ]
    }

    /// The user name of somebody of the platform team.
    func engineer(_ number: Int) -> String { "engineer-\(self.number)-\(number)@northbank.example" }

    /// How many engineers a division has.
    static let engineers = 4
}

extension GeneratedDivision {
    /// The division's part of `sectors` in core-iam.yaml.
    var sectors: String {
        """
          - name: \(platform)
            tiers:
              - name: sandbox
                groups:
        \(runner(of: platform, .sandbox))\(gated("admins", of: platform, .sandbox, from: "contributors", "self", 2))\
        \(standing("contributors", of: platform, .sandbox, [engineer(0), engineer(1)]))\
              - name: live
                groups:
        \(runner(of: platform, .live))\(gated("admins", of: platform, .live, from: "contributors", "two-party", 2))\
        \(gated("contributors", of: platform, .live, from: "readers", "peer", 4))\
        \(standing("readers", of: platform, .live, [engineer(0), engineer(1)]))\
          - name: \(security)
            tiers:
              - name: live
                groups:
        \(runner(of: security, .live))\(gated("admins", of: security, .live, from: "readers", "two-party", 1))\
        \(standing("readers", of: security, .live, [engineer(2), engineer(3)]))
        """
    }

    /// The division's part of `cross_sector_reads`.
    var read: String {
        """
          - group: \(security)-live-readers
            target_sector: \(platform)
            target_tier: live
            reason: incident investigation

        """
    }

    private func runner(of sector: String, _ tier: GeneratedTier) -> String {
        """
                  operator:
                    name: \(sector)-\(tier.rawValue)-operator
                    type: non-human
                    owner: platform-team
                    workload_identity:
                      issuer: \(GeneratedTenant.github)
                      subject: repo:northbank@7000001/\(sector)@\(9_000_000 + index):environment:\(tier.rawValue)
                      audience: sts.amazonaws.com

        """
    }

    private func gated(
        _ role: String, of sector: String, _ tier: GeneratedTier, from below: String, _ approval: String, _ hours: Int
    ) -> String {
        """
                  \(role):
                    name: \(sector)-\(tier.rawValue)-\(role)
                    type: human
                    owner: platform-team
                    jit:
                      eligible_from: \(sector)-\(tier.rawValue)-\(below)
                      approval: \(approval)
                      max_duration_hours: \(hours)

        """
    }

    private func standing(_ role: String, of sector: String, _ tier: GeneratedTier, _ members: [String]) -> String {
        """
                  \(role):
                    name: \(sector)-\(tier.rawValue)-\(role)
                    type: human
                    owner: platform-team
                    members: [\(members.joined(separator: ", "))]

        """
    }
}
