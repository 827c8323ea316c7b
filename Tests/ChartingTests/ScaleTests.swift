import Charting
import Testing

@Suite struct ScaleTests {
  @Test func `a linear scale runs from start to end, also downwards`() {
    let y = LinearScale(domain: 0...50, start: 100, end: 0)
    #expect(y(0) == 100)
    #expect(y(50) == 0)
    #expect(y(12.5) == 75)
    #expect(y.value(at: 75) == 12.5)
  }

  @Test func `a flat domain sits in the middle`() {
    #expect(LinearScale(domain: 3...3, start: 0, end: 100)(3) == 50)
    #expect(TimeScale(days: 5...5, start: 0, end: 100)(5) == 50)
    #expect(PointScale(count: 1, start: 0, end: 100)(0) == 50)
  }

  @Test func `bands share the length and keep their gaps`() {
    let bands = BandScale(count: 4, start: 0, end: 100, gap: 0.2)
    #expect(bands.step == 25)
    #expect(bands.width == 20)
    #expect(bands(0) == 2.5)
    #expect(bands.middle(3) == 87.5)
    #expect(BandScale(count: 0, start: 0, end: 100).step == 0)
  }

  @Test func `points are as far apart as their dates`() {
    let time = TimeScale(days: 100...200, start: 0, end: 100)
    #expect(time(100) == 0)
    #expect(time(125) == 25)
    #expect(time(200) == 100)
  }

  @Test func `financial years begin on 1 April and are named by both years`() {
    // 31 December 1999 to 1 April 2001.
    let ticks = TimeTick.financialYears(10_956...11_413)
    #expect(ticks.map(\.label) == ["1999/00", "2000/01", "2001/02"])
    #expect(ticks.map(\.day) == [10_682, 11_048, 11_413])
    #expect(ticks.map(\.end) == [11_048, 11_413, 11_778])
  }

  @Test func `days before 1970 have financial years too`() {
    #expect(TimeTick.financialYears(-1...0).map(\.label) == ["1969/70"])
    #expect(TimeTick.financialYears(-40_000 ... -39_990).map(\.label) == ["1860/61"])
  }
}
