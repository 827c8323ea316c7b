extension RuleBook {
  /// Every rule once, in the order of `Finding.Rule`.
  package static let entries: [Entry] = wordEntries + numberEntries + timeEntries + reportEntries

  private static let wordEntries = [
    Entry(
      rule: .direction, meaning: "A word of direction against the sign of the difference.",
      wrong: "There were {thefts}, slightly lower than {thefts previous value} a year before.",
      right: "There were {thefts}, higher than {thefts previous value} a year before."),
    Entry(
      rule: .polarity, meaning: "Good or bad wording against which way is good for the indicator.",
      wrong: "Thefts improved to {thefts}, from {thefts previous value}.",
      right: "Thefts worsened to {thefts}, from {thefts previous value}."),
    Entry(
      rule: .size, meaning: "A size word against the size of the difference, by the site's scale.",
      wrong: "Thefts are marginally up at {thefts}, from {thefts previous value}.",
      right: "The share who feel safe is marginally down at {safe value}, from {safe previous value}."),
    Entry(
      rule: .stability, meaning: "Stable, similar or unchanged, of figures that are not close together.",
      wrong: "Thefts are stable at {thefts}, and were {thefts previous value} last year.",
      right: "The share who feel safe is stable at {safe value}, and was {safe previous value} last year."),
    Entry(
      rule: .threshold, meaning: "Above, below or within a threshold, against where the figure lies.",
      wrong: "At {safe value} it is above the upper limit.",
      right: "At {safe value} it is within the recommended range of {safe threshold}."),
    Entry(
      rule: .series, meaning: "How long figures have moved one way, and records, against the series.",
      wrong: "Thefts, at {thefts}, have risen for four quarters, from {thefts previous value} a year before.",
      right: "Thefts, at {thefts}, have risen for two quarters, from {thefts previous value} a year before."),
    Entry(
      rule: .rank, meaning: "In line, better, lowest of a group, against the place in it.",
      wrong: "The county has the lowest rate of its region at {thefts}, {thefts rank}.",
      right: "The county has the third lowest rate of its region at {thefts}, {thefts rank}."),
    Entry(
      rule: .significance, meaning: "A statement of statistical significance against the test.",
      wrong: "The rise to {thefts} from {thefts previous value} is statistically significant.",
      right: "The rise to {thefts} from {thefts previous value} is not statistically significant."),
    Entry(
      rule: .comparator, meaning: "Very low, remains high, with no yardstick to hold it against.",
      wrong: "Thefts remain high at {thefts}, up from {thefts previous value}.",
      right: "Thefts remain higher than a year before at {thefts}, up from {thefts previous value}."),
  ]

  private static let numberEntries = [
    Entry(
      rule: .arithmetic,
      meaning: "A difference, percentage or fraction in words against the figures beside it.",
      wrong: "Thefts rose by 30% to {thefts}, from {thefts previous value}.",
      right: "Thefts rose by 25% to {thefts}, from {thefts previous value}."),
    Entry(
      rule: .points, meaning: "A change between percentages must say percentage points.",
      wrong: "The share who feel safe fell by 2% to {safe value}, from {safe previous value}.",
      right:
        "The share who feel safe fell by 2 percentage points to {safe value}, from {safe previous value}."),
    Entry(
      rule: .duplicate, meaning: "Two values for one thing in one sentence.",
      wrong: "Thefts stand at {thefts} (5.42), up from {thefts previous value}.",
      right: "Thefts stand at {thefts}, up from {thefts previous value}."),
    Entry(
      rule: .part, meaning: "A part that is greater than its whole.",
      wrong: "Of the 85 referrals, 91 were repeats.",
      right: "Of the 85 referrals, 31 were repeats."),
    Entry(
      rule: .sum, meaning: "Parts that do not add up to their total, or shares that are more than the whole.",
      wrong: "Of 240 calls, 96 were by day, 120 by night and 44 at weekends.",
      right: "Of 240 calls, 96 were by day, 120 by night and 24 at weekends."),
    Entry(
      rule: .base, meaning: "A percentage that no whole number out of its base can give.",
      wrong: "We asked again, and 31% of the 11 members agreed.\n<!-- accept UNKNOWN: told by the chair -->",
      right: "We asked again, and 27% of the 11 members agreed.\n<!-- accept UNKNOWN: told by the chair -->"),
    Entry(
      rule: .countWord, meaning: "A number word against the items or rows that follow it.",
      wrong: "There are two kinds of source:\n\n- police\n- councils\n- surveys",
      right: "There are three kinds of source:\n\n- police\n- councils\n- surveys"),
  ]

  private static let timeEntries = [
    Entry(
      rule: .unit, meaning: "The unit in words against the unit of the figure, and figures ten times apart.",
      wrong: "There are {thefts value} thefts per 10,000 people.",
      right: "There are {thefts value} thefts per 1,000 people."),
    Entry(
      rule: .unitName, meaning: "A rate called a number, or a count called a rate.",
      wrong: "The number of thefts is {thefts}.",
      right: "The rate of thefts is {thefts}."),
    Entry(
      rule: .format, meaning: "A per cent sign left out, or thousands that are not three digits.",
      wrong: "The grant of £1,40,000 was spent.",
      right: "The grant of £140,000 was spent."),
    Entry(
      rule: .window, meaning: "The stretch of time in words against that of the figure.",
      wrong: "There were {thefts} in the quarter.",
      right: "There were {fires} in the quarter."),
    Entry(
      rule: .comparatorPeriod,
      meaning: "A comparator of another time than the words say, or of another length.",
      wrong: "Thefts rose to {thefts} from {thefts previous value} in the previous quarter.",
      right: "Thefts rose to {thefts} from {thefts previous value} in the previous year."),
    Entry(
      rule: .period, meaning: "A period in words against that of the report or of the figure.",
      wrong: "The Board is asked to note performance for 2022/23 Q3.",
      right: "The Board is asked to note performance for 2023/24 Q3."),
    Entry(
      rule: .date,
      meaning: "A day that does not exist, or a period that was not over when the report came out.",
      wrong: "The survey closed on 31 June 2023.",
      right: "The survey closed on 30 June 2023."),
    Entry(
      rule: .arrears, meaning: "Currently, of figures that end before the report's quarter.",
      wrong: "There are currently {thefts}.",
      right: "There are currently {thefts}; the figures are collected in arrears."),
  ]

  private static let reportEntries = [
    Entry(
      rule: .stale, meaning: "A sentence about now, word for word as in an earlier report.",
      wrong: "A new survey of residents will begin soon.",
      right: "The survey of residents that was announced last year has begun."),
    Entry(
      rule: .crossDocument, meaning: "A figure that the data hold for another period than the words name.",
      wrong: "There were 6.20 thefts per 1,000 people in 2016/17.",
      right: "There were {thefts at=\"2016/17\"} in 2016/17."),
    Entry(
      rule: .summary, meaning: "A summary that says the opposite of the detail.",
      wrong: "## Summary\n\nThefts are falling.\n\n## Crime\n\nThefts are increasing: {thefts}.",
      right: "## Summary\n\nThefts are increasing.\n\n## Crime\n\nThefts are increasing: {thefts}."),
    Entry(
      rule: .link, meaning: "An address that is no link, or an appendix that is not there.",
      wrong: "The figures are in Appendix 2.",
      right: "The figures are in Appendix 2.\n\n## Appendix 2"),
    Entry(
      rule: .coverage, meaning: "An indicator with a new figure that its report does not name.",
      wrong: "1. There were {thefts}.",
      right: "1. There were {thefts} and {fires}."),
    Entry(
      rule: .noFigure, meaning: "A verdict on an indicator whose figure the report gives nowhere.",
      wrong: "Fires have fallen.",
      right: "Fires have fallen. There were {fires}."),
    Entry(
      rule: .small, meaning: "So few people that a reader may know them.",
      wrong: "There were 3 victims in the village.",
      right: "There were fewer than 5 victims in the village."),
    Entry(
      rule: .typed, meaning: "A figure that is typed and could be bound.",
      wrong: "There were 5.00 thefts per 1,000 people.",
      right: "There were {thefts}."),
    Entry(
      rule: .unknown, meaning: "A typed figure that no row of the data holds.",
      wrong: "Of those asked, 64% feel safe.",
      right: "Of those asked, {safe value} feel safe."),
  ]
}
