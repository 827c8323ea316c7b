import Commentary
import Diagnostics
import Files
import Indicators

/// What the site's texts and figures came to the last time; see `Memory`.
package struct PagesMemory: Sendable {
  /// What every judgement depends on, besides its indicator.
  struct Frame: Sendable, Equatable {
    struct Edition: Sendable, Equatable {
      var slug: String
      var period: Period
      var published: Day
    }

    var settings: Settings
    var areas: [Area]
    var populations: [Population]
    var editions: [Edition]

    init(_ site: Site) {
      settings = site.settings
      areas = site.areas
      populations = site.populations
      editions = site.editions.map { Edition(slug: $0.slug, period: $0.period, published: $0.published) }
    }
  }

  struct IndicatorInput: Sendable, Equatable {
    var indicator: Indicator
    var rows: [Observation]

    init(indicator: Indicator, rows: [Observation]) {
      self.indicator = indicator.withoutAbout
      self.rows = rows
    }
  }

  /// An indicator's rows as they may be shown, and those that give a hidden count away.
  struct Protected: Sendable {
    var rows: [Observation]
    var leaks: [DisclosureLeak]
    var hasIllustrative: Bool
  }

  struct TextInput: Sendable, Equatable {
    var text: Located<String>
    var numbering: Commentary.Document.Numbering
    var allowsHTML: Bool
  }

  private var frame: Frame?
  var documents = Memory<TextInput, Commentary.Document?>()
  var claimsOfNow = Memory<Commentary.Document, [String]>()
  var protected = Memory<IndicatorInput, Protected>()
  /// By edition and indicator; of each indicator by area.
  var series = Memory<IndicatorInput, [Series?]>()
  /// By edition and indicator.
  var judged = Memory<IndicatorInput, JudgedIndicator>()
  var sizes = Memory<IndicatorInput, DownloadSizes>()

  package init() {}

  /// Begins an analysis, and forgets what another frame makes doubtful.
  mutating func begin(_ frame: Frame) {
    if self.frame != frame {
      protected.forget()
      series.forget()
      judged.forget()
      sizes.forget()
      self.frame = frame
    }
  }

  /// Ends an analysis, and forgets what is no longer there.
  mutating func end() {
    protected.sweep()
    series.sweep()
    judged.sweep()
    sizes.sweep()
  }
}
