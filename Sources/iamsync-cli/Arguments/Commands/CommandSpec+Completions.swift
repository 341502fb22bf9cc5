extension CommandSpec {
    static let completions = CommandSpec(
        command: .completions,
        summary: "print what a shell needs to complete command lines of iamsync",
        discussion: """
            Prints a script for SHELL: save it where the shell looks for completions. It completes commands, options, \
            their values, files, the tenants of the definition folder for --scope, and what explain can explain. It asks \
            iamsync itself, so it fits every version; no AWS call is made.
            """,
        operands: [.shell],
        options: [.help],
        examples: [
            ("iamsync completions bash > ~/.local/share/bash-completion/completions/iamsync", "for bash"),
            ("iamsync completions zsh > ~/.zfunc/_iamsync", "for zsh, with ~/.zfunc in fpath before compinit"),
            ("iamsync completions fish > ~/.config/fish/completions/iamsync.fish", "for fish"),
        ])
}

extension OperandSpec {
    static let shell = OperandSpec(
        "SHELL", isRequired: true, choices: CompletionScript.allCases.map(\.rawValue), help: "bash, zsh or fish")
}
