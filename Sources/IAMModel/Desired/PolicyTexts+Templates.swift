extension PolicyTexts {
    /// PLACEHOLDER
    init(of definition: Definition, partition: Partition) {
        self.init(
            boundary: { _, _ in .failure(PolicyGap(reason: "no boundary template")) },
            scoped: { _, _ in .failure(PolicyGap(reason: "no scoped policy")) },
            inline: { _ in .failure(PolicyGap(reason: "no inline")) })
    }
}
