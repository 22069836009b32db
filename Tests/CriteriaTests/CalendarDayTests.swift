import Criteria
import Testing

@Suite("Days") struct CalendarDayTests {
  @Test(
    "Written like a law or like people write, and back",
    arguments: [
      ("2026-05-22", "2026-05-22", "22/5/2026"), ("22/5/2026", "2026-05-22", "22/5/2026"),
      ("06/7/2025", "2025-07-06", "06/7/2025"), ("6/7/2025", "2025-07-06", "06/7/2025"),
      ("24/02/2023", "2023-02-24", "24/02/2023"), ("29/2/2024", "2024-02-29", "29/02/2024"),
      ("2000-02-29", "2000-02-29", "29/02/2000"), ("1970-01-01", "1970-01-01", "01/01/1970"),
    ])
  func reads(_ text: String, _ iso: String, _ vietnamese: String) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.description == iso)
    #expect(day.vietnamese == vietnamese)
  }

  @Test(
    "No day of the calendar",
    arguments: [
      "", "2026", "2026-5-22", "2026-13-01", "2026-02-29", "1900-02-29", "31/4/2026", "0/1/2026", "22-5-2026",
      "22/5/26", "2026-05-22 ", "2026-05-22T00:00", "+1/5/2026", "２２/5/2026", "2026/05/22",
    ])
  func refuses(_ text: String) { #expect(CalendarDay(text) == nil) }

  @Test("Every day of four hundred years follows the one before") func everyDay() throws {
    let first = try #require(CalendarDay("1900-01-01"))
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = first.number
    for year in 1900..<2300 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        for day in 1...(lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)) {
          let here = CalendarDay(number: number)
          #expect(here.parts == (year, month, day))
          #expect(CalendarDay(year: year, month: month, day: day) == here)
          number += 1
        }
      }
    }
  }
}
