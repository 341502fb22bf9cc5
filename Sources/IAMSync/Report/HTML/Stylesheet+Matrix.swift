extension Stylesheet {
    /// The matrix has a window of its own: its first row and column stay in sight while it moves.
    static let matrix = LiteralText(
        """
        .scroller {
          margin-top: 0.75rem; max-height: 85vh; overflow: auto; background: var(--card);
          border: 1px solid var(--line); border-radius: 0.5rem;
        }
        .block { width: max-content; min-width: 100%; }
        .block + .block { border-top: 3px solid var(--edge); }
        .matrix { min-width: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.8125rem; line-height: 1.4; }
        .matrix th, .matrix td {
          padding: 0.375rem 0.625rem; text-align: left; vertical-align: top;
          border-bottom: 1px solid var(--line); border-right: 1px solid var(--line);
        }
        .matrix thead th {
          position: sticky; top: 0; z-index: 2; background: var(--raised); border-bottom: 2px solid var(--edge);
          min-width: 8rem; vertical-align: bottom; font-weight: 400;
        }
        .matrix th:first-child {
          position: sticky; left: 0; z-index: 1; background: var(--raised); border-right: 2px solid var(--edge);
          width: 15rem; min-width: 9rem; max-width: 40vw; font-weight: 600;
        }
        .matrix thead th.corner { z-index: 3; }
        .matrix .part th { background: var(--quiet-back); color: var(--ink); border-right: 0; max-width: none; position: static; }
        .matrix .part span { position: sticky; left: 0.625rem; font-weight: 700; }
        .matrix td { max-width: 14rem; }
        .matrix tbody tr:hover td { background: var(--raised); }
        .place { display: block; white-space: nowrap; }
        .place b { font-weight: 700; }
        .live-tier { color: var(--live); }
        .matrix thead .number { display: block; color: var(--soft); }
        .grant { padding: 0.125rem 0.375rem; border-left: 3px solid var(--line); }
        .grant + .grant { margin-top: 0.375rem; }
        .grant b { display: block; font-weight: 600; }
        .session { color: var(--soft); white-space: nowrap; }
        .grant.live-write { border: 2px solid var(--live); border-radius: 0.375rem; background: var(--live-back); }
        .grant.live-write .session { color: var(--ink); }
        .mark { color: var(--live); font-weight: 700; white-space: nowrap; }
        .too-wide { display: none; }

        """)
}
