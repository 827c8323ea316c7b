import TestSupport
import Testing

/// Mistakes in `areas.csv` and `populations.csv`.
@Suite struct AreaMistakeTests {
  @Test func `a code has the form of a GSS code`() {
    expectMistakes(
      SiteFiles().replacing("E07000901", with: "E0700901", in: "areas.csv"),
      [
        "Content/areas.csv:3:1: error: 'E0700901' is not a GSS code; write a capital letter and "
          + "8 digits, like E07000130, or leave the cell empty [bad-gss-code]"
      ])
  }

  @Test func `a slug is given once`() {
    expectMistakes(
      SiteFiles().replacing("southam,Southam", with: "northam,Southam", in: "areas.csv"),
      [
        "Content/areas.csv:4:11: error: the slug 'northam' is here twice; the first is on line 3 "
          + "[duplicate-area]",
        "Content/populations.csv:4:1: error: area 'southam' is not in Content/areas.csv; did you "
          + "mean 'northam'? [unknown-area]",
      ])
  }

  @Test func `a code and a name are given once`() {
    expectMistakes(
      SiteFiles().replacing("E07000902,southam,Southam", with: "E07000901,southam,Northam", in: "areas.csv"),
      [
        "Content/areas.csv:4:1: error: the code 'E07000901' is here twice; the first is on line "
          + "3 [duplicate-area]",
        "Content/areas.csv:4:19: error: the name 'Northam' is here twice; the first is on line 3 "
          + "[duplicate-area]",
      ])
  }

  @Test func `a slug has no strokes`() {
    expectMistakes(
      SiteFiles().replacing("southam,Southam", with: "../southam,Southam", in: "areas.csv"),
      [
        "Content/areas.csv:4:11: error: '../southam' is not a slug; use small letters, digits "
          + "and hyphens between them, like 'southam' [bad-slug]",
        "Content/populations.csv:4:1: error: area 'southam' is not in Content/areas.csv; did you "
          + "mean 'northam'? [unknown-area]",
      ])
  }

  @Test func `a type is one of the list`() {
    expectMistakes(
      SiteFiles().replacing("Northam,district", with: "Northam,distict", in: "areas.csv"),
      [
        "Content/areas.csv:3:27: error: 'distict' is not a type of area; did you mean "
          + "'district'? [unknown-value]"
      ])
  }

  @Test func `a type like none has the list of types`() {
    expectMistakes(
      SiteFiles().replacing("Northam,district", with: "Northam,borough", in: "areas.csv"),
      [
        "Content/areas.csv:3:27: error: 'borough' is not a type of area; write county, district, "
          + "unitary, lsoa, region, nation, force or partnership [unknown-value]"
      ])
  }

  @Test func `a parent is an area`() {
    expectMistakes(
      SiteFiles().replacing(
        "district,testshire\nE07000902", with: "district,testshir\nE07000902", in: "areas.csv"),
      [
        "Content/areas.csv:3:36: error: area 'testshir' is not in Content/areas.csv; did you "
          + "mean 'testshire'? [unknown-area]"
      ])
  }

  @Test func `no area is part of itself`() {
    expectMistakes(
      SiteFiles().replacing("nation,", with: "nation,testshire", in: "areas.csv"),
      [
        "Content/areas.csv:2:38: error: the parents of 'testshire' lead back to it: testshire, "
          + "then mid-region, then england, then testshire; empty one of these cells "
          + "[parent-circle]"
      ])
  }

  @Test func `two areas that differ only in case share a page`() {
    expectMistakes(
      SiteFiles().replacing("southam,Southam", with: "Northam,Southam", in: "areas.csv"),
      [
        "Content/areas.csv:4:11: error: 'Northam' is not a slug; use small letters, digits and "
          + "hyphens between them, like 'northam' [bad-slug]",
        "Content/areas.csv:4:11: error: this makes the page areas/northam/, and so does "
          + "Content/areas.csv:3:11; give one another name [two-pages-one-path]",
        "Content/populations.csv:4:1: error: area 'southam' is not in Content/areas.csv; did you "
          + "mean 'Northam'? [unknown-area]",
      ])
  }

  @Test func `a population is of an area`() {
    expectMistakes(
      SiteFiles().replacing("northam,2021", with: "northham,2021", in: "populations.csv"),
      [
        "Content/populations.csv:3:1: error: area 'northham' is not in Content/areas.csv; did "
          + "you mean 'northam'? [unknown-area]"
      ])
  }

  @Test func `a population is a whole number`() {
    expectMistakes(
      SiteFiles().replacing("300000", with: "300.5", in: "populations.csv"),
      [
        "Content/populations.csv:3:14: error: the population '300.5' must be a whole number from "
          + "1 to 2000000000 [out-of-range]"
      ])
  }

  @Test func `a population has no commas`() {
    expectMistakes(
      SiteFiles().replacing("300000", with: #""300,000""#, in: "populations.csv"),
      [
        "Content/populations.csv:3:14: error: '300,000' has a comma in it; write 300000 "
          + "[not-a-number]"
      ])
  }

  @Test func `a population is given once a year`() {
    expectMistakes(
      SiteFiles().replacing("southam,2021", with: "northam,2021", in: "populations.csv"),
      [
        "Content/populations.csv:4:1: error: the population of 'northam' in 2021 is here twice; "
          + "the first is on line 3 [duplicate-population]"
      ])
  }
}
