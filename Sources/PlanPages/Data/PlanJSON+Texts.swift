import Diagnostics
import PlanModel
import Prose

extension SupportPhase {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.follows, follows)
    object.add(Field.startedBy, startedBy)
    object.add(Field.endedBy, endedBy)
    object.add(Field.minimum, minimum)
    object.add(Field.talks, talks)
    object.add(Field.contact, contact)
    object.add(Field.organisation, organisation)
    object.add(Field.location, location)
    object.add(Field.leaders, leaders)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension DormantPage {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add("publicerad", isActive ? "ja" : "nej")
    object.add(Field.phase, phase)
    object.add(Field.contacts, contacts)
    object.objects("nummer", numbers) {
      $1.writeWay(to: &$0)
      $0.add(Contact.Field.verified, $1.verified)
    }
    object.add(Field.message, MarkdownWriter.write(message))
    object.add(Field.owner, owner)
    object.add(Field.startedBy, startedBy)
    object.add(Field.endedBy, endedBy)
    object.add(Field.minimum, minimum)
    object.add("text", MarkdownWriter.write(content))
  }
}

extension Exercise {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category?.rawValue)
    object.add(Field.date, date)
    object.add(Field.interval, interval)
    object.add(Field.participants, participants)
    object.add(Field.responsible, responsible)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Chapter {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.number, number)
    object.add("text", MarkdownWriter.write(content))
  }
}

extension DecisionBasis {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category.rawValue)
    if let referral {
      object.add(Field.referral.rawValue) {
        $0.add(Referral.Field.from, referral.from)
        $0.add(Referral.Field.caseNumber, referral.caseNumber)
        $0.add(Referral.Field.due, referral.due)
      }
    }
    object.add(Field.recipient, recipient)
    object.add(Field.date, date)
    object.add(Field.caseNumber, caseNumber)
    object.add(Field.officer, officer)
    object.objects(Field.appendices.rawValue, appendices) {
      $0.add(Appendix.Field.title, $1.title)
      $0.add(Appendix.Field.contents, $1.contents.map(\.rawValue))
    }
    object.add(Field.signatories, signatories)
    object.add(Field.sentTo, sentTo)
    object.objects("avsnitt", Part.allCases.filter { parts[$0] != nil }) {
      $0.add("rubrik", $1.rawValue)
      $0.add("text", MarkdownWriter.write(parts[$1] ?? RichText()))
    }
  }
}

extension Law {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.shortName, shortName)
    object.add(Field.designation, designation)
    object.add(Field.inForceFrom, inForceFrom)
    object.add(Field.repealed, repealed)
    object.add(Field.replacedBy, replacedBy)
    object.add(Field.about, about)
    object.add("gemensam", isShared ? "ja" : nil)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Policy {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category)
    object.add(Field.designation, designation)
    object.add(Field.decidedBy, decidedBy)
    object.add(Field.inForceFrom, inForceFrom)
    object.add(Field.inForceUntil, inForceUntil)
    object.add(Field.replacedBy, replacedBy)
    object.add(Field.about, about)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Term {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.abbreviation, abbreviation)
    object.add(Field.explanation, MarkdownWriter.write(explanation))
    object.add(Field.replaces, replaces)
    object.add(Field.from, from)
    object.add("gemensam", isShared ? "ja" : nil)
    object.add("text", MarkdownWriter.write(description))
  }
}
