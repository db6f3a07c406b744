import Diagnostics
import PlanModel
import Prose

extension Checklist {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.role, role)
    object.add(Field.group, group)
    object.add(Field.levels, levels)
    object.add(Field.card, paper.rawValue)
    object.add(Field.reportsTo, reportsTo)
    object.add("text", MarkdownWriter.write(introduction))
    object.objects("skeden", sections) { object, section in
      object.add("skede", section.phase.rawValue)
      object.add("text", MarkdownWriter.write(section.introduction))
      object.objects("steg", section.steps) { object, step in
        object.add("text", MarkdownWriter.write(step.text))
        object.add("inom", step.timeLimit?.swedish)
        object.add("mandat", step.mandates.map(\.address))
        object.add("anmärkning", MarkdownWriter.write(step.remark))
      }
    }
  }
}

extension ContactList {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    // Without one of its own, a list is as open as its most open entry.
    object.add(Field.audience, origins.keys[.audience] == nil ? nil : audience.rawValue)
    object.add(Field.organisation, organisation)
    object.add(Field.owner, owner)
    object.add(Field.verified, verified)
    object.add(Field.interval, interval)
    object.add("text", MarkdownWriter.write(introduction))
    object.objects("poster", entries) { $1.write(to: &$0) }
  }
}

extension Contact {
  func write(to object: inout JSONObject) {
    writeWay(to: &object)
    // What the list says for all its entries stands at the list.
    object.add(Field.audience, origins.values[.audience] == nil ? nil : audience.rawValue)
    object.add(Field.verified, origins.values[.verified] == nil ? nil : verified)
    object.add(Field.responsible, responsible)
    object.add(Field.remark, MarkdownWriter.write(remark))
  }

  /// Whom one reaches and how: all that an active page publishes of an entry.
  func writeWay(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.role, role)
    object.add(Field.function, function)
    object.add(Field.name, name)
    object.objects("nummer", numbers) {
      $0.add("slag", $1.channel.rawValue)
      $0.add("nummer", $1.number)
    }
    object.add(Field.email, email)
    object.add(Field.organisation, organisation)
  }
}

extension AlarmChain {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.entryPoints, entryPoints.map(\.address))
    object.add("text", MarkdownWriter.write(introduction))
    object.objects("steg", steps) { object, step in
      object.add(Step.Field.from, step.from.address)
      object.add(Step.Field.to, step.to.address)
      object.add(Step.Field.channel, step.channel)
      object.add(Step.Field.within, step.within)
      object.add(Step.Field.levels, step.levels)
      object.add(Step.Field.hours, step.hours.rawValue)
      object.add(Step.Field.ifNoAnswer, step.ifNoAnswer?.address)
    }
  }
}

extension DutyRota {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.role, role)
    object.add(Field.starts, starts)
    object.add(Field.handover, handover)
    object.add("text", MarkdownWriter.write(introduction))
    object.objects("turer", turns) { object, turn in
      object.add(Turn.Field.weeks, turn.weeks.map { String($0) })
      object.add(Turn.Field.name, turn.name)
      object.add(Turn.Field.contact, turn.contact)
    }
  }
}

extension Location {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category?.rawValue)
    object.add(Field.address, address)
    object.add(Field.capacity, capacity)
    object.add(Field.keyHolder, keyHolder)
    object.add(Field.equipment, equipment)
    object.add(Field.accessibility, accessibility)
    object.add(Field.lentBy, lentBy)
    object.add(Field.fallback, fallback)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Form {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category?.rawValue)
    object.add("text", MarkdownWriter.write(content))
  }
}
