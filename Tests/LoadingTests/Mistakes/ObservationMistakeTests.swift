import TestSupport
import Testing

/// Mistakes in the rows of an indicator.
@Suite struct ObservationMistakeTests {
  @Test func `a bad period is refused in the words of periods`() {
    expectMistakes(
      SiteFiles().replacing("12 months to December 2022", with: "2023/24 Q5", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:1: error: '2023/24 Q5' is not a period; a year has Q1 "
          + "to Q4, as in '2025/26 Q4' [bad-period]"
      ])
  }

  @Test func `an ambiguous period is refused`() {
    expectMistakes(
      SiteFiles().replacing("12 months to December 2022", with: "Q2 2022", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:1: error: 'Q2 2022' could be April to June 2022 or "
          + "July to September 2022; write '2022/23 Q1' or '2022/23 Q2' [ambiguous-period]"
      ])
  }

  @Test func `an unknown area is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing("2022,testshire", with: "2022,testshrie", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:28: error: area 'testshrie' is not in "
          + "Content/areas.csv; did you mean 'testshire'? [unknown-area]"
      ])
  }

  @Test func `an area with a stroke in it is unknown`() {
    expectMistakes(
      SiteFiles().replacing("2022,testshire", with: "2022,../testshire", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:28: error: area '../testshire' is not in "
          + "Content/areas.csv; did you mean 'testshire'? [unknown-area]"
      ])
  }

  @Test func `an unknown vintage is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing(
        "2.94,,,,,,2023-24-q3", with: "2.94,,,,,,2023-24-q4", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:48: error: edition '2023-24-q4' has no folder in "
          + "Content/editions; did you mean '2023-24-q3'? [unknown-edition]"
      ])
  }

  @Test func `an unknown status is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing("illustrative,", with: "ilustrative,", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:5:44: error: 'ilustrative' is not a status; did you "
          + "mean 'illustrative'? [unknown-status]"
      ])
  }

  @Test func `a status letter that is none has the list of letters`() {
    expectMistakes(
      SiteFiles().replacing("2.94,,,,,,", with: "2.94,,,,,q,", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:47: error: 'q' is not a status; write b, c, e, low, "
          + "p, r, u, x, z or illustrative [unknown-status]"
      ])
  }

  @Test func `a status in brackets is told to lose them`() {
    expectMistakes(
      SiteFiles().replacing("2.94,,,,,,", with: "2.94,,,,,[p],", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:47: error: '[p]' is not a status; write 'p', with a "
          + "space between two and no brackets [unknown-status]"
      ])
  }

  @Test func `a period of another window is refused`() {
    expectMistakes(
      SiteFiles().replacing("12 months to December 2022", with: "2022/23 Q1", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:1: error: '2022/23 Q1' is not a period of the window "
          + "rolling-12-months; write one that is, or put 'also: true' into the front matter if "
          + "such rows are meant to be here [period-not-of-window]"
      ])
  }

  @Test func `a figure cannot be older than its period`() {
    expectMistakes(
      SiteFiles().replacing(
        "2.94,,,,,,2023-24-q3", with: "2.94,,,,,,2022-23-q2", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:48: error: the edition 2022-23-q2 was published on 2 "
          + "December 2022, before the period ended on 31 December 2022; write the edition that "
          + "first held this figure [period-after-vintage]"
      ])
  }

  @Test func `a row without a vintage belongs to the first edition`() {
    expectMistakes(
      SiteFiles().replacing("2.94,,,,,,2023-24-q3", with: "2.94,,,,,,", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:48: error: the first edition, 2022-23-q2, was "
          + "published on 2 December 2022, before the period ended on 31 December 2022; write the "
          + "edition that first held this figure [period-after-vintage]"
      ])
  }

  @Test func `an observation is given once`() {
    expectMistakes(
      SiteFiles().replacing(
        "2.59,,,,,,2023-24-q3,\"2023/24 Q3 report, paragraph 1\"\n",
        with: #"2.59,,,,,,2023-24-q3,"2023/24 "#
          + "Q3 report, paragraph 1\"\n12 months to December "
          + "2023,testshire,2.59,,,,,,2023-24-q3,again\n", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:4:1: error: 'testshire' has two rows for 12 months to "
          + "December 2023 in the edition 2023-24-q3, the first on line 3; take one out, or give "
          + "the later one its own vintage [duplicate-observation]"
      ])
  }

  @Test func `the same days in other words are the same observation`() {
    expectMistakes(
      SiteFiles().adding(
        "period,area,value,vintage\n2022/23,testshire,1,2023-24-q3\n12 "
          + "months to March 2023,testshire,1,2023-24-q3\n", at: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:3:1: error: 'testshire' has two rows for 12 months to "
          + "March 2023 in the edition 2023-24-q3, the first on line 2; take one out, or give the "
          + "later one its own vintage [duplicate-observation]"
      ])
  }

  @Test func `a numerator is not greater than its denominator in a percentage`() {
    expectMistakes(
      SiteFiles().replacing("35.0,140,400", with: ",400,140", in: "indicators/repeat-referrals.csv"),
      [
        "Content/indicators/repeat-referrals.csv:3:39: error: the numerator 400 is greater than "
          + "the denominator 140, and a share cannot be more than the whole; swap them, or mend "
          + "one [numerator-above-denominator]"
      ])
  }

  @Test func `a percentage that disagrees with its counts is refused`() {
    expectMistakes(
      SiteFiles().replacing("35.0,140,400", with: "35.0,141,400", in: "indicators/repeat-referrals.csv"),
      [
        "Content/indicators/repeat-referrals.csv:3:38: error: the value is 35.0, but 141 ÷ 400 × "
          + "100 is 35.3; mend one of the three, or leave the value empty [value-disagrees]"
      ])
  }

  @Test func `a rate that disagrees with its numerator and denominator is refused`() {
    expectMistakes(
      SiteFiles().replacing("2.94,,", with: "2.94,2000,700000", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:38: error: the value is 2.94, but 2000 ÷ 700000 × "
          + "1000 is 2.86; mend one of the three, or leave the value empty [value-disagrees]"
      ])
  }

  @Test func `a count that disagrees with its numerator is refused`() {
    expectMistakes(
      SiteFiles()
        .replacing("unit: percent", with: "unit: count", in: "indicators/repeat-referrals.md")
        .replacing("polarity: within-range", with: "polarity: none", in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/repeat-referrals.csv:3:38: error: the value is 35 and the numerator "
          + "140, but the value of a count is its numerator; leave one of them empty "
          + "[value-disagrees]"
      ])
  }

  @Test func `a negative numerator is refused`() {
    expectMistakes(
      SiteFiles().replacing(",660,", with: ",-660,", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:5:37: error: the numerator is -660, and a count cannot "
          + "be less than nought; mend it [negative-count]"
      ])
  }

  @Test func `a denominator of nought is refused`() {
    expectMistakes(
      SiteFiles().replacing("2.94,,", with: "2.94,3,0", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:45: error: the denominator is 0, so there is no "
          + "figure; leave value, numerator and denominator empty, write z in the status column "
          + "and say why in the note [zero-denominator]"
      ])
  }

  @Test func `a percentage above 100 is refused`() {
    expectMistakes(
      SiteFiles().replacing(",30,", with: ",130,", in: "indicators/repeat-referrals.csv"),
      [
        "Content/indicators/repeat-referrals.csv:2:39: error: the value is 130, and a percentage "
          + "is from 0 to 100; mend it [percent-out-of-range]"
      ])
  }

  @Test func `a negative rate is refused`() {
    expectMistakes(
      SiteFiles().replacing("2.94", with: "-2.94", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:38: error: the value is -2.94, and a rate cannot be "
          + "less than nought; mend it [negative-value]"
      ])
  }

  @Test func `a percentage with only a numerator has no denominator`() {
    expectMistakes(
      SiteFiles().replacing(",30,", with: ",,30", in: "indicators/repeat-referrals.csv"),
      [
        "Content/indicators/repeat-referrals.csv:2:40: error: there is a numerator but no "
          + "denominator and no value; write one of them [no-denominator]"
      ])
  }

  @Test func `a rate with only a numerator needs a population`() {
    expectMistakes(
      SiteFiles().replacing(
        "12 months to December 2023,northam", with: "12 months to December 2023,england",
        in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:5:37: error: there is no denominator, and "
          + "populations.csv has no population of 'england' for this period, or within five "
          + "years of it; write the denominator, or add the population [no-denominator]"
      ])
  }

  @Test func `a population of another age is no population of the period`() {
    expectMistakes(
      SiteFiles().replacing(
        "12 months to December 2023,northam", with: "12 months to December 1912,northam",
        in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:5:37: error: there is no denominator, and "
          + "populations.csv has no population of 'northam' for this period, or within five "
          + "years of it; write the denominator, or add the population [no-denominator]"
      ])
  }

  @Test func `limits come in pairs`() {
    expectMistakes(
      SiteFiles().replacing("2.94,,,,", with: "2.94,,,2.8,", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:45: error: there is a lower limit and no upper one; "
          + "write both or neither [limit-alone]"
      ])
  }

  @Test func `a lower limit is not above the upper one`() {
    expectMistakes(
      SiteFiles().replacing("2.94,,,,", with: "2.94,,,3.1,2.8", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:45: error: the lower limit 3.1 is above the upper "
          + "limit 2.8; swap them, or mend one [lower-above-upper]"
      ])
  }

  @Test func `a value is between its limits`() {
    expectMistakes(
      SiteFiles().replacing("2.94,,,,", with: "2.94,,,3.0,3.1", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:38: error: the value 2.94 is not between its limits 3 "
          + "and 3.1; mend one of the three [value-outside-limits]"
      ])
  }

  @Test func `a row without a value says why`() {
    expectMistakes(
      SiteFiles().replacing("2.94", with: "", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:38: error: there is no value and no reason for that; "
          + "write the value, or x in the status column and the reason in the note [no-value]"
      ])
  }

  @Test func `a status of no value is not given a value`() {
    expectMistakes(
      SiteFiles().replacing("2.94,,,,,,", with: "2.94,,,,,x,", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:38: error: status x says that there is no figure, but "
          + "here is a value; take out one of them [value-with-status]"
      ])
  }

  @Test func `a status of no value needs a note`() {
    expectMistakes(
      SiteFiles().replacing(
        #"12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1""#,
        with: "12 "
          + "months to December 2022,testshire,,,,,,x,2023-24-q3,", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:56: error: status x needs the reason; write it in the "
          + "note [missing-without-note]"
      ])
  }

  @Test func `two reasons for no value contradict each other`() {
    expectMistakes(
      SiteFiles().replacing(
        #"12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1""#,
        with: "12 "
          + "months to December 2022,testshire,,,,,,x c,2023-24-q3,why", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:43: error: c and x give different reasons for having "
          + "no value; keep one [status-contradiction]"
      ])
  }

  @Test func `a changed figure says why`() {
    expectMistakes(
      SiteFiles().adding(
        "period,area,value,vintage,note\n12 months to June "
          + "2022,testshire,2.5,2022-23-q2,first\n12 months to June "
          + "2022,testshire,2.6,2023-24-q3,\n", at: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:3:1: error: the figure was 2.5 in the edition "
          + "2022-23-q2 (line 2) and is 2.6 here; say in the note why it changed "
          + "[revision-without-note]"
      ])
  }

  @Test func `a made-up figure does not take the place of a published one`() {
    expectMistakes(
      SiteFiles().adding(
        "period,area,value,status,vintage,note\n12 months to June "
          + "2022,testshire,2.5,,2022-23-q2,first\n12 months to June "
          + "2022,testshire,2.5,illustrative,2023-24-q3,made up\n", at: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:3:1: error: this illustrative row would take the place "
          + "of the published figure on line 2; take it out [illustrative-replaces-published]"
      ])
  }

  @Test func `a value that was worked out is between its limits`() {
    expectMistakes(
      SiteFiles().adding(
        "period,area,numerator,lower,upper,vintage\n12 months to "
          + "June 2022,testshire,70,0.2,0.3,2022-23-q2\n12 months to June "
          + "2022,northam,46,0.2,0.3,2022-23-q2\n12 months to June "
          + "2022,southam,62,0.2,0.3,2022-23-q2\n", at: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:34: error: the value 0.1 is not between its limits "
          + "0.2 and 0.3; mend one of the three [value-outside-limits]"
      ])
  }

  @Test func `a mistaken number is not taken for a missing one`() {
    expectMistakes(
      SiteFiles().replacing("2.94,,,", with: "2.94,x1,,", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:43: error: 'x1' is not a number; write it like 12.4 "
          + "[not-a-number]"
      ])
  }
}
