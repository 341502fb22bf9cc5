extension Stylesheet {
    /// Findings, open items and changes.
    static let cards = LiteralText(
        """
        .group { margin-top: 1.25rem; }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr)); gap: 0.75rem; margin-top: 0.625rem; }
        .card {
          background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--edge);
          border-radius: 0.5rem; padding: 0.75rem 1rem; min-width: 0;
        }
        .card.bad { border-left-color: var(--bad); }
        .card.warning { border-left-color: var(--warning); }
        .card.change { border-left-color: var(--change); }
        .card-head { display: flex; flex-wrap: wrap; gap: 0.25rem 0.625rem; align-items: baseline; }
        .card-head code { color: var(--soft); }
        .pairs { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: 0.125rem 0.75rem; margin-top: 0.375rem; font-size: 0.875rem; }
        .pairs dt { color: var(--soft); }
        .pairs .number { margin-right: 0.5rem; }
        .items { background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; margin-top: 0.5rem; }
        .item { padding: 0.5rem 1rem; border-top: 1px solid var(--line); font-size: 0.875rem; }
        .item:first-child { border-top: 0; }
        .item .badge { min-width: 6.5rem; margin-right: 0.25rem; }
        .reason { display: block; color: var(--soft); }
        .fields { margin: 0.375rem 0 0.25rem; display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0.25rem 0.75rem; }
        .fields dt { color: var(--soft); }
        .old, .new, .both {
          display: block; padding: 0.05rem 0.5rem; white-space: pre-wrap; font-size: 0.8125rem;
          font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
        }
        .old { color: var(--bad); background: var(--bad-back); }
        .new { color: var(--good); background: var(--good-back); }
        .both { color: var(--quiet); background: var(--quiet-back); }
        .warning-line { margin-top: 0.375rem; font-size: 0.875rem; }

        """)
}
