/// The plan as data, which every document for print carries with it.
public enum AttachedData {
  /// The data in a document; `nil` where it is no such document.
  public static func read(from document: [UInt8]) -> [UInt8]? { try? PDFBinding.attachment(PrintData.attachment, of: document) }
}
