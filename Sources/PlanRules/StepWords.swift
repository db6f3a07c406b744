/// Swedish words that the rules on steps know. Everything they know about words stands here.
enum StepWords {
  /// Tell the reader to reach somebody, when a step or a clause begins with them.
  static let contact: Set<String> = ["ring", "kontakta", "larma", "meddela"]

  /// After a word of `contact`: somebody who is known only when it happens, or whose number stands in the log.
  static let unknownBeforehand: Set<String> = [
    "den", "denne", "det", "dem", "de", "henne", "honom", "någon", "tillbaka", "upp", "åter",
  ]

  /// Of a contact too many, too often or too soon rather than none: "Ring hellre en gång för mycket" is about nobody in particular.
  static let excess: Set<String> = ["mycket", "många", "ofta", "tidigt"]

  /// A step that begins with one of these gives the reader time to look up.
  static let pause: Set<String> = ["stanna", "pausa", "vänta"]

  /// Begin a condition, which ends with a colon: "Inget svar: …", "Nivå 3: …".
  static let conditions: Set<String> = [
    "om", "när", "vid", "inget", "ingen", "inga", "nivå", "efter", "under", "före", "innan", "utanför", "nattetid", "kontorstid", "på",
    "saknas",
  ]

  /// No Swedish imperative is spelled like these. Words that can be both (`för`, `led`, `stöd`, `hjälp`, `så`, `var`) are left out,
  /// and so are those that begin a condition (`om`, `när`, `vid`, `under`).
  static let neverVerbs: Set<String> = [
    // Pronouns and articles
    "jag", "du", "han", "hon", "hen", "vi", "ni", "de", "dem", "dig", "er", "oss", "man", "den", "det", "detta", "denna", "dessa", "en",
    "ett",
    "alla", "allt", "någon", "något", "några", "ingen", "inget", "inga", "varje", "vem", "vilka", "vilken", "vilket", "din", "ditt", "dina",
    // Adverbs
    "här", "där", "nu", "sedan", "därefter", "först", "alltid", "aldrig", "ofta", "snarast", "omedelbart", "genast", "direkt", "kanske",
    "också",
    "även", "inte", "ej", "gärna", "helst", "snabbt", "löpande",
    // Conjunctions and prepositions
    "och", "eller", "att", "som", "till", "från", "med", "av", "hos", "enligt", "genom", "utan",
    // Auxiliaries and verbs that are never a request
    "är", "ska", "skall", "bör", "kan", "får", "måste", "ansvarar", "ansvarig",
    // Nouns
    "ansvar", "avstämning", "bemanning", "beslut", "dokumentation", "information", "kontakt", "kontakter", "ledare", "lokal", "lokaler",
    "lägesbild", "lägesrapport", "möte", "möten", "personal", "plats", "rapport", "rapportering", "samling", "samverkan", "telefon", "tid",
    "uppföljning", "uppgift", "uppgifter", "utvärdering", "återrapportering",
  ]
}
