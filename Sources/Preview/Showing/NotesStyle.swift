/// How the notes over a page look; they live in a tree of their own, which the theme's rules do not reach.
let notesStyle = """
  :host { all: initial; }
  details { color-scheme: light dark; position: fixed; z-index: 2147483647; inset: auto 0 0 0; max-height: 60vh; overflow: auto;
    font: 16px/1.45 system-ui, "Segoe UI", Arial, "Liberation Sans", sans-serif; color: #0b0c0c; background: #fff7d6; border-top: 4px solid #ffdd00; }
  details.stopped { inset: 0 0 auto 0; background: #fdeef0; border-top: 0; border-bottom: 4px solid #a3123a; }
  summary { padding: .5rem 1rem; font-weight: 700; cursor: pointer; }
  summary:focus-visible { outline: 3px solid #0b0c0c; outline-offset: -3px; }
  ol { margin: 0; padding: 0 1rem .5rem 2.75rem; }
  li { margin: 0 0 .75rem; }
  p { margin: 0; overflow-wrap: anywhere; }
  .place, pre { font: 14px/1.4 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
  .place { color: #4b555a; }
  pre { margin: .25rem 0 0; padding: .35rem .5rem; overflow-x: auto; background: #ffffff; }
  body { margin: 2rem; font: 16px/1.45 system-ui, Arial, sans-serif; color-scheme: light dark; }
  @media (prefers-color-scheme: dark) {
    details { color: #f2f4f5; background: #332d08; }
    details.stopped { background: #3a1220; border-color: #f3a3ce; }
    .place { color: #b1bcc2; }
    pre { background: #10161a; }
    summary:focus-visible { outline-color: #f2f4f5; }
  }
  @media print { details { display: none; } }

  """
