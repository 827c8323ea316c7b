import Diagnostics

/// Hosts of dashboards that are somebody else's: what they show cannot be checked, and may vanish.
private let dashboardHosts = [
  "public.tableau.com", "tableau.com", "app.powerbi.com", "powerbi.com", "lookerstudio.google.com",
  "datastudio.google.com", "arcgis.com", "infogram.com", "datawrapper.de", "flourish.studio",
]

/// Why an address may not be linked to, or `nil` if it may.
///
/// Allowed are a path on this site, `#…`, and `https://` or `http://`.
func linkFault(_ address: String) -> (rule: String, message: String)? {
  let rule = "link-address"
  if address.isEmpty { return (rule, "this link leads nowhere; write [words](address)") }
  if address.contains(where: { $0 == "\\" || $0.isWhitespace })
    || address.unicodeScalars.contains(where: { $0.value < 0x20 })
  {
    return (rule, "'\(address)' holds a space or a backslash; write %20 for a space and / for a backslash")
  }
  if address.hasPrefix("//") {
    return (rule, "'\(address)' names no kind of address; write https:\(address)")
  }
  guard let scheme = scheme(of: address) else { return nil }
  switch scheme {
  case "https", "http":
    let rest = address.dropFirst(scheme.count + 1)
    guard rest.hasPrefix("//") else { return (rule, "'\(address)' lacks its '//'; write \(scheme)://…") }
    let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if authority.contains("@") { return (rule, "'\(address)' holds a user's name before '@'; leave it out") }
    let host = authority.prefix { $0 != ":" }.lowercased()
    if host.isEmpty { return (rule, "'\(address)' names no host; write \(scheme)://example.org/…") }
    return foreignDashboard(host)
  case "mailto":
    return (rule, "an e-mail address goes out of date when a person leaves; link to the team's contact page")
  default:
    return (rule, "'\(scheme):' addresses are not allowed; link to a page of this site, or to https://…")
  }
}

private func foreignDashboard(_ host: String) -> (rule: String, message: String)? {
  guard let found = dashboardHosts.first(where: { host == $0 || host.hasSuffix(".\($0)") }) else {
    return nil
  }
  return (
    "foreign-dashboard",
    "this leads to a dashboard on \(found), which is not ours to keep right; "
      + "link to the page here that shows the same figures, or draw them with a ```chart block"
  )
}

/// A dashboard named in plain words, where no link is made of it.
func foreignDashboardNamed(in text: String) -> String? {
  dashboardHosts.first { text.lowercased().contains($0 + "/") }
}

/// The letters before a colon, if they come before any `/`, `?` or `#`.
private func scheme(of address: String) -> String? {
  let head = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  guard let colon = head.firstIndex(of: ":") else { return nil }
  return head[..<colon].lowercased()
}

/// Why a link's words tell a listener nothing, or `nil` if they do.
func linkWordsFault(_ words: String) -> String? {
  let spoken = words.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  let empty = ["here", "click here", "link", "this link", "more", "read more", "below", "link below", "this"]
  if spoken.isEmpty { return "this link has no words; write [words](address)" }
  if empty.contains(spoken) {
    return "a listener hears only '\(spoken)'; make the words say where the link leads"
  }
  if spoken.hasPrefix("http://") || spoken.hasPrefix("https://") {
    return "a listener hears the whole address; write [words](address)"
  }
  return nil
}
