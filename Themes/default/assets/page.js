/* Sorts and filters tables, tells the figures of charts, and keeps an area in sight from page to page.
   Every page is complete without it: what it adds, it makes. */
(function () {
  "use strict";

  /* Every word that a reader can meet. */
  const words = {
    ascending: "Sorted by {0}, ascending",
    descending: "Sorted by {0}, descending",
    unsorted: "In the first order again",
    filter: "Show only rows with",
    shown: "{0} of {1} rows",
    read: "{0}: read the figures one by one",
    follow: "Highlight an area",
    nobody: "None",
    followed: "{0} is highlighted",
    unfollowed: "No area is highlighted",
  };
  const fewestToSort = 3;
  const fewestToFilter = 13;
  const script = document.currentScript;

  const say = (text, ...parts) => text.replace(/\{(\d)\}/g, (_, place) => parts[place]);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const wording = (node) => node.textContent.replace(/\s+/g, " ").trim();

  function make(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const key in attributes) node.setAttribute(key, attributes[key]);
    node.append(...children);
    return node;
  }

  /* What changes is told to those who cannot see it. */
  const teller = make("p", { class: "hidden", role: "status" });
  document.body.append(teller);
  const tell = (text) => { teller.textContent = text; };

  /* Tables */

  const collator = new Intl.Collator(document.documentElement.lang || "en-GB", { numeric: true });

  /* The cell that stands in a column, where a cell may span several. */
  function cellIn(row, column) {
    let place = 0;
    for (const cell of row.cells) {
      if (place === column && cell.colSpan === 1) return cell;
      place += cell.colSpan;
      if (place > column) return null;
    }
    return null;
  }

  /* What a cell is sorted by: a number, a day, words, or null where it has no figure. */
  function rank(cell) {
    if (!cell) return null;
    const data = cell.querySelector("data, time");
    if (data && data.dateTime) return data.dateTime;
    if (data) return Number(data.value);
    const text = wording(cell);
    if (/^(–|\[.*\])?$/.test(text)) return null;
    const number = Number.parseFloat(text.replace(/[,£+]/g, "").replace("−", "-"));
    return cell.classList.contains("n") && !Number.isNaN(number) ? number : text;
  }

  function compare(a, b) {
    const areNumbers = typeof a === "number" && typeof b === "number";
    return areNumbers ? a - b : collator.compare(a, b);
  }

  /* Rows between headings are sorted among themselves; totals stay last, and so do cells without a figure.
     `way` is 1 up, -1 down, and 0 as the page had them. */
  function sortBody(body, order, column, way) {
    const parts = [[]];
    for (const row of order) {
      if (row.matches(".group")) parts.push([row], []);
      else parts[parts.length - 1].push(row);
    }
    for (const part of parts) {
      const moving = part.filter((row) => !row.matches(".total, .group"));
      const fixed = part.filter((row) => !moving.includes(row));
      const ranks = new Map(moving.map((row) => [row, rank(cellIn(row, column))]));
      if (way) moving.sort((one, other) => {
        const [a, b] = [ranks.get(one), ranks.get(other)];
        if (a === null || b === null) return (a === null) - (b === null);
        return way * compare(a, b);
      });
      /* A part is one heading, or rows with their totals. */
      body.append(...moving, ...fixed);
    }
  }

  function sortable(table, rows) {
    const head = table.tHead;
    if (!head || head.rows.length !== 1 || table.querySelector("[rowspan]") || rows.length < fewestToSort) return;
    const bodies = [...table.tBodies].map((body) => ({ body, order: [...body.rows] }));
    const heads = [...head.rows[0].cells];
    heads.forEach((cell, column) => {
      const values = rows.map((row) => rank(cellIn(row, column)));
      if (cell.colSpan > 1 || cell.querySelector("a, button") || !values.some((value) => value !== null)) return;
      const name = wording(cell);
      const button = make("button", { type: "button", class: "sort" }, ...cell.childNodes);
      cell.append(button);
      button.addEventListener("click", () => {
        const now = cell.getAttribute("aria-sort");
        const next = now === "ascending" ? "descending" : now === "descending" ? "" : "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        if (next) cell.setAttribute("aria-sort", next);
        const way = next === "ascending" ? 1 : next === "descending" ? -1 : 0;
        for (const { body, order } of bodies) sortBody(body, order, column, way);
        tell(say(words[next || "unsorted"], name));
      });
    });
  }

  function filterable(table, rows, number) {
    if (rows.length < fewestToFilter) return;
    const field = make("input", { type: "search", id: "filter-" + number, autocomplete: "off", spellcheck: "false" });
    const count = make("span", { role: "status" });
    const label = make("label", { for: field.id }, words.filter);
    (table.closest(".scroller") || table).before(make("p", { class: "filter" }, label, field, count));
    field.addEventListener("input", () => {
      const asked = field.value.trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        row.hidden = !wording(row).toLowerCase().includes(asked);
        if (!row.hidden) shown += 1;
      }
      /* A heading goes with the last of its rows. */
      let heading = null;
      for (const row of all("tbody tr", table)) {
        if (row.matches(".group")) { heading = row; heading.hidden = asked !== ""; }
        else if (heading && !row.hidden) heading.hidden = false;
      }
      count.textContent = asked ? say(words.shown, shown, rows.length) : "";
    });
  }

  all("main table").forEach((table, number) => {
    const rows = all("tbody tr:not(.group)", table);
    sortable(table, rows);
    filterable(table, rows, number);
  });

  /* Charts */

  const charts = [];
  let open = null;

  function close() {
    if (open) open.hide();
    open = null;
  }

  /* A chart whose figures can be pointed at, walked through with the arrow keys, and touched. */
  function readable(chart) {
    const plot = chart.querySelector("svg.plot");
    const tips = (chart.dataset.tips || "").split("|").map((tip) => {
      const [, first, second, lines] = /^([^,]*),([^,]*),(.*)$/s.exec(tip) || [];
      return { first: Number(first), second: Number(second), lines: (lines || "").split(";") };
    });
    if (!plot || !chart.dataset.tips) return;
    const isRows = chart.matches(".bars");
    const isTime = chart.matches(".trend, .control");
    const last = tips.length - 1;
    const sign = make("span", { class: "sign-of-tip", hidden: "" });
    const bubble = make("span", { class: "tip", "aria-hidden": "true", hidden: "" });
    const title = plot.querySelector("title");
    const slider = make("input", {
      type: "range", class: "reader", min: 0, max: last, value: isTime ? last : 0,
      "aria-label": say(words.read, title ? wording(title) : ""),
    });
    const box = make("div", { class: "readable" });
    plot.before(box);
    box.append(plot, sign, slider, bubble);

    /* Where the plot lies in the box: the padding of the drawing keeps its labels. */
    function area() {
      const style = getComputedStyle(plot);
      const [left, top] = [parseFloat(style.paddingLeft), parseFloat(style.paddingTop)];
      return {
        left, top, width: plot.clientWidth - left - parseFloat(style.paddingRight),
        height: plot.clientHeight - top - parseFloat(style.paddingBottom), whole: plot.clientWidth,
      };
    }

    /* What a sign covers, in px of the box: a row, an upright line, or the neighbourhood of a dot. */
    function frame(tip) {
      const room = area();
      const down = (share) => room.top + (share / 100) * room.height;
      if (isRows) return { x: 0, y: down(tip.first), width: room.whole, height: (tip.second / 100) * room.height };
      const x = room.left + (tip.first / 100) * room.width;
      if (isTime) return { x: x - 1, y: room.top, width: 2, height: room.height };
      return { x: x - 12, y: down(tip.second) - 12, width: 24, height: 24 };
    }

    function place(node, tip) {
      const at = frame(tip);
      node.style.left = at.x + "px";
      node.style.top = at.y + "px";
      node.style.width = at.width + "px";
      node.style.height = at.height + "px";
    }

    const me = {
      chart, tips, isRows, box, place,
      hide() { sign.hidden = bubble.hidden = true; },
    };

    function show(index) {
      if (open && open !== me) close();
      open = me;
      const tip = tips[index];
      slider.value = index;
      slider.setAttribute("aria-valuetext", tip.lines.join(", "));
      sign.className = "sign-of-tip" + (isTime ? " line" : isRows ? " row" : " ring");
      bubble.replaceChildren(make("strong", {}, tip.lines[0]), ...tip.lines.slice(1).map((line) => make("span", {}, line)));
      sign.hidden = bubble.hidden = false;
      place(sign, tip);
      const at = frame(tip);
      const middle = isRows ? area().left + area().width / 2 : at.x + at.width / 2;
      const left = Math.max(0, Math.min(middle - bubble.offsetWidth / 2, box.clientWidth - bubble.offsetWidth));
      const above = at.y - bubble.offsetHeight - 6;
      const isInSight = box.getBoundingClientRect().top + above > 0;
      bubble.style.left = left + "px";
      bubble.style.top = (isInSight ? above : at.y + (isTime ? 6 : at.height + 6)) + "px";
    }

    function nearest(event) {
      const from = box.getBoundingClientRect();
      const [x, y] = [event.clientX - from.left, event.clientY - from.top];
      let [best, least] = [0, Infinity];
      tips.forEach((tip, index) => {
        const at = frame(tip);
        const across = isRows ? 0 : x - at.x - at.width / 2;
        const down = isTime ? 0 : y - at.y - at.height / 2;
        const distance = Math.hypot(across, down);
        if (distance < least) [best, least] = [index, distance];
      });
      return best;
    }

    box.addEventListener("pointermove", (event) => show(nearest(event)));
    box.addEventListener("pointerdown", (event) => show(nearest(event)));
    box.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse" && document.activeElement !== slider) close();
    });
    slider.addEventListener("focus", () => show(Number(slider.value)));
    slider.addEventListener("input", () => show(Number(slider.value)));
    slider.addEventListener("blur", close);
    slider.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!isRows || !step) return;
      event.preventDefault();
      show(Math.max(0, Math.min(last, Number(slider.value) + step)));
    });
    slider.setAttribute("aria-valuetext", tips[slider.value].lines.join(", "));
    charts.push(me);
  }

  all(".chart[data-tips]").forEach(readable);
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  addEventListener("pointerdown", (event) => { if (open && !open.box.contains(event.target)) close(); });

  /* Areas */

  const known = "areas" in script.dataset && typeof areasToFollow !== "undefined" ? areasToFollow : [];
  const areas = known.map(([slug, name]) => ({ slug, name }));
  const root = new URL("..", script.src).href;
  const asked = new URL(location.href).searchParams.get("area");
  let chosen = areas.find((area) => area.slug === asked) || null;

  /* Everything on the page that is of one area, each with what marks it. */
  function partsOf(name) {
    const parts = [];
    const add = (node) => parts.push({ node, mark: () => { node.classList.add("followed"); return () => node.classList.remove("followed"); } });
    for (const table of all("main table")) {
      const column = table.tHead ? [...table.tHead.rows[0].cells].findIndex((cell) => wording(cell) === name) : -1;
      for (const row of all("tbody tr", table)) {
        if (row.cells.length > 0 && wording(row.cells[0]) === name) add(row);
        const cell = column > 0 && !row.matches(".group") && cellIn(row, column);
        if (cell) add(cell);
      }
      if (column > 0) add(table.tHead.rows[0].cells[column]);
    }
    all(".multiple").filter((box) => wording(box.firstElementChild) === name).forEach(add);
    for (const me of charts.filter((chart) => !chart.chart.matches(".trend, .control"))) {
      const tip = me.tips.find((one) => one.lines[0] === name);
      if (!tip) continue;
      parts.push({
        node: me.chart,
        mark() {
          const sign = make("span", { class: "sign-of-area" + (me.isRows ? " row" : " ring") });
          me.box.append(sign);
          const draw = () => me.place(sign, tip);
          const watch = new ResizeObserver(draw);
          watch.observe(me.box);
          draw();
          return () => { watch.disconnect(); sign.remove(); };
        },
      });
    }
    /* A line has the class of the name at its end. */
    for (const label of all(".plot text.end")) {
      const said = [...label.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(wording).join(" ").trim();
      if (said !== name && !said.startsWith(name + ",")) continue;
      add(label);
      const style = [...label.classList].find((one) => /^(main|ref\d)$/.test(one));
      if (style) all(".ln." + style, label.closest(".plot")).forEach(add);
    }
    return parts;
  }

  /* Links within the site take the area with them; files do not. */
  function carry() {
    for (const link of all("a[href]")) {
      if (link.getAttribute("href").startsWith("#")) continue;
      const url = new URL(link.href);
      if (!url.href.startsWith(root) || !/(\/|\.html)$/.test(url.pathname)) continue;
      if (!chosen && !url.searchParams.has("area")) continue;
      if (chosen) url.searchParams.set("area", chosen.slug);
      else url.searchParams.delete("area");
      link.href = url.href;
    }
  }

  let marks = [];
  function follow(area) {
    for (const unmark of marks) unmark();
    chosen = area;
    marks = chosen ? partsOf(chosen.name).map((part) => part.mark()) : [];
    carry();
  }

  /* The chooser stands before the first thing that it changes, on pages with two areas or more. */
  function choosable() {
    const known = areas.map((area) => partsOf(area.name)).filter((parts) => parts.length > 0);
    if (known.length < 2) return;
    const first = known.flat().map((part) => part.node)
      .reduce((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? b : a));
    const block = first.closest("details, figure, section, .scroller, table") || first;
    const choice = make("select", { id: "follow" }, make("option", { value: "" }, words.nobody),
      ...areas.map((area) => make("option", { value: area.slug }, area.name)));
    choice.value = chosen ? chosen.slug : "";
    choice.addEventListener("change", () => {
      follow(areas.find((area) => area.slug === choice.value) || null);
      const address = new URL(location.href);
      if (chosen) address.searchParams.set("area", chosen.slug);
      else address.searchParams.delete("area");
      /* Some browsers allow no new address to a page from a disk; links still carry the area. */
      try { history.replaceState(history.state, "", address.href); } catch (error) { /* as above */ }
      tell(chosen ? say(words.followed, chosen.name) : words.unfollowed);
    });
    block.before(make("p", { class: "follow" }, make("label", { for: "follow" }, words.follow), choice));
  }

  if (areas.length > 0) {
    choosable();
    follow(chosen);
  }
})();
