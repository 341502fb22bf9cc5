extension Stylesheet {
    /// The tables of resources.
    static let tables = LiteralText(
        """
        .sheet {
          margin-top: 0.75rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem;
          overflow: hidden;
        }
        .rows { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 0.875rem; }
        .rows th, .rows td { padding: 0.4375rem 1rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        .rows tbody tr:last-child td { border-bottom: 0; }
        .rows th { background: var(--raised); color: var(--soft); font-size: 0.8125rem; border-bottom-color: var(--edge); }
        .rows tbody tr:hover { background: var(--raised); }
        .rows td small { display: block; }
        .rows td code { display: block; }
        .providers th:nth-child(1), .jit th:nth-child(4) { width: 38%; }
        .roles th:nth-child(3) { width: 30%; }
        .roles th:nth-child(4) { width: 14%; }
        .sets th:nth-child(3), .jit th:nth-child(3) { width: 16%; }

        """)

    /// On a phone a row of a table is a card, and nothing but the matrix moves sideways.
    static let phone = LiteralText(
        """
        @media (max-width: 45rem) {
          html { scroll-padding-top: 1rem; }
          .wide, main, footer { padding-left: 1rem; padding-right: 1rem; }
          h1 { font-size: 1.5rem; }
          section { margin-top: 2rem; }
          .bar { position: static; }
          nav ul { gap: 0 1rem; }
          #filters { display: grid; grid-template-columns: 1fr 1fr; }
          #filters label:first-child { grid-column: 1 / -1; }
          #filters select { width: 100%; max-width: none; }
          .tiles { grid-template-columns: 1fr 1fr; gap: 0.5rem; }
          .tile { padding: 0.5rem 0.75rem; }
          .figure { font-size: 1.375rem; }
          .wide-facts { grid-template-columns: minmax(0, 1fr); }
          .wide-facts div { display: block; }
          .wide-facts dt { width: auto; }
          .scroller { max-height: 75vh; }
          .matrix thead th { min-width: 9rem; }
          .fields { grid-template-columns: minmax(0, 1fr); }
          .rows, .rows tbody, .rows tr, .rows td { display: block; }
          .rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .rows tr { padding: 0.625rem 1rem; border-bottom: 1px solid var(--line); }
          .rows tr:last-child { border-bottom: 0; }
          .rows td { border: 0; padding: 0.125rem 0; display: grid; grid-template-columns: 7rem minmax(0, 1fr); column-gap: 0.75rem; }
          .rows td::before { grid-row: 1 / 9; color: var(--soft); font-size: 0.8125rem; }
          .rows td > * { grid-column: 2; justify-self: start; }
          .rows td:nth-child(1) { font-weight: 600; }
          .assignments td:nth-child(1)::before, .jit td:nth-child(1)::before { content: "Group"; }
          .assignments td:nth-child(2)::before { content: "Permission set"; }
          .assignments td:nth-child(3)::before, .roles td:nth-child(2)::before { content: "Account"; }
          .sets td:nth-child(1)::before { content: "Name"; }
          .sets td:nth-child(2)::before { content: "Managed policy"; }
          .sets td:nth-child(3)::before { content: "Session"; }
          .jit td:nth-child(2)::before { content: "Strategy"; }
          .jit td:nth-child(3)::before { content: "Standing live write"; }
          .jit td:nth-child(4)::before { content: "Remediation"; }
          .roles td:nth-child(1)::before { content: "Role name"; }
          .roles td:nth-child(3)::before { content: "Trust subject"; }
          .roles td:nth-child(4)::before { content: "Boundary"; }
          .providers td:nth-child(1)::before { content: "Issuer"; }
          .providers td:nth-child(2)::before { content: "Account(s)"; }
          .providers td:nth-child(3)::before, .sets td:nth-child(4)::before,
          .assignments td:nth-child(4)::before, .roles td:nth-child(5)::before { content: "Status"; }
        }

        """)
}
