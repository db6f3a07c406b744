import Diagnostics
import Glibc

/// Why the system refused, in words for whoever sits at the screen.
struct SystemReason: Sendable, Equatable {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  var words: LocalizedText {
    switch code {
    case EACCES, EPERM: LocalizedText(sv: "behörighet saknas", en: "permission denied")
    case ENOSPC, EDQUOT: LocalizedText(sv: "disken är full", en: "the disk is full")
    case EROFS: LocalizedText(sv: "disken är skrivskyddad", en: "the disk is read-only")
    case ENOENT: LocalizedText(sv: "den finns inte", en: "it does not exist")
    case ENOTDIR: LocalizedText(sv: "en fil ligger där en mapp ska ligga", en: "a file lies where a folder should be")
    case ENAMETOOLONG: LocalizedText(sv: "namnet är för långt", en: "the name is too long")
    case EBUSY, ETXTBSY: LocalizedText(sv: "den används av ett annat program", en: "another program is using it")
    case EIO: LocalizedText(sv: "disken svarar med ett fel", en: "the disk reports a fault")
    // The system's own words are better than none.
    default: LocalizedText(sv: "systemfel \(code), \(text)", en: text)
    }
  }

  private var text: String { String(cString: strerror(code)) }
}
