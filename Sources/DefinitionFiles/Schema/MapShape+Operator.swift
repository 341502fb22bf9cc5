import IAMModel
import JSONTree

extension MapShape {
    /// `operator` of aws.yaml
    static let operatorSettings = MapShape(
        "operator", title: "Operator roles",
        [
            Field(
                "managed_policies", .list(of: .textOrNumber(.anyPolicy), most: 20).byDefault(["PowerUserAccess"]),
                """
                What the roles may do: policies of AWS's by name (with path), or ARNs of policies in the accounts, in which \
                “${account}” and “${partition}” may stand.
                """),
            Field(
                "boundary", .textOrNumber(.path).examples("policies/operator-boundary.json"),
                """
                What the roles may do at most: the path of a JSON template below this folder. Where this is absent, the \
                built-in one.
                """),
            Field(
                "max_session_hours", .hours.byDefault(1),
                "How long a pipeline's session lasts: 1 to 12 whole hours."),
            Field(
                "issuers", .entries(keys: .issuer, .list(of: .textOrNumber(.claim))),
                """
                The only issuers that are allowed, each with the beginnings of its subjects; an empty list allows every \
                subject. Where this is absent, any issuer is.
                """),
            Field(
                "issuer_ca", .textOrNumber(.path).examples("certificates/corporate-ca.pem"),
                """
                Root certificates of issuers that are not publicly trusted: the path of a PEM file below this \
                folder.
                """),
            Field(
                "github_ids",
                .entries(keys: .gitHubName, .positive).orNull.examples(["mountainlab/platform": 7_654_321]),
                "GitHub's immutable ids of owners, and of repositories as “owner/repository”."),
            Field(
                "github_subjects", .words(OperatorSettings.GitHubSubjects.allCases).byDefault("both"),
                """
                In which of GitHub's forms a subject is trusted: both with and without ids, or ids: the form \
                with ids only.
                """),
        ])
}
