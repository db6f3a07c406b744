import Diagnostics
import PlanModel
import Prose

extension Plan {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.municipality, municipality)
    object.add(Field.version, version)
    object.add(Field.status, status.rawValue)
    object.add(Field.caseNumber, caseNumber)
    if let decision {
      object.add(Field.decision.rawValue) {
        $0.add(Decision.Field.body, decision.body)
        $0.add(Decision.Field.date, decision.date)
        $0.add(Decision.Field.paragraph, decision.paragraph)
      }
    }
    if !decisionLevels.isEmpty {
      object.add(Field.decisionLevels.rawValue) { levels in
        for level in decisionLevels { levels.add(level.changes.rawValue, level.body) }
      }
    }
    object.add(Field.replaces, replaces)
    object.add(Field.validFrom, validFrom)
    object.add(Field.revisionDue, revisionDue)
    object.add(Field.owner, owner)
    if let endurance {
      object.add(Field.endurance.rawValue) { endurance.write(to: &$0) }
    }
    object.add(Field.officeHours, officeHours?.description)
    object.add(Field.intranetAddress, intranetAddress)
    object.add(Field.webAddress, webAddress)
    object.add(Field.tabs, tabs.map(\.rawValue))
    object.add(Field.decisionStyle, decisionStyle.rawValue)
    if !ruleSettings.isEmpty {
      object.add(Field.rules.rawValue) { rules in
        for setting in ruleSettings { rules.add(setting.rule, setting.severity?.label.swedish ?? "av") }
      }
    }
    object.add("text", MarkdownWriter.write(summary))
    object.add("öppna-frågor", openQuestions.map { MarkdownWriter.write($0) })
    object.objects("förklarar", explanations) {
      $0.add("fråga", $1.question + 1)
      $0.add("regel", $1.rule)
      $0.add("delar", $1.elements.map(\.element.address))
    }
    object.objects(Field.versions.rawValue, versions) {
      $0.add(Version.Field.version, $1.version)
      $0.add(Version.Field.audience, $1.audience == .public ? nil : $1.audience.rawValue)
      $0.add(Version.Field.date, $1.date)
      $0.add(Version.Field.change, $1.change)
      $0.add(Version.Field.decision, $1.decision)
    }
  }
}

extension Plan.Endurance {
  fileprivate func write(to object: inout JSONObject) {
    object.add(Field.hours, hours)
    object.add(Field.shift, shift)
    object.add(Field.rest, rest)
    object.add(Field.persons, persons)
    if !personsByLevel.isEmpty {
      object.add(Field.persons.rawValue) { levels in
        for (level, count) in personsByLevel.sorted(by: { $0.key < $1.key }) { levels.add(level.rawValue, count) }
      }
    }
    object.add(Field.pairs, pairs ? "ja" : "nej")
    object.add(Field.role, role)
  }
}

extension Organisation {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.shortName, shortName)
    object.add(Field.category, category?.rawValue)
    object.add(Field.partOf, partOf)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Role {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.organisation, organisation)
    object.add(Field.holder, holder.rawValue)
    object.add(Field.alternates, alternates)
    object.add(Field.reachability, reachability?.rawValue)
    object.add(Field.headcount, headcount)
    object.add(Field.reportsTo, reportsTo)
    object.add(Field.leaders, leaders)
    object.add(Field.appointedBy, appointedBy)
    object.add(Field.office, office)
    object.add(Field.aliases, aliases)
    object.objects(Field.filledInEach.rawValue, fillings) {
      $0.add(Filling.Field.organisation, $1.organisation)
      $0.add(Filling.Field.alternates, $1.alternates)
    }
    object.add(Field.rota, rota)
    object.add("text", MarkdownWriter.write(description))
    object.add("före", MarkdownWriter.write(before))
    object.add("under", MarkdownWriter.write(during))
    object.add("efter", MarkdownWriter.write(after))
  }
}

extension Group {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.objects(Field.members.rawValue, members) { object, member in
      switch member.seat {
      case .role(let role): object.add(Member.Field.role, role)
      case .organisation(let organisation): object.add(Member.Field.organisation, organisation)
      }
      object.add(Member.Field.alternates, member.alternates)
      object.add(Member.Field.label, member.label)
    }
    object.add(Field.convener, convener)
    object.add(Field.leaders, leaders)
    object.add(Field.quorum, quorum)
    object.add(Field.headcount, headcount)
    object.add("antal-ungefärligt", isHeadcountApproximate ? "ja" : nil)
    object.add(Field.adjuncts, adjuncts)
    object.add(Field.convenedBy, convenedBy)
    object.add(Field.closedBy, closedBy)
    object.add(Field.aliases, aliases)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Mandate {
  func write(to object: inout JSONObject) {
    object.add("id", id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category?.rawValue)
    object.add(Field.effect, effect?.rawValue)
    object.add(Field.concerns, concerns)
    object.add(Field.sameDecisionAs, sameDecisionAs)
    object.add(Field.levels, levels)
    object.add(Field.hours, hours.rawValue)
    object.objects(Field.holders.rawValue, holders) { object, holder in
      if holder.partners.isEmpty {
        object.add(holder.holder.element.kind == .group ? Holder.Field.group : .role, holder.holder)
      } else {
        object.add(Holder.Field.together, holder.parties)
      }
      object.add(Holder.Field.hours, holder.hours.rawValue)
      object.add(Holder.Field.levels, holder.levels)
      object.add(Holder.Field.ifUnreachable, holder.ifUnreachable)
      object.add(Holder.Field.condition, holder.condition)
    }
    object.add(Field.order, order.rawValue)
    object.add(Field.thereafter, thereafter?.rawValue)
    switch limit {
    case .amount(let amount): object.add(Field.limit, amount)
    case .undecided: object.add(Field.limit, Limit.undecidedWords)
    case nil: break
    }
    object.add(Field.consulted, consulted)
    object.add(Field.consultedAtNeed, consultedAtNeed)
    object.add(Field.informed, informed)
    object.add(Field.grounds, grounds)
    if let delegation {
      object.add(Field.delegation.rawValue) {
        $0.add(Delegation.Field.body, delegation.body)
        $0.add(Delegation.Field.date, delegation.date)
        $0.add(Delegation.Field.paragraph, delegation.paragraph)
        $0.add(Delegation.Field.mandate, delegation.mandate)
      }
    }
    object.add(Field.endedBy, endedBy)
    object.add(Field.handedOverTo, handedOverTo)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension EventLevel {
  func write(to object: inout JSONObject) {
    object.add(Field.id, number)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.symbol, symbol.rawValue)
    object.add(Field.leaders.rawValue, leaders)
    object.add(Field.activates.rawValue, activates)
    object.add(Field.alarmedWithin, alarmedWithin)
    object.add("text", MarkdownWriter.write(description))
    object.add("kriterier", MarkdownWriter.write(criteria))
    object.add("exempel", MarkdownWriter.write(examples))
  }
}
