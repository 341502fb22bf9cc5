import AWSClient
import AWSSimulator
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

@Suite struct DoctorTests {
    @Test func aHealthyOrganizationIsAllOk() async throws {
        let aws = AWSSimulator(Mountainlab.world)

        let diagnosis = try await Doctor(aws).examine()

        #expect(diagnosis.isSound)
        #expect(diagnosis.text.hasPrefix(Self.healthyBeginning))
        #expect(diagnosis.text.hasSuffix(Self.healthyEnd))
        #expect(aws.writes == [])
    }

    private static let healthyBeginning = """
        Credentials
          ok  region eu-west-1.
          ok  the caller is arn:aws:iam::111111111111:user/administrator, by credentials that the program itself provides.
          ok  the clock agrees with AWS's.

        Organization
          ok  organization o-
        """

    private static let healthyEnd = """
          ok  066666666666 (account-066666666666): the access role OrganizationAccountAccessRole may do all that apply \
        needs (27 actions, simulated).

        Doctor: 12 ok.

        """

    @Test(arguments: Ailment.all)
    func everyAilmentIsTold(_ ailment: Ailment) async throws {
        let aws = AWSSimulator(Mountainlab.world)
        ailment.cause(aws)

        let diagnosis = try await Doctor(
            aws, replacing: ailment.replacing, options: DoctorOptions(purpose: ailment.purpose)
        ).examine()

        let told = diagnosis.text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("ok") }
        for line in ailment.lines {
            #expect(told.contains { $0.hasPrefix(line) }, "“\(line)” is missing in:\n\(diagnosis.text)")
        }
        #expect(ailment.lines.isEmpty == diagnosis.checks.allSatisfy { $0.status == .ok })
        #expect(aws.writes == [])
    }

    @Test func whoIsNobodyInTheOrganizationIsToldWhoIs() async throws {
        let aws = AWSSimulator(Mountainlab.world)

        let text = try await Doctor(aws, through: Self.member(of: aws)).examine().text

        #expect(text.contains("!!  there is no Identity Center in eu-west-1 that the caller sees"))
        #expect(text.contains("!!  the caller acts in 066666666666, which is neither the management account nor"))
        #expect(text.contains("→ Use credentials of the management account 111111111111."))
    }

    @Test func aDelegatedAdministratorMayGoOn() async throws {
        var world = Mountainlab.world
        world.delegatedAdministrators = ["066666666666"]
        let aws = AWSSimulator(world)

        let text = try await Doctor(aws, through: Self.member(of: aws)).examine().text

        #expect(text.contains("ok  the caller acts in 066666666666, a delegated administrator of Identity Center"))
    }

    /// A session's ARN is none that IAM's policy simulator takes: its role is asked about.
    @Test func aSessionIsAskedAboutByItsRole() async throws {
        let aws = AWSSimulator(Mountainlab.world)

        _ = try await Doctor(aws, through: Self.member(of: aws)).examine()

        let asked = Set(aws.calls.compactMap { $0.parameters["PolicySourceArn"]?.string })
        #expect(asked == ["arn:aws:iam::066666666666:role/OrganizationAccountAccessRole"])
    }

    private static func member(of aws: AWSSimulator) -> AWSClient {
        aws.client(retry: .standard).assuming(
            role: "arn:aws:iam::066666666666:role/OrganizationAccountAccessRole", externalID: nil, sessionName: "test",
            account: nil)
    }

    @Test(arguments: [
        (-420, "!!  the clock is 7 min behind AWS's; AWS bears up to 5 minutes. iamsync goes by AWS's clock"),
        (120, "ok  the clock is 2 min ahead of AWS's; AWS bears up to 5 minutes."),
        (10_000, "!!  the clock is 2 hours ahead of AWS's"),
    ])
    func aWrongClockIsTold(_ seconds: Int, line: String) async throws {
        let aws = AWSSimulator(Mountainlab.world)
        let clock = ShiftedClock(clock: aws.clock, shift: .seconds(seconds))
        let client = AWSClient(
            credentials: StaticCredentials(aws.callerCredentials), region: aws.region, transport: aws, clock: clock,
            random: { 0.5 })

        let text = try await Doctor(aws, through: client).examine().text

        #expect(text.contains(line))
    }

    /// What the page says is enough, for the doctor too.
    @Test(arguments: [PermissionPurpose.plan, .apply, .prune])
    func theLeastPoliciesAreSound(for purpose: PermissionPurpose) async throws {
        let aws = AWSSimulator(Mountainlab.world)
        let policies = PermissionHolder.allCases.flatMap { holder in
            (purpose.whole + [.doctor]).map { LeastPolicy(of: holder, for: $0, in: PermissionPlaces()) }
        }
        aws.allowOnly(Set(policies.flatMap(\.actions).map(\.description)))

        let diagnosis = try await Doctor(aws, options: DoctorOptions(purpose: purpose)).examine()

        #expect(diagnosis.checks.allSatisfy { $0.status == .ok }, "\(diagnosis.text)")
    }

    @Test func howManyAtOnceMakesNoDifference() async throws {
        let texts = try await [1, 8].asyncMap { width in
            try await Doctor(AWSSimulator(Mountainlab.world), options: DoctorOptions(parallel: width)).examine().text
        }

        #expect(texts[0] == texts[1])
    }

    /// Who calls, the organization, Identity Center, accounts; four to know the caller, and in each of five accounts the
    /// loan of the role and two to know it.
    @Test func itTakesFewCalls() async throws {
        let aws = AWSSimulator(Mountainlab.world)

        _ = try await Doctor(aws).examine()

        let asked = aws.calls.filter { $0.operation == "SimulatePrincipalPolicy" }.count
        #expect(asked == 14)
        #expect(aws.calls.count == 23)
    }

    @Test func aPartLooksAtItsAccountsAlone() async throws {
        let options = DoctorOptions(selection: ScopeSelection([.tenant(try Slug("payments"))]))

        let diagnosis = try await Doctor(AWSSimulator(Mountainlab.world), options: options).examine()

        #expect(diagnosis.checks.compactMap(\.account?.account) == ["055555555555", "066666666666"])
    }

    @Test func withoutDefinitionsTheRestIsChecked() async throws {
        let aws = AWSSimulator(Mountainlab.world)

        let diagnosis = await Doctor(of: Definition(aws: AWSSettings()), through: aws.client())
            .examine()

        #expect(diagnosis.isSound)
        #expect(diagnosis.checks.map(\.kind).last == .callerPermissions)
    }

    @Test func theJSONFormHasAMemberForEachCheck() async throws {
        let aws = AWSSimulator(Mountainlab.world)
        aws.deny("iam:CreateRole", in: "066666666666")

        let json = try await Doctor(aws).examine().json

        #expect(json["version"] == 1)
        #expect(json["sound"] == false)
        #expect(json["failed"] == 1)
        let check = try #require(json["checks"]?.array?.last)
        #expect(
            check == [
                "check": "access-role-permissions", "status": "failed", "account": "066666666666",
                "name": "account-066666666666",
                "finding": "the access role OrganizationAccountAccessRole lacks iam:CreateRole",
                "remedy": "Allow that: Docs/permissions.md has the least policies.",
            ])
    }
}

/// A clock that goes wrong by a fixed time.
private struct ShiftedClock: AWSClock {
    let clock: any SimulatedTime
    let shift: Duration

    var now: Timestamp { clock.now + shift }

    func sleep(for wait: Duration) async throws(CancellationError) { try await clock.sleep(for: wait) }
}

extension Array {
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
