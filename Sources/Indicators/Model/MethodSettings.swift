package import Statistics

/// How sure an interval or a test must be.
package struct ConfidenceLevels: Sendable, Hashable {
  /// Of the intervals that pages show, and by which areas are compared and put into bands.
  package var interval: Confidence
  /// Of what is called "very significantly", and of the outer limits of a funnel.
  package var outer: Confidence
  /// Of the tests of a change.
  package var change: Confidence

  package init(
    interval: Confidence = .ninetyFive, outer: Confidence = .threeSigma, change: Confidence = .ninetyFive
  ) {
    self.interval = interval
    self.outer = outer
    self.change = change
  }
}

extension Confidence {
  /// A level in per cent, from 50 to 99.9.
  package init(percent: Double) {
    self = percent == 95 ? .ninetyFive : percent == 99.8 ? .threeSigma : Confidence(level: percent / 100)
  }

  /// "95%", "99.8%".
  package var percentText: String {
    let percent = (level * 1000).rounded() / 10
    return formatNumber(percent, decimals: percent == percent.rounded() ? 0 : 1) + "%"
  }
}

/// Numbers below which something is left out, or marked.
package struct Minimums: Sendable, Hashable {
  /// An earlier count below this has no percentage change; the difference stays.
  package var percentChange = 50
  /// A percentage of fewer than these is of low reliability.
  package var percentage = 20
  /// A rate from fewer cases than these is of low reliability.
  package var rate = 10
  /// Fewer districts than these have no funnel plot.
  package var funnel = 6
  /// A change of less than this, in per cent or percentage points, counts as none even where it is no chance.
  package var change = 0.0
  /// Fewer years of an area's own figures than this say nothing of how much they vary.
  package var dispersionYears = 5
  /// Fewer districts than this say nothing of how much more than chance they differ.
  package var dispersionAreas = 10

  package init() {}
}

/// With how many decimals the size of a change is shown. A change in percentage points and one in per cent are
/// different things, and each column has one precision.
package struct ChangeDecimals: Sendable, Hashable {
  package var perCent = 1
  package var points = 1

  package init() {}
}

/// Which year's population a rate is reckoned with, where its row gives no denominator.
package enum PopulationYear: String, Sendable, Hashable, CaseIterable {
  /// The year in which the middle of the period falls: most of its days are of that year.
  case middle
  /// The year in which the period ends.
  case end
}

/// What the sentence at the head of an indicator's page says first.
package enum StatementOrder: String, Sendable, Hashable, CaseIterable {
  /// "The rate rose by 5.1% in a year, from 8.82 to 9.27."
  case sizeFirst = "size-first"
  /// "The rate was 9.27, up from 8.82 a year before (5.1% higher)."
  case valuesFirst = "values-first"
}

/// How the value axes of charts are marked.
package struct AxisSettings: Sendable, Hashable {
  package enum Ticks: String, Sendable, Hashable, CaseIterable {
    /// Steps of 1, 2 or 5.
    case d3
    /// Round numbers that reach past both ends of the figures.
    case heckbert
    /// The best of round steps by cover and density.
    case extended
  }

  package var ticks = Ticks.d3
  /// About how many.
  package var count = 5
  /// Lines begin at nought; bars always do.
  package var includesZero = true

  package init() {}
}

/// How a trend is tested, where an indicator asks for that.
package struct TrendSettings: Sendable, Hashable {
  /// How sure the test must be.
  package var level = Confidence.threeSigma
  /// How many values in a row are tested.
  package var values = 5
  /// The slope must keep its sign whichever one value is left out.
  package var leavesOneOut = true

  package init() {}
}

/// From what the dispersion of an indicator is estimated, where it is not given.
package enum DispersionSource: String, Sendable, Hashable, CaseIterable {
  /// From how the area's own figures have varied from year to year.
  case history
  /// From how the districts vary around their figure together.
  case areas
}

/// How a control chart is reckoned, where an indicator asks for one.
package struct ControlSettings: Sendable, Hashable {
  package struct Recalculation: Sendable, Hashable {
    package var at: Day
    /// The known change that explains it; printed with the chart.
    package var reason: String

    package init(at: Day, reason: String) {
      self.at = at
      self.reason = reason
    }
  }

  /// Extreme moving ranges are left out of their average.
  package var screensOutliers = true
  /// Limits from only so many values at the start of a stretch; 12 or more.
  package var fixAfter: Int?
  /// How many values on one side of the average make a shift, and how many in a row make a trend.
  package var shiftLength = 7
  package var trendLength = 7
  /// Two of three values near a limit are a signal.
  package var marksTwoOfThree = true
  /// Fewer values than this between two breaks have no limits.
  package var fewestValues = 12
  /// Dates from which limits are worked out afresh, oldest first.
  package var recalculations: [Recalculation] = []

  package init() {}
}

/// A rank that somebody else published, in a group of which this site has no figures.
package struct SuppliedRank: Sendable, Hashable {
  package var area: AreaID
  package var period: Period
  package var place: Int
  package var count: Int
  package var isJoint: Bool
  /// "its most similar group".
  package var group: String
  package var source: String
  package var vintage: EditionID?

  package init(
    area: AreaID, period: Period, place: Int, count: Int, isJoint: Bool, group: String, source: String,
    vintage: EditionID?
  ) {
    self.area = area
    self.period = period
    self.place = place
    self.count = count
    self.isJoint = isJoint
    self.group = group
    self.source = source
    self.vintage = vintage
  }
}

/// The areas that one area is most like, as a national body groups them. Groups are not symmetric: to be in
/// another's group does not put the other into one's own.
package struct SimilarGroup: Sendable, Hashable {
  package var area: AreaID
  /// "most similar group".
  package var title: String
  /// The area itself first.
  package var members: [AreaID]
  package var mean: Mean
  /// The area itself is one of those that make the mean.
  package var meanHoldsOwn: Bool

  /// How the figure of a whole group comes about.
  package enum Mean: String, Sendable, Hashable, CaseIterable {
    /// The mean of the members' figures, each counting once.
    case eachOnce = "each-once"
    /// All their cases by all their people.
    case pooled
  }

  package init(
    area: AreaID, title: String, members: [AreaID], mean: Mean = .eachOnce, meanHoldsOwn: Bool = true
  ) {
    self.area = area
    self.title = title
    self.members = members
    self.mean = mean
    self.meanHoldsOwn = meanHoldsOwn
  }
}
