import JSONTree

/// The statements that tie somebody to the names and tags of some prefixes: what the built-in boundary and the scoped
/// permission sets have in common.
///
/// Patterns are `{prefix}-*`, never `{prefix}*`: a neighbour `pay-live2` is somebody else. A wildcard stands before a prefix
/// only where nothing foreign can be reached over a `/` or `:`: names in RDS and ElastiCache hold neither (but for the `rds:` of one's own snapshots), and what follows
/// a cluster's name in ECS's `container-instance/…` is an id without a `-`. The partition is a wildcard to save room: no
/// policy reaches into another one.
struct PrefixStatements {
    /// The prefixes, or a variable that stands for one.
    let prefixes: [String]
    /// The account in ARNs: its number, a variable for it, or `*`.
    let account: String
    /// What `aws:ResourceAccount` must be. S3's ARNs hold no account.
    let resourceAccount: String

    // MARK: Allowed

    /// Any action on what carries the prefix in its ARN, which only that service's actions match.
    func named(withIAM: Bool) -> JSON {
        let kinds = Self.namedKinds + (withIAM ? Self.iamKinds : [])
        return statement(
            "Named", "Allow", actions: ["*"], resources: patterns(kinds) + [arn("rds:*:A:*g:default*")],
            condition: ["StringEqualsIfExists": ["aws:ResourceAccount": .string(resourceAccount)]])
    }

    /// What has no name of its own, by its tag.
    var tagged: JSON {
        statement(
            "Tagged", "Allow",
            actions: ["apigateway:*", "cloudfront:*", "ec2:*", "elasticloadbalancing:*", "kms:*"], resources: ["*"],
            condition: ["StringEquals": ["aws:ResourceTag/scope": scope]])
    }

    /// Making what has no name, with the tag from its first moment; never on what is tagged as another's.
    var made: JSON {
        statement(
            "Made", "Allow",
            actions: [
                "apigateway:POST", "cloudfront:CreateDistribution*", "cloudfront:TagResource", "ec2:AllocateAddress",
                "ec2:AuthorizeSecurityGroup*", "ec2:Create*", "ec2:ImportKeyPair", "ec2:RunInstances",
                "elasticloadbalancing:AddTags", "elasticloadbalancing:Create*", "kms:CreateKey", "kms:TagResource",
            ],
            resources: ["*"],
            condition: [
                "StringEquals": ["aws:RequestTag/scope": scope],
                "StringEqualsIfExists": ["aws:ResourceTag/scope": scope],
            ])
    }

    /// What is nobody's, or the platform's, and needed to launch something.
    var shared: JSON {
        statement(
            "Shared", "Allow",
            actions: [
                "cloudformation:CreateChangeSet", "ec2:CreateNetworkInterface", "ec2:CreateSecurityGroup",
                "ec2:RunInstances",
            ],
            resources: [
                "arn:*:cloudformation:*:aws:transform/*", "arn:*:ec2:*::image/*", arn("ec2:*:A:subnet/*"),
                arn("ec2:*:A:vpc/*"),
            ])
    }

    /// Event source mappings have ids; the key tells whose function they feed.
    var map: JSON {
        statement(
            "Map", "Allow", actions: ["lambda:*EventSourceMapping"], resources: ["*"],
            condition: ["ArnLike": ["lambda:FunctionArn": Self.oneOrList(patterns(["lambda:*:A:function:P-*"]))]])
    }

    /// The roles that AWS's services make for themselves.
    var linked: JSON {
        statement(
            "Linked", "Allow", actions: ["iam:CreateServiceLinkedRole"], resources: ["*"],
            condition: [
                "StringLike": [
                    "iam:AWSServiceName": ["ecs.*", "eks*", "elasticache.*", "elasticloadbalancing.*", "rds.*"]
                ]
            ])
    }

    // MARK: Denied

    /// The tag `scope`, in any case, can't be moved, removed or set to anything else.
    var tagKept: JSON {
        statement(
            "TagKept", "Deny", actions: ["*"], resources: ["*"],
            condition: [
                "ForAnyValue:StringEqualsIgnoreCase": ["aws:TagKeys": "scope"],
                "StringNotEquals": ["aws:RequestTag/scope": scope],
            ])
    }

