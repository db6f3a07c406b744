/// What a site for the public tells about itself to machines: its versions, and who stands behind it.
public struct SiteFacts: Sendable, Codable {
  /// A version that was published, as a feed tells of it.
  public struct Version: Sendable, Codable {
    public var version: String
    /// `2026-11-16`.
    public var date: String
    public var change: String

    public init(version: String, date: String, change: String) {
      self.version = version
      self.date = date
      self.change = change
    }
  }

  /// Those with a date, the newest first.
  public var versions: [Version]
  /// The page that tells of the versions.
  public var versionsPath: String
  /// The organisation and its public numbers, as schema.org has them: a JSON object.
  public var organisation: String
  /// The page to which the audit's figures are added once they are known.
  public var statementPath: String

  public init(versions: [Version], versionsPath: String, organisation: String, statementPath: String) {
    self.versions = versions
    self.versionsPath = versionsPath
    self.organisation = organisation
    self.statementPath = statementPath
  }
}
