import PlanPages

/// Dates as iCalendar (RFC 5545): whole days, so that no time zone is needed.
enum ICalendar {
  static func bytes(_ calendar: EventCalendar, of document: DocumentFacts) -> [UInt8] {
    var lines = ContentLines()
    let stamp = document.date.filter { $0 != "-" } + "T000000Z"
    lines.raw("BEGIN", "VCALENDAR")
    lines.raw("VERSION", "2.0")
    lines.text("PRODID", "-//krisplan//\(document.planID)//SV")
    lines.raw("CALSCALE", "GREGORIAN")
    lines.text("X-WR-CALNAME", calendar.title)
    for event in calendar.events {
      lines.raw("BEGIN", "VEVENT")
      lines.text("UID", event.id)
      lines.raw("DTSTAMP", stamp)
      lines.raw("DTSTART;VALUE=DATE", event.begins)
      lines.raw("DTEND;VALUE=DATE", event.ends)
      if let repetition = event.repetition {
        lines.raw("RRULE", "FREQ=\(frequency(repetition.unit));INTERVAL=\(repetition.count)")
      }
      lines.text("SUMMARY", event.title)
      if !event.text.isEmpty { lines.text("DESCRIPTION", event.text) }
      // A date to remember takes nobody's time.
      lines.raw("TRANSP", "TRANSPARENT")
      lines.raw("END", "VEVENT")
    }
    lines.raw("END", "VCALENDAR")
    return lines.bytes
  }

  private static func frequency(_ unit: EventCalendar.Repetition.Unit) -> String {
    switch unit {
    case .day: "DAILY"
    case .week: "WEEKLY"
    case .month: "MONTHLY"
    case .year: "YEARLY"
    }
  }
}
