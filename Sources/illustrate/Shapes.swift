/// Where the made-up line passes between two published figures.
///
/// The reports print a figure and the one a year before, and say in words what happened between them.
/// These points make the line do what the words say ("levelled, then fell for two quarters"), so that
/// a page never draws a line that its own commentary contradicts. They are no more real than the rest.
struct Waypoint {
  let indicator: String
  let quarter: Quarter
  let value: Double

  init(_ indicator: String, _ period: String, _ value: Double) {
    self.indicator = indicator
    self.quarter = quarterEnding("12 months to " + period) ?? 0
    self.value = value
  }
}

let waypoints: [Waypoint] = [
  // 2023/24 Q3, paragraph 5: the rise came to an end in Q1, and two small falls followed.
  Waypoint("total-crime", "June 2023", 74.30),
  Waypoint("total-crime", "September 2023", 72.90),
  // A rise of two years levels in Q4 and Q1, then two small falls.
  Waypoint("violence-with-injury", "March 2023", 9.35),
  Waypoint("violence-with-injury", "June 2023", 9.42),
  Waypoint("violence-with-injury", "September 2023", 9.36),
  // A fall in Q2 that levels in Q3.
  Waypoint("residential-burglary", "June 2023", 2.74),
  Waypoint("residential-burglary", "September 2023", 2.61),
  // Level through 2022/23, then a rise in each of two quarters.
  Waypoint("burglary-business-and-community", "June 2022", 1.17),
  Waypoint("burglary-business-and-community", "March 2023", 1.20),
  Waypoint("burglary-business-and-community", "June 2023", 1.21),
  Waypoint("burglary-business-and-community", "September 2023", 1.36),
  // The last of nine falls, then four rises.
  Waypoint("vehicle-offences", "December 2021", 3.97),
  // Reductions in the last two quarters, after a rise that levelled.
  Waypoint("domestic-crimes-and-incidents", "June 2023", 17.34),
  Waypoint("domestic-crimes-and-incidents", "September 2023", 16.52),
  Waypoint("domestic-violence-with-injury", "June 2023", 3.05),
  Waypoint("domestic-violence-with-injury", "September 2023", 2.96),
  // A very slow rise of two years before the last two quarters.
  Waypoint("hate-crime", "June 2023", 1.77),
  Waypoint("hate-crime", "September 2023", 1.63),
  // A fall that turns into three rises.
  Waypoint("people-get-on-well", "June 2022", 87.21),
]
