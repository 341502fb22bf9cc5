extension Stylesheet {
    /// On paper nothing moves, so everything is laid out; colours are the light ones.
    static let paper = LiteralText(
        """
        @page { margin: 14mm 12mm; }
        @media print {
          :root {
            color-scheme: light;
            --page: #ffffff; --card: #ffffff; --raised: #f8fafc; --ink: #17202e; --soft: #4a5666;
            --line: #dbe1e9; --edge: #b5bfcc; --accent: #1a56b0;
            --good: #0d5b32; --good-back: #e1f3e8; --change: #17499a; --change-back: #e2ebfa;
            --warning: #754300; --warning-back: #fcefd5; --bad: #9b131f; --bad-back: #fde7e9;
            --quiet: #4a5666; --quiet-back: #eaeef3; --live: #86185a; --live-back: #fcebf5;
          }
          body { font-size: 10pt; }
          details::details-content { content-visibility: visible; block-size: auto; }
          .wide, main, footer { max-width: none; padding: 0; }
          .badge, .count, .old, .new, .both, .grant, .matrix th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          nav, #filters { display: none !important; }
          .bar { position: static; border: 0; padding: 0; }
          .later, .sheet { content-visibility: visible; overflow: visible; }
          .scroller { max-height: none; overflow: visible; border: 0; }
          .block { width: auto; }
          .wide-block { display: none; }
          .scroller:has(.wide-block) + .too-wide { display: block; color: var(--soft); }
          .matrix { width: 100%; font-size: 7pt; table-layout: fixed; }
          .matrix thead th:first-child { width: 17%; }
          .matrix .badge, .matrix .number, .place { font-size: inherit; white-space: normal; }
          .grant { padding: 0.5mm; border-left-width: 0; }
          .matrix th, .matrix thead th, .matrix th:first-child { position: static; min-width: 0; max-width: none; }
          .matrix th, .matrix td { padding: 1mm; }
          h2, h3, .note { break-after: avoid; }
          tr, .card, .item, .tile { break-inside: avoid; }
          thead { display: table-header-group; }
          .cards { display: block; }
          .card { margin-top: 2mm; }
        }

        """)
}
