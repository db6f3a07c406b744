import Diagnostics
import PlanAnalysis
import PlanModel

/// A responsibility that is handed over to somebody who may not take it over, or who can never be reached to do so.
///
/// Until it is taken over the responsibility stays where it is: so it is enough that the receiver answers at some time, the next morning for instance.
struct HandoverWithoutReceiver: Rule {
  static let id = "handover-without-receiver"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.mandates.flatMap { mandate in
      mandate.handedOverTo.compactMap { receiver in check(receiver, of: mandate, subject) }
    }
  }

  private static func check(_ receiver: ElementReference, of mandate: Mandate, _ subject: RuleSubject) -> Diagnostic? {
    let place = receiver.origin.range ?? mandate.origins[.handedOverTo]
    let name = subject.name(receiver.element)
    guard let taking = mandate.endedBy else {
      let decides = subject.plan.mandates.contains { other in
        other.id != mandate.id && other.holders.contains { $0.parties.contains { $0.element == receiver.element } }
      }
      return decides ? nil : finding(withoutMandate(mandate.title, to: name, by: nil), at: place)
    }
    let decision = subject.name(taking.id.element)
    let successions = subject.analysis.succession.successions(of: taking.id)
    let own = successions.filter { $0.candidates.contains { $0.party.elements.contains(receiver.element) } }
    guard !own.isEmpty else {
      return finding(
        withoutMandate(mandate.title, to: name, by: decision), at: place,
        notes: [Diagnostic.Note(at: subject.index.mandates[taking.id]?.origins[.holders], takenOverBy)])
    }
    let isReached = own.contains { succession in
      subject.analysis.reachability.surest(for: receiver.element, at: succession.time) != nil
    }
    return isReached ? nil : finding(neverReached(decision, name, at: Places(own).text), at: place)
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett ansvar som överlämnas (`överlämnas-till`) till någon som inte får ta över det: mottagaren är ingen innehavare av mandatet under `avslutas-av`, eller har \
        inget mandat alls om det inte står något där. Eller en mottagare som aldrig kan nås när hen får ta över. Att mottagaren inte nås på natten är inget fel: \
        ansvaret ligger kvar tills någon har tagit över det.
        """,
      en: """
        A responsibility that is handed over (`överlämnas-till`) to somebody who may not take it over: the receiver does not hold the mandate under `avslutas-av`, or \
        holds none at all where nothing stands there. Or a receiver who can never be reached when it may take over. That the receiver is not reached at night is no \
        defect: the responsibility stays until somebody has taken it over.
        """),
    matters: LocalizedText(
      sv: "Den ena tror att hon har lämnat över, den andra vet inte att han har tagit emot. De drabbade blir utan båda.",
      en: "The one believes she has handed over, the other does not know that he has received. Those affected are left with neither."),
    remedy: LocalizedText(
      sv: "Skriv mottagaren som innehavare av det mandat som avslutar ansvaret, med en tid då rollen nås. Eller ändra `överlämnas-till`.",
      en:
        "Write the receiver as a holder of the mandate that ends the responsibility, at hours when the role is reached. Or change `överlämnas-till`."
    ),
    source: LocalizedText(
      sv: "Stockholms remissvar: socialjouren ansvarar tills ansvaret ”kan lämnas över till och tas över av stadsdelsförvaltning”.",
      en: "Stockholm's reply: the social emergency unit is responsible until that “can be handed over to and taken over by” the district."))

  private static func plan(to receiver: String, taking: String, reached: String = "kontorstid") -> String {
    """
    ---
    typ: roll
    id: socialjouren
    titel: Socialjouren
    nås: dygnet runt
    ---
    typ: roll
    id: krisstodsledare
    titel: Krisstödsledare
    nås: \(reached)
    ---
    typ: mandat
    id: ansvara
    beslut: Ansvara för omedelbart krisstöd
    innehavare: [socialjouren]
    överlämnas-till: \(receiver)
    avslutas-av: overta
    ---
    typ: mandat
    id: overta
    beslut: Överta ansvaret
    innehavare:
    \(taking)
    ---
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan(to: "1️⃣krisstodsledare", taking: "  - socialjouren")),
    .failing(plan(to: "1️⃣krisstodsledare", taking: "  - roll: krisstodsledare\n    tid: övrig tid")),
    .failing(
      """
      ---
      typ: roll
      id: socialjouren
      titel: Socialjouren
      ---
      typ: roll
      id: krisstodsledare
      titel: Krisstödsledare
      ---
      typ: mandat
      id: ansvara
      beslut: Ansvara för omedelbart krisstöd
      innehavare: [socialjouren]
      överlämnas-till: [1️⃣krisstodsledare]
      ---
      """),
    .passing(plan(to: "krisstodsledare", taking: "  - krisstodsledare")),
    .passing(plan(to: "krisstodsledare", taking: "  - roll: krisstodsledare\n    tid: övrig tid", reached: "dygnet runt")),
  ]

  private static func withoutMandate(_ responsibility: String, to receiver: String, by decision: String?) -> Message {
    Message(
      LocalizedText(
        sv: "”\(responsibility)” överlämnas till ”\(receiver)”, som inte får ta över",
        en: "“\(responsibility)” is handed over to “\(receiver)”, who may not take it over"),
      decision.map {
        LocalizedText(
          sv:
            "Ansvaret slutar med ”\($0)”, och där är mottagaren ingen innehavare. Lägg till mottagaren där, eller ändra `överlämnas-till`.",
          en:
            "The responsibility ends with “\($0)”, of which the receiver is no holder. Add the receiver there, or change `överlämnas-till`."
        )
      }
        ?? LocalizedText(
          sv: "Mottagaren har inget mandat. Skriv ett som tar över ansvaret, och peka på det med `avslutas-av`.",
          en: "The receiver holds no mandate. Write one that takes the responsibility over, and point at it with `avslutas-av`."))
  }

  private static func neverReached(_ decision: String, _ receiver: String, at places: LocalizedText) -> Message {
    Message(
      LocalizedText(
        sv: "”\(receiver)” kan aldrig nås när ”\(decision)” får beslutas (\(places.swedish))",
        en: "“\(receiver)” can never be reached when “\(decision)” may be decided (\(places.english))"),
      LocalizedText(
        sv: "Överlämningen blir aldrig av. Ändra innehavarens `tid` där, eller rollens `nås`.",
        en: "The hand-over never comes about. Change the holder's `tid` there, or the role's `nås`."))
  }

  private static let takenOverBy = LocalizedText(sv: "de som får ta över står här", en: "those who may take over stand here")
}
