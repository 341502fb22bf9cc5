import JSONTree

/// The inline policies of the permission sets that tie people to some prefixes of a shared account.
///
/// They stand beside ReadOnlyAccess: they allow what carries a prefix as the operator's boundary does, deny what the
/// boundary denies, and deny reading data that carries none. Two prefixes of 31 characters fit ``limit``, or three of 12;
/// whether longer ones do is the caller's to check.
public struct TenantScope: Sendable {
    private let own: PrefixStatements
    private let prefixes: [String]
    private let partition: Partition

    /// The most characters that an inline policy of a permission set may have, white space not counted.
    ///
    /// Source: IAM User Guide, “IAM and AWS STS quotas” (inline policies of a role).
    public static let limit = 10240

    /// A scope over prefixes such as `payments-live`, one or more, without a `-` at their ends.
    public init(prefixes: [String], partition: Partition) {
        self.prefixes = prefixes
        self.partition = partition
        own = PrefixStatements(prefixes: prefixes, account: "*", resourceAccount: "${aws:PrincipalAccount}")
    }

    /// For `TenantAdmin-{tenant}`: roles that its people make must carry an operator boundary of a prefix of theirs.
    public var adminPolicy: PolicyDocument {
        let boundaries = prefixes.map { "arn:\(partition.name):iam::*:policy/\($0)-operator-boundary" }
        let bound = own.bound(
            unless: ["ArnNotLike": ["iam:PermissionsBoundary": PrefixStatements.oneOrList(boundaries)]])
        return document([own.named(withIAM: true)] + allowed + [own.linked] + denied + [bound] + reads)
    }

    /// For `TenantContributor-{tenant}`: as the admin's, without any change in IAM.
    public var contributorPolicy: PolicyDocument {
        document([own.named(withIAM: false)] + allowed + denied + [noIAM] + reads)
    }

    /// For `TenantReader-{tenant}`: only the denial of data reads outside the prefixes.
    public var readerPolicy: PolicyDocument { document(reads) }

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

    private func document(_ statements: [JSON]) -> PolicyDocument {
        PolicyDocument(["Version": "2012-10-17", "Statement": .array(statements)])
    }
}
