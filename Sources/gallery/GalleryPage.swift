import HTML
import ChartSamples

/// The page: every sample under its name.
func galleryPage() -> String {
  let samples = chartSamples().map { sample in
    Node.el("section", [.el("h2", [.text(sample.name)]), sample.node])
  }
  let page = Node.el(
    "html", ["lang": "en-GB"],
    [
      .el(
        "head",
        [
          .el("meta", ["charset": "utf-8"]),
          .el("meta", ["name": "viewport", "content": "width=device-width"]),
          .el("title", ["Chart gallery"]), .el("link", ["rel": "stylesheet", "href": "gallery.css"]),
        ]), .el("body", [.el("main", [.el("h1", ["Chart gallery"])] + samples)]),
    ])
  return "<!doctype html>" + page.rendered()
}

/// The colours a theme gives, for this page alone.
let galleryColours = """
  :root { --ink: #0b0c0c; --muted: #505a5f; --grid: #dfe4e6; --paper: #fff; --accent: #12436d;
    --series-1: #12436d; --series-1-text: #12436d; --series-2: #1d7f77; --series-3: #801650; --series-4: #b8430b;
    --better: #00695c; --worse: #801650; --neutral: #7d93a6; }
  @media screen and (prefers-color-scheme: dark) {
    :root { --ink: #f3f2f1; --muted: #b1b8bc; --grid: #33393c; --paper: #0f1214; --accent: #6bace6;
      --series-1: #6bace6; --series-1-text: #8fc3f0; --series-2: #4cc0b6; --series-3: #e38abd; --series-4: #f79a68;
      --better: #4cc0b6; --worse: #e38abd; --neutral: #74879a; }
  }
  body { margin: 0; background: var(--paper); color: var(--ink);
    font: 400 1.0625rem/1.5 system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
  main { max-width: 46rem; margin: 0 auto; padding: 0 1rem 3rem; }
  h1 { font-size: 1.9rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }

  """
