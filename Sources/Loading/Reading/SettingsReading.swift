import Diagnostics
package import Files
import Indicators
import Statistics

/// Reads `site.yml`.
func readSettings(_ source: SourceFile, names: Names, into problems: inout Problems) -> Settings? {
  guard let text = readText(source, into: &problems) else { return nil }
  guard !text.allSatisfy(\.isWhitespace) else {
    problems.add(
      .error, "empty-file", at: FilePosition(file: source.path, line: 1, column: 1),
      "the file holds nothing; begin it with 'title: …'")
    return nil
  }
  let keys = [
    "title", "short_title", "organisation", "language", "base_url", "description", "area", "comparators",
    "contact", "licence", "tolerance", "dispersion", "bands", "disclosure", "confidence", "minimums",
    "rank_order", "change_decimals", "axis", "similar_groups", "accessibility", "raw_html", "quality_page",
    "scripts", "years_before", "population_year", "statement",
    "theme",
  ]
  guard let yaml = parseYAML(text, file: source.path, into: &problems),
    let map = YAMLMapping(yaml, of: "the site", keys: keys, into: &problems)
  else { return nil }

  let title = map.required("title", into: &problems)?.text(into: &problems)
  let shortTitle = map.required("short_title", into: &problems)?.text(into: &problems)
  let organisation = map.required("organisation", into: &problems)?.text(into: &problems)
  let description = map.required("description", into: &problems)?.text(into: &problems)
  let language = map.required("language", into: &problems).flatMap { readLanguage($0, into: &problems) }
  let baseURL = map.optional("base_url", into: &problems).flatMap { readBaseURL($0, into: &problems) }
  let area = names.area(map.required("area", into: &problems), into: &problems)
  let beside = map.optional("comparators", into: &problems).flatMap {
    YAMLMapping($0, of: "comparators", keys: ["region", "nation"], into: &problems)
  }
  let region = names.area(beside?.optional("region", into: &problems), into: &problems)
  let nation = names.area(beside?.optional("nation", into: &problems), into: &problems)
  let contact = map.required("contact", into: &problems).flatMap { readContact($0, into: &problems) }
  let licence = map.optional("licence", into: &problems).flatMap { readLicence($0, into: &problems) }
  let tolerance = map.required("tolerance", into: &problems).flatMap { readTolerance($0, into: &problems) }
  let dispersion = map.optional("dispersion", into: &problems).flatMap { readDispersion($0, into: &problems) }
  let confidence = map.optional("confidence", into: &problems)
    .flatMap { readConfidence($0, into: &problems) }
  let minimums = map.optional("minimums", into: &problems).flatMap { readMinimums($0, into: &problems) }
  let rankOrder = map.optional("rank_order", into: &problems).flatMap { readRankOrder($0, into: &problems) }
  let changeDecimals = map.optional("change_decimals", into: &problems)
    .flatMap { readChangeDecimals($0, into: &problems) }
  let axis = map.optional("axis", into: &problems).flatMap { readAxis($0, into: &problems) }
  let yearsBefore = readYearsBefore(map, into: &problems)
  let populationYear = map.optional("population_year", into: &problems)?
    .choice(PopulationYear.self, into: &problems)
  let statement = map.optional("statement", into: &problems)?.choice(StatementOrder.self, into: &problems)
  let groups = map.optional("similar_groups", into: &problems)
    .map { readSimilarGroups($0, names: names, into: &problems) }
  let bands = map.optional("bands", into: &problems).flatMap { readSiteBands($0, into: &problems) }
  let disclosure = map.optional("disclosure", into: &problems).flatMap { readDisclosure($0, into: &problems) }
  let accessibility = map.required("accessibility", into: &problems).flatMap {
    readAccessibility($0, into: &problems)
  }
  let htmlFolders = readHTMLFolders(map, names: names, into: &problems)
  let hasQualityPage = map.optional("quality_page", into: &problems)?.flag(into: &problems) ?? false
  let hasScripts = map.optional("scripts", into: &problems)?.flag(into: &problems) ?? true
  _ = map.optional("theme", into: &problems)?.text(into: &problems)  // `chosenTheme` reads it
  guard let title, let shortTitle, let organisation, let description, let language, let area, let contact,
    let tolerance, let accessibility
  else { return nil }
  var given = 1.0
  var source: DispersionSource?
  switch dispersion {
  case .given(let number): given = number
  case .estimated(let estimated): source = estimated
  case nil: break
  }
  return Settings(
    title: title.value, shortTitle: shortTitle.value, organisation: organisation.value,
    description: description.value, language: language, baseURL: baseURL, area: area, region: region,
    nation: nation, contact: contact, licence: licence,
    methods: MethodDefaults(
      tolerance: tolerance, dispersion: given, bands: bands ?? .controlLimits, disclosure: disclosure,
      dispersionSource: source, confidence: confidence ?? ConfidenceLevels(),
      minimums: minimums ?? Minimums(), rankOrder: rankOrder ?? .lowestFirst,
      changeDecimals: changeDecimals ?? ChangeDecimals(), axis: axis ?? AxisSettings(),
      yearsBefore: yearsBefore ?? 1, populationYear: populationYear ?? .middle,
      statement: statement ?? .sizeFirst),
    accessibility: accessibility, htmlFolders: htmlFolders, hasQualityPage: hasQualityPage,
    hasScripts: hasScripts,
    similarGroups: groups ?? [])
}

