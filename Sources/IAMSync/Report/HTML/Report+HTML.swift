extension Report {
    /// The report as a page: one file that needs no network and no script to be read, light or dark, on paper too.
    ///
    /// Its content security policy forbids everything but its own style and script, each by its hash; the script only
    /// searches and filters. No name can become markup: text gets into the page only escaped. The same report gives the
    /// same bytes.
    public var html: String { ReportPage(self).document.markup }
}
