import HTML
import Indicators

/// What a content system that knows oEmbed asks a chart's page for.
///
/// Source: oembed.com, version 1.0, kind `rich`. Its addresses are absolute.
func oEmbed(_ id: IndicatorID, _ chart: IndicatorChart, base: String, _ context: PageContext) -> [UInt8] {
  guard let picture = picture(chart, of: id, in: nil, context) else { return [] }
  return JSON.object([
    ("version", .text("1.0")), ("type", .text("rich")),
    ("title", .text("\(picture.subject ?? context.catalogue.title(of: id)): \(picture.title)")),
    ("provider_name", .text(context.site.settings.title)), ("provider_url", .text(base)),
    ("width", .number(720)), ("height", .number(Double(picture.embedHeight))),
    ("html", .text(embedFrame(id, chart, picture, base: base, context).rendered())),
  ]).document
}

/// The frame that another site shows the chart in.
func embedFrame(
  _ id: IndicatorID, _ chart: IndicatorChart, _ picture: ChartPicture, base: String, _ context: PageContext
) -> Node {
  .el(
    "iframe",
    [
      "src": base + context.canonicalPath(of: .embed(id, chart)),
      "title":
        "\(picture.subject ?? context.catalogue.title(of: id)): \(chart.name.lowercasedFirst)",
      "width": "100%",
      "height": "\(picture.embedHeight)", "loading": "lazy",
    ])
}
