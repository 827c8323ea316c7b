/// What a page of a preview does: it listens for changes, puts the new page in place of the old without
/// losing the reader's place, and shows what is wrong over it.
///
/// A page in the background stops listening, because browsers allow few connections at once; when it is
/// looked at again it is told how things stand.
let reloadScript = """
  "use strict";
  (() => {
    let shown = new URL(document.currentScript.src).search.slice(1);
    let events = null;
    let notes = null;
    let noted = "";

    async function renew(revision) {
      if (revision === shown) return;
      try {
        const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        shown = answer.headers.get("Preview-Revision");
        await exchange(page);
      } catch {
        location.reload();
      }
    }

    async function exchange(page) {
      const sheets = (part) => [...part.querySelectorAll('link[rel="stylesheet"]')];
      const href = (sheet) => new URL(sheet.getAttribute("href"), location.href).href;
      const old = sheets(document.head);
      const fresh = sheets(page.head).filter((sheet) => !old.some((other) => href(other) === href(sheet)));
      // The new style is there before the old one goes, so that nobody sees a page without.
      await Promise.all(fresh.map((sheet) => new Promise((done) => {
        const link = document.adoptNode(sheet);
        link.onload = link.onerror = done;
        document.head.append(link);
      })));
      const kept = [...sheets(page.head), ...fresh].map(href);
      const place = [scrollX, scrollY];
      const opened = [...document.querySelectorAll("details")].map((part) => part.open);
      const focused = document.activeElement && document.activeElement.id;
      document.title = page.title;
      document.documentElement.lang = page.documentElement.lang;
      const scripts = [...page.querySelectorAll('script[src]:not([src^="/.preview/"])')];
      document.body.replaceWith(document.adoptNode(page.body));
      // What the page's own scripts had made went with the old body; they make it anew.
      await Promise.all(scripts.map((script) => new Promise((done) => {
        const again = document.createElement("script");
        for (const { name, value } of script.attributes) again.setAttribute(name, value);
        again.onload = again.onerror = done;
        document.body.append(again);
      })));
      for (const sheet of old) if (!kept.includes(href(sheet))) sheet.remove();
      const parts = [...document.querySelectorAll("details")];
      if (parts.length === opened.length) parts.forEach((part, index) => { part.open = opened[index]; });
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
      scrollTo({ left: place[0], top: place[1], behavior: "instant" });
      dispatchEvent(new CustomEvent("preview-renewed"));
    }

    function note(markup) {
      if (markup === noted) return;
      noted = markup;
      if (!notes) {
        notes = document.createElement("div");
        notes.id = "preview-notes";
        notes.attachShadow({ mode: "open" });
        document.documentElement.append(notes);
      }
      const style = '<link rel="stylesheet" href="/.preview/notes.css">';
      notes.shadowRoot.innerHTML = markup ? style + markup : "";
    }

    function listen() {
      if (events) return;
      events = new EventSource("/.preview/events");
      events.addEventListener("page", (event) => renew(event.data));
      events.addEventListener("notes", (event) => note(event.data));
    }

    function rest() {
      if (events) events.close();
      events = null;
    }

    document.addEventListener("visibilitychange", () => { if (document.hidden) rest(); else listen(); });
    addEventListener("pagehide", rest);
    addEventListener("pageshow", listen);
    if (!document.hidden) listen();
  })();

  """
