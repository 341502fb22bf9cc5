import JSONTree

/// The inline policies of ``TenantScope`` for a number of prefixes: the prefixes are the variables `0`, `1`, …, and the
/// partition is `partition`.
struct TenantScopeTemplates: Sendable {
    /// `TenantAdmin-{tenant}`.
    private(set) var admin: PolicyTemplate
    /// `TenantContributor-{tenant}`.
    private(set) var contributor: PolicyTemplate
    /// `TenantReader-{tenant}`.
    private(set) var reader: PolicyTemplate

    /// The templates for some prefixes: made once for as many as fit AWS's limit.
    static func ofCount(_ count: Int) -> TenantScopeTemplates {
        made.indices.contains(count - 1) ? made[count - 1] : TenantScopeTemplates(count: count)
    }

    private static let made = (1...3).map(TenantScopeTemplates.init(count:))

    private init(count: Int) {
        let statements = TenantScopeStatements(count: count)
        admin = statements.admin
        contributor = statements.contributor
        reader = statements.reader
    }
}

/// What the policies say.
private struct TenantScopeStatements {
    private let own: PrefixStatements

    init(count: Int) {
        own = PrefixStatements(
            prefixes: (0..<count).map { "${\($0)}" }, account: "*", resourceAccount: "${aws:PrincipalAccount}")
    }

    var admin: PolicyTemplate {
        let boundaries = own.prefixes.map { "arn:${partition}:iam::*:policy/\($0)-operator-boundary" }
        let bound = own.bound(
            unless: ["ArnNotLike": ["iam:PermissionsBoundary": PrefixStatements.oneOrList(boundaries)]])
        return template([own.named(withIAM: true)] + allowed + [own.linked] + denied + [bound] + reads)
    }

    var contributor: PolicyTemplate {
        template([own.named(withIAM: false)] + allowed + denied + [noIAM] + reads)
    }

    var reader: PolicyTemplate { template(reads) }

    private var allowed: [JSON] { [own.tagged, own.made, own.shared, own.map] }

    private var denied: [JSON] {
        [own.tagKept, own.noClaim, own.allTags, own.ours, own.never, own.ownRoles]
    }

    /// Every verb with which an action of IAM changes something.
    private var noIAM: JSON {
        own.statement(
            "NoIAM", "Deny",
            actions: [
                "iam:A*", "iam:C*", "iam:D*", "iam:E*", "iam:P*", "iam:R*", "iam:Se*", "iam:T*", "iam:U*",
            ],
            resources: ["*"])
    }

    private var reads: [JSON] { [ownData, ownTagged, elsewhere] }

    private var ownData: JSON {
        [
            "Sid": "OwnData", "Effect": "Deny", "Action": .array(Self.dataReads.map(JSON.string)),
            "NotResource": .array(own.patterns(PrefixStatements.dataKinds).map(JSON.string)),
        ]
    }

    private var ownTagged: JSON {
        own.statement(
            "OwnTagged", "Deny",
            actions: [
                "apigateway:GET", "ec2:DescribeInstanceAttribute", "ec2:GetConsole*", "ec2:GetPassword*", "kms:Decrypt",
            ],
            resources: ["*"], condition: ["StringNotEquals": ["aws:ResourceTag/scope": own.scope]])
    }

    /// Reads that can't be told apart by resource: nobody's.
    private var elsewhere: JSON {
        own.statement(
            "Elsewhere", "Deny",
            actions: [
                "athena:GetQueryResults*", "cloudformation:ListExports", "codebuild:BatchGetProjects", "kinesis:Get*",
                "lambda:ListFunctions", "lambda:ListVersions*", "logs:GetQueryResults", "redshift-data:*",
                "s3-object-lambda:Get*", "secretsmanager:BatchGet*", "ssm:GetCommandInvocation", "ssm:GetDocument",
            ],
            resources: ["*"])
    }

    private static let dataReads: [String] = [
        "dynamodb:BatchGet*", "dynamodb:GetItem", "dynamodb:GetRecords", "dynamodb:PartiQL*", "dynamodb:Query",
        "dynamodb:Scan", "ecr:BatchGetImage", "ecr:GetDownload*", "lambda:GetFunction*", "lambda:GetLayer*",
        "logs:FilterLogEvents", "logs:GetLog*", "logs:StartLiveTail", "logs:StartQuery", "rds:DownloadDBLog*",
        "s3:GetObject*", "secretsmanager:GetSecret*", "sqs:ReceiveMessage", "ssm:GetParameter*",
        "states:GetExecutionHistory",
    ]

    private func template(_ statements: [JSON]) -> PolicyTemplate {
        do throws(PolicyError) {
            return try PolicyTemplate(["Version": "2012-10-17", "Statement": .array(statements)])
        } catch {
            preconditionFailure("a variable of ours is not closed: \(error.problem)")
        }
    }
}
