/// The script of the page: it searches and filters, and nothing else. Without it everything is there to read.
enum PageScript {
    /// All of it. Rows say by `data-…` what they belong to; a row is shown where every filter that is set fits.
    static let whole = LiteralText(
        """

        (() => {
          "use strict";
          const filters = document.getElementById("filters");
          const matches = document.getElementById("matches");
          const controls = {};
          for (const control of filters.querySelectorAll("[data-filter]")) controls[control.dataset.filter] = control;
          const kinds = ["scope", "account", "status", "severity"];

          const sections = [...document.querySelectorAll("main section")].map(section => ({
            rows: [...section.querySelectorAll("[data-row]")],
            count: section.querySelector("h2 .count"),
            unmatched: section.querySelector(".unmatched"),
            sets: [...section.querySelectorAll(".rowset")],
            tables: [...section.querySelectorAll(".matrix")],
          })).filter(section => section.rows.length > 0);
          const texts = new Map();

          // A row's own words, and what its accounts are for, as the list of accounts has it.
          const accounts = new Map([...controls.account.options].map(option => [option.value, option.label]));
          const textOf = row => {
            let text = texts.get(row);
            if (text === undefined) {
              const places = (row.dataset.account || "").split(" ").map(id => accounts.get(id) || "");
              text = (row.textContent + " " + places.join(" ")).toLowerCase();
              texts.set(row, text);
            }
            return text;
          };
          const has = (row, kind, wanted) => {
            const words = row.dataset[kind];
            return words !== undefined && (words === wanted || words.split(" ").includes(wanted));
          };
          const show = (element, isShown) => { if (element.hidden === isShown) element.hidden = !isShown; };

          // Columns of other accounts are hidden, too.
          const showColumns = (table, wanted) => {
            const heads = table.tHead.rows[0].cells;
            for (let place = 1; place < heads.length; place++) {
              const isShown = wanted === "" || heads[place].dataset.account === wanted;
              if (heads[place].hidden !== isShown) continue;
              heads[place].hidden = !isShown;
              for (const row of table.rows) {
                if (row !== table.tHead.rows[0] && row.cells[place]) row.cells[place].hidden = !isShown;
              }
            }
          };

          const update = () => {
            const terms = controls.text.value.toLowerCase().split(/\\s+/).filter(term => term !== "");
            const wanted = kinds.map(kind => [kind, controls[kind].value]).filter(([, value]) => value !== "");
            const isLive = controls.live.checked;
            const fits = row => wanted.every(([kind, value]) => has(row, kind, value))
              && (!isLive || row.dataset.live !== undefined)
              && (terms.length === 0 || terms.every(term => textOf(row).includes(term)));
            let shown = 0, all = 0;
            for (const section of sections) {
              const found = section.rows.filter(row => { const isFit = fits(row); show(row, isFit); return isFit; }).length;
              for (const set of section.sets) show(set, set.querySelector("[data-row]:not([hidden])") !== null);
              for (const table of section.tables) showColumns(table, controls.account.value);
              show(section.unmatched, found === 0);
              section.count.textContent =
                found === section.rows.length ? String(found) : found + " of " + section.rows.length;
              shown += found;
              all += section.rows.length;
            }
            const isFiltered = wanted.length > 0 || isLive || terms.length > 0;
            matches.textContent = isFiltered ? "Filtered: " + shown + " of " + all + " rows match." : "";
          };

          let isAsked = false;
          const ask = () => {
            if (isAsked) return;
            isAsked = true;
            requestAnimationFrame(() => { isAsked = false; update(); });
          };
          const clear = () => {
            for (const kind of ["text", ...kinds]) controls[kind].value = "";
            controls.live.checked = false;
            ask();
          };
          filters.addEventListener("input", ask);
          filters.addEventListener("keydown", event => { if (event.key === "Escape") clear(); });
          document.getElementById("clear").addEventListener("click", clear);
          filters.hidden = false;
          // A browser keeps what was typed when a page is loaded again.
          ask();
        })();

        """)
}
