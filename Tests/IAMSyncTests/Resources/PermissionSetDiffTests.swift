import IAMModel
import Testing

@testable import IAMSync

struct PermissionSetDiffTests {
    private let other = "arn:aws:iam::aws:policy/Other"

    @Test func whatAWSGivesBackForWhatWeWroteIsNoChange() throws {
        let desired = try CenterSamples.set(inline: try CenterSamples.denial())
        #expect(PermissionSet.changes(from: .init(mirroring: desired), to: desired).isEmpty)
    }

    @Test(arguments: ["PT8H", "PT480M", "PT28800S", "PT7H60M"])
    func durationsOfTheSameLengthAreNoChange(session: String) throws {
        let desired = try CenterSamples.set(hours: 8)
        var observed = PermissionSet.Observed(mirroring: desired)
        observed.session = session
        #expect(PermissionSet.changes(from: observed, to: desired).isEmpty)
    }

    @Test(arguments: ["PT1H", "PT9H", "", "P1D", "8h"])
    func anyOtherDurationIsMended(session: String) throws {
        let desired = try CenterSamples.set(hours: 8)
        var observed = PermissionSet.Observed(mirroring: desired)
        observed.session = session
        #expect(PermissionSet.changes(from: observed, to: desired) == [.session])
    }

    @Test func anAbsentSetIsCreatedThenGuardedThenGranted() throws {
        let desired = try CenterSamples.set(
            policies: [CenterSamples.administrator, CenterSamples.readOnly], inline: try CenterSamples.denial())
        #expect(
            PermissionSet.changes(from: nil, to: desired) == [
                .create, .inlinePolicy, .attach(desired.managedPolicies[0]), .attach(desired.managedPolicies[1]),
            ])
    }

    @Test func aSetWithoutInlinePolicyIsCreatedWithoutOne() throws {
        let desired = try CenterSamples.set()
        #expect(PermissionSet.changes(from: nil, to: desired) == [.create, .attach(desired.managedPolicies[0])])
    }

    @Test func whatTakesAwayComesBeforeWhatGrants() throws {
        let desired = try CenterSamples.set(inline: try CenterSamples.denial(), hours: 2)
        var observed = PermissionSet.Observed(mirroring: desired)
        observed.session = "PT12H"
        observed.managedPolicies = [CenterSamples.administrator]
        observed.customerManagedPolicies = [.init(name: "custom")]
        observed.inlinePolicy = nil
        observed.tags = []
        #expect(
            PermissionSet.changes(from: observed, to: desired) == [
                .tags([.managedBy]), .session, .detachCustomerManaged(.init(name: "custom")),
                .detach(CenterSamples.administrator), .inlinePolicy, .attach(desired.managedPolicies[0]),
            ])
    }

    @Test func extraTagsDescriptionRelayStateAndBoundaryStay() throws {
        let desired = try CenterSamples.set()
        var observed = PermissionSet.Observed(mirroring: desired)
        observed.tags.append(IAMModel.Tag(key: "cost-centre", value: "1"))
        observed.description = "What people wrote"
        observed.relayState = "https://console.aws.amazon.com/s3"
        observed.hasPermissionsBoundary = true
        #expect(PermissionSet.changes(from: observed, to: desired).isEmpty)
    }

    @Test func anInlinePolicyThatMeansTheSameIsNoChange() throws {
        let desired = try CenterSamples.set(inline: try CenterSamples.denial())
        var observed = PermissionSet.Observed(mirroring: desired)
        observed.inlinePolicy = ObservedDocument(
            #"{"Statement":{"Resource":["*"],"Action":["IAM:*"],"Effect":"Deny"},"Version":"2012-10-17"}"#)
        #expect(PermissionSet.changes(from: observed, to: desired).isEmpty)
    }

    @Test(arguments: [
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:*","Resource":"*"}]}"#, "no policy",
        "{}",
    ])
    func anotherInlinePolicyIsReplaced(text: String) throws {
        let desired = try CenterSamples.set(inline: try CenterSamples.denial())
        var observed = PermissionSet.Observed(mirroring: desired)
        observed.inlinePolicy = ObservedDocument(text)
        #expect(PermissionSet.changes(from: observed, to: desired) == [.inlinePolicy])
    }

    @Test func anInlinePolicyThatNobodyDeclaredIsRemoved() throws {
        let desired = try CenterSamples.set()
        var observed = PermissionSet.Observed(mirroring: desired)
        observed.inlinePolicy = ObservedDocument(try CenterSamples.denial().text)
        let changes = PermissionSet.changes(from: observed, to: desired)
        #expect(changes == [.inlinePolicy])
        #expect(
            PermissionSet.explain(changes[0], from: observed, to: desired)
                == FieldChange("inline policy", old: "a policy", new: "none"))
    }

    @Test func changesAreExplainedWithOldAndNewValues() throws {
        let desired = try CenterSamples.set(hours: 2)
        let observed = PermissionSet.Observed(mirroring: try CenterSamples.set(hours: 4))
        #expect(
            PermissionSet.explain(.session, from: observed, to: desired) == FieldChange("session", old: "4h", new: "2h")
        )
        #expect(
            PermissionSet.explain(.detach(other), from: observed, to: desired)
                == FieldChange("managed policies", old: other))
    }

    @Test(arguments: [
        ("TenantAdmin", true), ("TenantAdmin-1h", true), ("TenantAdmin-payments", false),
        ("TenantAdmin-payments-1h", false),
    ])
    func aSetIsSharedUnlessItNamesATenant(name: String, isShared: Bool) throws {
        #expect(try CenterSamples.set(name, family: .tenantAdmin).isShared == isShared)
    }
}
