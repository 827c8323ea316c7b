/* Finds as you type, on the search page alone. Without it the page is a list from A to Z. */
(function () {
  "use strict";

  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’]/g, "");
  }

  function words(text) {
    return fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  }

  /* Whether two words differ by at most `limit` letters left out, put in, changed, or swapped with a neighbour. */
  function isNear(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return false;
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        const change = a[i - 1] === b[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return row[b.length] <= limit;
  }

  /* How well a word answers what was asked: 1 the same, less for a beginning, least for a likely misspelling. */
  function closeness(asked, word) {
    if (word === asked) return 1;
    if (asked.length > 1 && word.startsWith(asked)) return 0.8;
    const limit = asked.length < 5 ? 0 : asked.length < 9 ? 1 : 2;
    return limit > 0 && isNear(asked, word, limit) ? 0.5 : 0;
  }

  function best(asked, list) {
    let found = 0;
    for (const word of list) found = Math.max(found, closeness(asked, word));
    return found;
  }

  /* The entries that answer every word of the query, the best first. */
  function rank(query, entries) {
    const asked = words(query);
    if (asked.length === 0) return [];
    const hits = [];
    for (const entry of entries) {
      entry.titleWords = entry.titleWords || words(entry.title);
      entry.otherWords = entry.otherWords || words(entry.words);
      let score = 0;
      for (const word of asked) {
        const inTitle = best(word, entry.titleWords) * (2 + 1 / entry.titleWords.length);
        const found = Math.max(inTitle, best(word, entry.otherWords));
        if (found === 0) { score = 0; break; }
        score += found;
      }
      if (score > 0) hits.push({ entry, score: score * entry.weight });
    }
    return hits.sort((a, b) => b.score - a.score).map((hit) => hit.entry);
  }

  if (typeof document === "undefined") {
    globalThis.rank = rank;
    return;
  }

  const form = document.getElementById("search");
  const field = document.getElementById("search-field");
  const count = document.getElementById("search-count");
  const list = document.getElementById("search-results");
  const all = document.getElementById("search-all");
  if (!form || !field || !count || !list || !all || typeof searchEntries === "undefined") return;

  /* An area that the reader follows goes along to other pages of the site. */
  const area = new URL(location.href).searchParams.get("area");
  function carry(link) {
    const isPage = link.protocol === location.protocol && link.host === location.host
      && /(\/|\.html)$/.test(link.pathname) && !link.getAttribute("href").startsWith("#");
    if (area && isPage) link.search = "?area=" + encodeURIComponent(area);
  }

  const most = 40;
  function show() {
    const query = field.value.trim();
    const hits = rank(query, searchEntries);
    all.hidden = query !== "";
    list.hidden = query === "";
    list.replaceChildren(...hits.slice(0, most).map((entry) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.address;
      carry(link);
      link.textContent = entry.title;
      const kind = document.createElement("span");
      kind.className = "quiet";
      kind.textContent = " " + entry.kind;
      const text = document.createElement("p");
      text.textContent = entry.text;
      item.append(link, kind, text);
      return item;
    }));
    count.textContent = query === "" ? ""
      : hits.length === 0 ? "Nothing found. Try another word, or clear the field for the list from A to Z."
      : hits.length === 1 ? "1 result"
      : hits.length > most ? hits.length + " results, the best " + most + " shown" : hits.length + " results";
  }

  document.querySelectorAll("a[href]").forEach(carry);
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", () => {
    show();
    const address = new URL(location.href);
    if (field.value.trim() === "") address.searchParams.delete("q");
    else address.searchParams.set("q", field.value.trim());
    history.replaceState(null, "", address);
  });
  field.value = new URL(location.href).searchParams.get("q") || "";
  show();
})();
