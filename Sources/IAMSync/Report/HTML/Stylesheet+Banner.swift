extension Stylesheet {
    /// The head of the page.
    static let banner = LiteralText(
        """
        .banner { background: var(--card); border-top: 5px solid var(--accent); padding: 1.5rem 0 1.25rem; }
        .mode { margin-top: 0.5rem; color: var(--soft); }
        .facts { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; margin-top: 0.75rem; }
        .facts div { display: flex; gap: 0.5rem; min-width: 0; }
        .facts dt { color: var(--soft); flex: none; }
        .facts dd { min-width: 0; }

        """)

    /// Where to go, and what to look for: it stays in sight.
    static let bar = LiteralText(
        """
        .bar {
          position: sticky; top: 0; z-index: 5; background: var(--card); border-bottom: 1px solid var(--edge);
          padding: 0.25rem 0 0.625rem;
        }
        nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
        nav a { display: block; padding: 0.3rem 0; text-decoration: none; font-weight: 600; font-size: 0.875rem; }
        nav a:hover { text-decoration: underline; }
        nav a span { color: var(--soft); font-weight: 400; }
        #filters { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: end; padding-top: 0.375rem; }
        #filters label { display: flex; flex-direction: column; font-size: 0.75rem; color: var(--soft); min-width: 0; }
        #filters label:first-child { flex: 1 1 14rem; }
        #filters input[type=search], #filters select, #filters button {
          font: inherit; font-size: 0.875rem; color: var(--ink); background: var(--raised);
          border: 1px solid var(--soft); border-radius: 0.375rem; padding: 0.25rem 0.5rem; height: 2rem;
          max-width: 100%; min-width: 0;
        }
        #filters select { max-width: 15rem; }
        #filters button { cursor: pointer; font-weight: 600; }
        #filters .check { flex-direction: row; align-items: center; gap: 0.375rem; height: 2rem; font-size: 0.875rem; }
        #filters .check input { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--accent); }
        #matches { color: var(--soft); font-size: 0.8125rem; }
        #matches:not(:empty) { padding-top: 0.375rem; }

        """)

    /// The figures.
    static let summary = LiteralText(
        """
        .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: 0.75rem; margin-top: 0.75rem; }
        .tile {
          background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--edge);
          border-radius: 0.5rem; padding: 0.75rem 1rem;
        }
        .tile.good { border-left-color: var(--good); }
        .tile.change { border-left-color: var(--change); }
        .tile.warning { border-left-color: var(--warning); }
        .tile.bad { border-left-color: var(--bad); }
        .figure { display: block; font-size: 1.75rem; line-height: 1.15; font-weight: 700; letter-spacing: -0.02em; }
        .tile.bad .figure { color: var(--bad); }
        .tile.warning .figure { color: var(--warning); }
        .tile .title { color: var(--soft); line-height: 1.35; display: block; }
        .tile small { display: block; }
        .wide-facts {
          display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: 0.25rem 2rem;
          background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.875rem 1rem;
          margin-top: 0.75rem; font-size: 0.875rem;
        }
        .wide-facts dt { width: 8.5rem; }
        summary { cursor: pointer; }

        """)
}
