extension [Diagnostic] {
  /// In the order of the files' paths and of the places in them; findings without a place come first.
  public func sorted(in files: SourceFiles) -> [Diagnostic] {
    func key(_ diagnostic: Diagnostic) -> (String, Int) {
      guard let range = diagnostic.range else { return (diagnostic.path ?? "", -1) }
      return (files[range.file].path, range.offsets.lowerBound)
    }
    return enumerated().sorted { a, b in
      let (pathA, offsetA) = key(a.element)
      let (pathB, offsetB) = key(b.element)
      if pathA != pathB { return pathA.utf8.lexicographicallyPrecedes(pathB.utf8) }
      if offsetA != offsetB { return offsetA < offsetB }
      if a.element.id != b.element.id { return a.element.id < b.element.id }
      return a.offset < b.offset
    }.map(\.element)
  }
}
