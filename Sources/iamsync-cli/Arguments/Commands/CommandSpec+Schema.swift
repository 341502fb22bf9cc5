import DefinitionFiles

extension CommandSpec {
    static let schema = CommandSpec(
        command: .schema,
        summary: "print the JSON Schema of a definition file, for editors",
        discussion: """
            Prints the JSON Schema (draft 2020-12) of core-iam.yaml, of a file in tenants/, or of aws.yaml. With it an \
            editor completes keys and words, shows what they mean, and marks what doesn't fit; Docs/editors.md says how. \
            It sees the form of one file: “iamsync validate” sees the rest.
            """,
        operands: [.definitionFile],
        options: [.help],
        examples: [
            ("iamsync schema core > core-iam.schema.json", "the form of core-iam.yaml"),
            ("iamsync schema tenant > tenant.schema.json", "the form of tenants/*.yaml"),
            ("iamsync schema aws > aws.schema.json", "the form of aws.yaml"),
        ])
}

extension OperandSpec {
    static let definitionFile = OperandSpec(
        "FILE", isRequired: true, choices: DefinitionSchema.allCases.map(\.rawValue),
        help: "which file: core, tenant or aws")
}
