extension Stylesheet {
    /// Light and dark. Every pair of text and background has a contrast of at least 4.5 (WCAG 2.2, 1.4.3).
    static let colours = LiteralText(
        """

        :root {
          color-scheme: light dark;
          --page: #f3f5f8; --card: #ffffff; --raised: #f8fafc; --ink: #17202e; --soft: #4a5666;
          --line: #dbe1e9; --edge: #b5bfcc; --accent: #1a56b0;
          --good: #0d5b32; --good-back: #e1f3e8; --change: #17499a; --change-back: #e2ebfa;
          --warning: #754300; --warning-back: #fcefd5; --bad: #9b131f; --bad-back: #fde7e9;
          --quiet: #4a5666; --quiet-back: #eaeef3; --live: #86185a; --live-back: #fcebf5;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #0f141c; --card: #171f2a; --raised: #1c2633; --ink: #e6ebf2; --soft: #a9b5c4;
            --line: #2a3645; --edge: #4a5a6e; --accent: #8dbaff;
            --good: #8edcae; --good-back: #12311f; --change: #a5c8ff; --change-back: #182b4c;
            --warning: #f3ca7d; --warning-back: #38290b; --bad: #ffacb0; --bad-back: #44161b;
            --quiet: #b5c0ce; --quiet-back: #263040; --live: #f9acd6; --live-back: #41152e;
          }
        }

        """)
}
