extension OptionSpec {
    /// Every option of every command, by name.
    static var all: [OptionSpec] {
        let named = CommandSpec.all.flatMap(\.options).map { ($0.name, $0) }
        return Dictionary(named) { first, _ in first }.values.sorted { $0.name < $1.name }
    }
}
