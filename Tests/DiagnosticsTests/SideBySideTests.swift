import Diagnostics
import Testing

struct SideBySideTests {
  @Test(arguments: [0, 1, 2, 1000])
  func resultsComeInTheOrderOfTheItems(count: Int) {
    let results = sideBySide(Array(0..<count)) { String($0) }
    #expect(results == (0..<count).map { String($0) })
  }
}
