import ChartSamples
import HTML

/// The page: every sample under its name, as a page 320 px wide has it and as one of 1280 px.
func galleryPage() -> String {
  let samples = chartSamples().map { sample in
    Node.el(
      "section", ["id": sample.name],
      [
        .el("h2", [.text(sample.name)]),
        .el(
          "div", ["class": "both"],
          [
            .el("div", ["class": "phone"], [sample.node]),
            .el("div", ["class": "desk"], [renamed(sample.node)]),
          ]),
      ])
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

/// The same tree with ids of its own, since an id may stand on a page only once.
private func renamed(_ node: Node) -> Node {
  switch node {
  case .text, .written: return node
  case .fragment(let nodes): return .fragment(nodes.map(renamed))
  case .element(var element):
    for name in ["id", "aria-labelledby", "aria-describedby"] {
      element.attributes[name] = element.attributes[name].map { "desk-" + $0 }
    }
    element.children = element.children.map(renamed)
    return .element(element)
  }
}

/// How this page differs from those of a site.
let galleryStyle = """
  body { min-width: 100rem; }
  main { padding: 0 1rem 3rem; }
  section > h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
  .both { display: flex; gap: 2rem; align-items: start; }
  .phone { flex: none; width: 288px; }
  .desk { flex: none; width: 1248px; }

  """