/// The folders that `site.yml` allows HTML in, even if much else in it is wrong; what is wrong is told elsewhere.
package func htmlFolders(_ files: [SourceFile]) -> [String] {
  var told = Problems()
  let items = settingsEntry("raw_html", files, &told)?.list(into: &told) ?? []
  return items.compactMap { $0.text(into: &told)?.value }
}

/// The theme that `site.yml` asks for, even if much else in it is wrong; what is wrong is told elsewhere.
package func chosenTheme(_ files: [SourceFile]) -> Located<String>? {
  var told = Problems()
  return settingsEntry("theme", files, &told)?.text(into: &told)
}

/// The value of one key of `site.yml`, if that much can be read.
private func settingsEntry(_ key: String, _ files: [SourceFile], _ told: inout Problems) -> YAMLValue? {
  guard let file = files.first(where: { $0.path == "\(contentFolder)/site.yml" }),
    let text = readText(file, into: &told), let yaml = parseYAML(text, file: file.path, into: &told),
    case .mapping(let entries) = yaml.content
  else { return nil }
  return entries.first { $0.key.value == key }?.value
}

/// `raw_html: [dashboards, editions/2023-24-q3]`
private func readHTMLFolders(_ map: YAMLMapping, names: Names, into problems: inout Problems) -> [String] {
  let known =
    ["dashboards", "editions", "indicators", "priorities"]
    + (names.editions ?? [:]).keys.sorted().map { "editions/\($0)" }
  var folders: [String] = []
  for item in map.optional("raw_html", into: &problems)?.list(into: &problems) ?? [] {
    guard let folder = item.text(into: &problems) else { continue }
    guard known.contains(folder.value) else {
      let nearest = didYouMean(folder.value, in: known)
      problems.add(
        .error, "unknown-folder", at: folder.position,
        "there is no folder of texts '\(contentFolder)/\(folder.value)'"
          + (nearest.isEmpty ? "; there are \(known.joined(separator: ", "))" : nearest))
      continue
    }
    folders.append(folder.value)
  }
  return folders
}

/// A language tag of BCP 47: two or three letters, then groups of letters and digits.
private func readLanguage(_ value: YAMLValue, into problems: inout Problems) -> String? {
  guard let text = value.text(into: &problems) else { return nil }
  let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
  let first = parts[0]
  let isTag =
    (2...3).contains(first.utf8.count) && first.allSatisfy { $0.isASCII && $0.isLetter }
    && parts.dropFirst().allSatisfy {
      (2...8).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  if isTag { return text.value }
  problems.add(
    .error, "bad-language", at: text.position,
    "'\(text.value)' is not the short name of a language; write it like en-GB or cy")
  return nil
}

/// The address that the site will have, with a `/` at its end.
private func readBaseURL(_ value: YAMLValue, into problems: inout Problems) -> String? {
  guard let address = value.link(relative: false, into: &problems) else { return nil }
  if address.contains("?") || address.contains("#") {
    problems.add(
      .error, "bad-address", at: value.position,
      "'\(address)' holds a ? or #; write only where the site begins, like https://example.org/performance/")
    return nil
  }
  return address.hasSuffix("/") ? address : address + "/"
}

private func readContact(_ value: YAMLValue, into problems: inout Problems) -> Contact? {
  guard let map = YAMLMapping(value, of: "contact", keys: ["team", "url", "text"], into: &problems) else {
    return nil
  }
  let team = map.required("team", into: &problems)?.text(into: &problems)
  let url = map.optional("url", into: &problems)?.link(relative: true, into: &problems)
  let text = map.optional("text", into: &problems)?.text(into: &problems)
  return team.map { Contact(team: $0.value, url: url, text: text?.value) }
}

private func readLicence(_ value: YAMLValue, into problems: inout Problems) -> Licence? {
  guard let map = YAMLMapping(value, of: "licence", keys: ["title", "url"], into: &problems) else {
    return nil
  }
  let title = map.required("title", into: &problems)?.text(into: &problems)
  let url = map.required("url", into: &problems)?.link(relative: false, into: &problems)
  guard let title, let url else { return nil }
  return Licence(title: title.value, url: url)
}
