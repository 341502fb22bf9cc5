extension Stylesheet {
    /// Text, headings, badges, links.
    static let text = LiteralText(
        """
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html { scroll-padding-top: 7.5rem; -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--page); color: var(--ink);
          font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
          overflow-wrap: anywhere;
        }
        h1, h2, h3, p, dl, dd, ul, ol { margin: 0; padding: 0; }
        ul { list-style: none; }
        h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.015em; }
        h2 { font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; }
        h3 { font-size: 1rem; line-height: 1.4; display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }
        a { color: var(--accent); }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        code, .number { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
        code { font-size: 0.875em; }
        .number { font-size: 0.8125rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
        small { font-size: 0.8125rem; color: var(--soft); font-weight: 400; }
        .wide, main, footer { max-width: 90rem; margin: 0 auto; padding: 0 1.5rem; }
        section { margin-top: 2.5rem; }
        .count {
          display: inline-block; min-width: 1.75em; padding: 0.05em 0.5em; border-radius: 1em; text-align: center;
          font-size: 0.8125rem; font-weight: 600; background: var(--quiet-back); color: var(--quiet);
          letter-spacing: 0; vertical-align: 0.15em;
        }
        .note { color: var(--soft); margin-top: 0.25rem; max-width: 60rem; }
        .empty, .unmatched { color: var(--soft); margin-top: 0.75rem; }
        .badge {
          display: inline-block; padding: 0 0.5em; border-radius: 0.3em; font-size: 0.8125rem; line-height: 1.6;
          font-weight: 600; color: var(--quiet); background: var(--quiet-back); overflow-wrap: anywhere;
        }
        .badge.good { color: var(--good); background: var(--good-back); }
        .badge.change { color: var(--change); background: var(--change-back); }
        .badge.warning { color: var(--warning); background: var(--warning-back); }
        .badge.bad { color: var(--bad); background: var(--bad-back); }
        .later { content-visibility: auto; contain-intrinsic-size: auto 20rem; }
        footer { padding-top: 2rem; padding-bottom: 3rem; color: var(--soft); font-size: 0.8125rem; }

        """)
}
