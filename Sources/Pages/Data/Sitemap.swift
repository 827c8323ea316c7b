import HTML
import Indicators

/// What search engines may read: all of it. The sitemap is named where the site knows its address.
func robots(_ context: PageContext) -> [UInt8] {
  let sitemap = context.site.settings.baseURL.map { "\nSitemap: \($0)sitemap.xml\n" } ?? ""
  return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
}

/// Every page by its address. Without a base URL there are no addresses to give, and the list is empty.
func sitemap(_ context: PageContext) -> [UInt8] {
  let site = context.site
  var urls: [Node] = []
  if let base = site.settings.baseURL {
    for address in routes(context.analysis.editions) where address.route.isPage && address.route != .notFound
    {
      let path = canonicalPath(site.path(of: address, stylesheet: context.stylesheet))
      let modified = site[address.edition].published.description
      urls.append(.el("url", [.el("loc", [.text(base + path)]), .el("lastmod", [.text(modified)])]))
    }
  }
  return Node.el("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"], urls).xmlFile
}