    /// What is there already and not one's own can't be claimed by tagging it.
    var noClaim: JSON {
        statement(
            "NoClaim", "Deny", actions: ["ec2:CreateTags", "elasticloadbalancing:AddTags"], resources: ["*"],
            condition: [
                "Null": ["ec2:CreateAction": "true", "elasticloadbalancing:CreateAction": "true"],
                "StringNotEquals": ["aws:ResourceTag/scope": scope],
            ])
    }

    /// `DeleteTags` without keys deletes all of them and sends no `aws:TagKeys`.
    var allTags: JSON {
        statement(
            "AllTags", "Deny", actions: ["ec2:DeleteTags"], resources: ["*"],
            condition: ["Null": ["aws:TagKeys": "true"]])
    }

    /// Making or changing a role unless it carries a boundary that the condition leaves out.
    func bound(unless condition: JSON) -> JSON {
        statement(
            "Bound", "Deny",
            actions: [
                "iam:*tachRolePolicy", "iam:CreateRole", "iam:DeleteRole*", "iam:PutRole*", "iam:Update*Role*",
            ],
            resources: ["*"], condition: condition)
    }

    /// Operator roles and boundaries, anybody's, are only read.
    var ours: JSON {
        [
            "Sid": "Ours", "Effect": "Deny", "NotAction": ["iam:Get*", "iam:List*"],
            "Resource": .array([arn("iam::A:policy/*-boundary"), arn("iam::A:role/*-operator")].map(JSON.string)),
        ]
    }

    /// What nobody who is tied to a prefix has any business with.
    var never: JSON {
        statement(
            "Never", "Deny",
            actions: [
                "account:*", "cloudtrail:*Trail", "cloudtrail:Put*", "cloudtrail:StopLogging", "iam:*Group*",
                "iam:*Key*",
                "iam:*LoginProfile*", "iam:*PermissionsBoundary", "iam:*Provider*", "iam:*User*", "identitystore:*",
                "organizations:*", "sso-directory:*", "sso:*",
            ],
            resources: ["*"])
    }

    /// Only roles of the prefix, in this account, are passed or assumed.
    var ownRoles: JSON {
        [
            "Sid": "OwnRoles", "Effect": "Deny", "Action": ["iam:PassRole", "sts:Assume*"],
            "NotResource": Self.oneOrList(patterns(["iam::A:role/P-*"])),
        ]
    }

    // MARK: Parts

    /// The values that the tag `scope` may have.
    var scope: JSON { Self.oneOrList(prefixes) }

    /// The ARN patterns of kinds of resources, for every prefix; `A` is the account and `P` the prefix.
    func patterns(_ kinds: [String]) -> [String] {
        kinds.flatMap { kind in
            prefixes.map { prefix in
                let parts = kind.split(separator: "P", maxSplits: 1, omittingEmptySubsequences: false)
                return arn(String(parts[0])) + prefix + (parts.count > 1 ? String(parts[1]) : "")
            }
        }
    }

    /// An ARN pattern; `A` is the account.
    func arn(_ kind: String) -> String {
        let parts = kind.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 else { preconditionFailure("“\(kind)” is no kind of resource") }
        return "arn:*:\(parts[0]):\(parts[1]):\(parts[2] == "A" ? account : parts[2]):\(parts[3])"
    }

    func statement(
        _ sid: String, _ effect: String, actions: [String], resources: [String], condition: JSON? = nil
    ) -> JSON {
        var object = JSONObject([
            ("Sid", .string(sid)), ("Effect", .string(effect)), ("Action", Self.oneOrList(actions)),
            ("Resource", Self.oneOrList(resources)),
        ])
        object["Condition"] = condition
        return .object(object)
    }

    static func oneOrList(_ texts: [String]) -> JSON {
        texts.count == 1 ? .string(texts[0]) : .array(texts.map(JSON.string))
    }
}
