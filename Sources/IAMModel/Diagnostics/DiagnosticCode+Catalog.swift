extension DiagnosticCode {
    /// A stable name in kebab case, such as `member-is-group`.
    public var name: String { entry.name }

    /// One sentence: what every diagnostic of this code is about.
    public var summary: String { entry.summary }

    /// How bad it is, as long as nobody asks for `--strict`.
    public var severity: Diagnostic.Severity { entry.severity }

    private var entry: Entry {
        guard let entry = Self.catalog[self] else { preconditionFailure("\(rawValue) has no entry") }
        return entry
    }

    private struct Entry {
        let name: String
        let severity: Diagnostic.Severity
        let summary: String

        static func error(_ name: String, _ summary: String) -> Entry {
            Entry(name: name, severity: .error, summary: summary)
        }

        static func warning(_ name: String, _ summary: String) -> Entry {
            Entry(name: name, severity: .warning, summary: summary)
        }
    }

    private static let catalog: [DiagnosticCode: Entry] = [
        .fileMissing: .error("file-missing", "A file that has to be in the definition folder is not there."),
        .fileUnreadable: .error("file-unreadable", "A file or folder is there and can't be read."),
        .notATenantFile: .error("not-a-tenant-file", "Something in `tenants/` is no tenant's file."),
        .tenantNameDiffers: .error("tenant-name-differs", "A tenant's name is not the name of its file."),
        .referencedFileMissing: .error(
            "referenced-file-missing", "aws.yaml names a file that the definition folder doesn't have."),
        .noCertificate: .error("no-certificate", "A file of certificates holds none."),
        .notJSON: .error("not-json", "A policy is no JSON."),
        .notAPolicy: .error("not-a-policy", "A policy is JSON, and no IAM policy."),
        .unknownVariable: .error("unknown-variable", "A policy has a `${variable}` that nothing fills in."),
        .policyTooLong: .error("policy-too-long", "A policy is longer than AWS takes."),
        .secretInFile: .error("secret-in-file", "A secret stands in a file."),

        .notYAML: .error("not-yaml", "A file is not YAML."),
        .notUTF8: .error("not-utf8", "A file is not UTF-8 text."),
        .fileEmpty: .error("file-empty", "A file holds nothing."),
        .fileTooLong: .error("file-too-long", "A file is longer than 10 MiB."),
        .secondDocument: .error("second-document", "A file holds more than one YAML document."),
        .yamlTag: .error("yaml-tag", "A value has a YAML tag."),
        .mergeKey: .error("merge-key", "A map has a merge key."),
        .unknownAlias: .error("unknown-alias", "A YAML alias has no anchor before it."),
        .aliasBomb: .error("alias-bomb", "The aliases of a file stand for too many values."),
        .tooDeep: .error("too-deep", "Lists and maps stand in each other more than 64 deep."),
        .duplicateKey: .error("duplicate-key", "A key stands twice in one map."),
        .keyNoText: .error("key-no-text", "A key is a list, a map or nothing."),

        .unknownKey: .error("unknown-key", "A map has a key that it can't have."),
        .missingKey: .error("missing-key", "A key that has to be there is missing."),
        .valueMissing: .error("value-missing", "A key has no value."),
        .wrongType: .error("wrong-type", "A list, a map or a text stands where something else is needed."),
        .memberNotText: .error("member-not-text", "A member is a list or a map."),
        .notTrueOrFalse: .error("not-true-or-false", "A value has to be true or false, and is something else."),
        .notANumber: .error("not-a-number", "A value has to be a whole number, and is something else."),
        .hoursOutOfRange: .error("hours-out-of-range", "A number of hours is less than 1 or more than 12."),
        .unknownValue: .error("unknown-value", "A value is not among those of its key."),
        .unknownOverride: .error(
            "unknown-override", "A key of JIT overrides or limits is not made of a tier and a role."),
        .sharedTenantAccount: .error("shared-tenant-account", "A tenant's own account has a list of tenants."),

        .notASlug: .error("not-a-slug", "A name is not in the form that sectors, tiers and tenants have."),
        .notAnAccountID: .error("not-an-account-id", "An account ID is not 12 digits."),
        .malformedARN: .error("malformed-arn", "A text is not the ARN that its key needs."),
        .refusedByAWS: .error("refused-by-aws", "AWS would refuse a value."),
        .tagIsOurs: .error("tag-is-ours", "A tag of the user's is one that iamsync sets."),
        .tooManyTags: .error("too-many-tags", "There are more tags than a resource can carry."),
        .brokenIssuer: .error("broken-issuer", "An issuer is not one that AWS can use for OIDC."),
        .notExact: .error("not-exact", "A subject or audience could match more than one exact value."),

        .groupNameDiffers: .error("group-name-differs", "A group doesn't have the name that its place gives it."),
        .tenantIsSector: .error("tenant-is-sector", "A tenant has the name of a sector."),
        .roleNameTooLong: .error("role-name-too-long", "A role's derived name is longer than AWS takes."),

        .namedTwice: .error("named-twice", "Two things of one kind have the same name."),
        .coordinateTwice: .error("coordinate-twice", "Two accounts stand for the same coordinate."),
        .groupsMeet: .error("groups-meet", "Two different groups would have the same name."),
        .prefixesMeet: .error("prefixes-meet", "In one account a prefix carries another."),
        .permissionSetsMeet: .error("permission-sets-meet", "Two different permission sets would have the same name."),

        .operatorHasMembers: .error("operator-has-members", "An operator group has members."),
        .wrongGroupType: .error("wrong-group-type", "A group has a type that its role can't have."),
        .memberIsGroup: .error("member-is-group", "A member is a group."),
        .memberInSeveralRoles: .warning(
            "member-in-several-roles", "A person stands in more than one role of a tenant."),
        .platformMemberInTenant: .warning(
            "platform-member-in-tenant", "A member of a platform group is a member of a tenant too."),

        .issuerNotAllowed: .error("issuer-not-allowed", "An issuer is not among those that aws.yaml allows."),
        .subjectNotAllowed: .error(
            "subject-not-allowed", "A subject is not among those that aws.yaml allows with its issuer."),
        .issuersDifferBySlash: .warning(
            "issuers-differ-by-slash", "Two issuers of one account differ by a final slash only."),
        .subjectIsPullRequest: .warning(
            "subject-is-pull-request", "A subject trusts every pull request of a repository."),
        .subjectIsBranch: .warning(
            "subject-is-branch", "A subject trusts every pipeline of a branch with a live operator."),
        .subjectWithoutRepository: .warning("subject-without-repository", "A subject of GitHub's names no repository."),
        .subjectWithoutIDs: .warning(
            "subject-without-ids", "A subject is in GitHub's old form, and the ids for the new one are not known."),
        .audienceOfAnotherCloud: .warning("audience-of-another-cloud", "An audience is made for another cloud."),

        .unknownEligibleGroup: .error("unknown-eligible-group", "`eligible_from` names a group that doesn't exist."),
        .standingLiveWrite: .warning("standing-live-write", "A group that writes on live has no JIT rule."),
        .declaredStanding: .warning(
            "declared-standing", "A group that writes on live is declared to have standing access."),
        .securityAdminsApproval: .warning(
            "security-admins-approval", "Live admins of security need the approval of fewer than two people."),
        .noJustification: .warning("no-justification", "Access to live needs no reason."),
        .noJITTool: .warning("no-jit-tool", "A group has a JIT rule, and no tool enforces it."),
        .looserThanLimit: .error("looser-than-limit", "A JIT rule is looser than the limits of aws.yaml."),
        .looserThanDefault: .warning("looser-than-default", "An override is looser than the default."),
        .complianceOutsideLive: .warning("compliance-outside-live", "A rule book is named where it has no effect."),
        .complianceCapsWindow: .warning("compliance-caps-window", "A rule book caps a window that is asked for."),
        .complianceApproval: .warning("compliance-approval", "A rule book holds, and one person can approve."),

        .unknownReaderGroup: .error("unknown-reader-group", "`cross_sector_reads` names a group that doesn't exist."),
        .notReaderGroup: .error(
            "not-reader-group", "`cross_sector_reads` names a group that is no reader group of core-iam.yaml."),
        .unknownSector: .error("unknown-sector", "A sector is named that no file knows."),
        .unknownTier: .error("unknown-tier", "A tier is named that no file knows."),
        .unknownGroup: .error("unknown-group", "`group_ids` names a group that doesn't exist."),
        .unknownTenant: .error("unknown-tenant", "A tenant is named that no file knows."),
        .groupWithoutOwner: .warning("group-without-owner", "A group has no owner."),

        .tenantNotAdmitted: .error("tenant-not-admitted", "A tenant would share an account that doesn't admit it."),
        .twoTiersInAccount: .error("two-tiers-in-account", "One account serves two tiers."),
        .oneAccountForTwoSectors: .error("one-account-for-two-sectors", "One account serves a tenant in two sectors."),
        .operatorWithoutIdentity: .warning("operator-without-identity", "An operator group has no pipeline."),
        .noAccount: .warning("no-account", "There is no account for a coordinate."),
        .tenantWithoutTier: .warning("tenant-without-tier", "A tenant has no account in any of its sectors."),
        .tenantReadersSeeSectors: .warning(
            "tenant-readers-see-sectors", "Every tenant's readers see all accounts of its sectors."),
        .tenantReadersInSharedAccount: .warning(
            "tenant-readers-in-shared-account", "A tenant's readers see the neighbours' data in a shared account."),
        .readersSeeLive: .warning("readers-see-live", "Readers of a sandbox see live too."),
        .ambiguousAccountName: .error("ambiguous-account-name", "An account's name fits two coordinates."),

        .boundaryTooLong: .error("boundary-too-long", "A boundary policy is longer than AWS takes."),
        .trustTooLong: .error("trust-too-long", "A trust policy is longer than AWS takes."),
        .inlinePolicyTooLong: .error(
            "inline-policy-too-long", "A permission set's inline policy is longer than AWS takes."),
        .missingDenial: .error("missing-denial", "A boundary template lacks a denial that it has to have."),

        .defaultLooserThanLimit: .warning(
            "default-looser-than-limit", "The default of a tenant is looser than the limits of aws.yaml."),

        .issuerDocumentMissing: .error("issuer-document-missing", "An issuer's discovery document can't be read."),
        .issuerDocumentNotJSON: .error("issuer-document-not-json", "An issuer's discovery document is no JSON object."),
        .issuerDocumentNamesAnother: .error(
            "issuer-document-names-another", "An issuer's discovery document names another issuer."),
        .issuerWithoutKeys: .error(
            "issuer-without-keys", "An issuer's discovery document has no `jwks_uri` that AWS could read."),
        .issuerSignsOtherwise: .error(
            "issuer-signs-otherwise", "An issuer signs its tokens in no way that AWS takes."),
    ]
}
