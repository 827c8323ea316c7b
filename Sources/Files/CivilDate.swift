/// The date so many days after 1 January 1970. The year is taken to begin in March, so that the leap day comes last
/// (Howard Hinnant, "chrono-compatible low-level date algorithms").
package func civilDate(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let fromMarch = (5 * dayOfYear + 2) / 153
  let day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
  let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}
