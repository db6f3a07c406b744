public import PlanModel

/// The public site's pages as pieces, for whoever has a content management system to show them in.
public enum FragmentPublication: PublicationRecipe {
  public static let id = "fragment"
  public static let audience = Audience.public
  public static let medium = Medium.fragments

  public static func compose(_ context: PublicationContext) -> Publication {
    // The other system has statements, data and addresses of its own.
    var publication = WebPublication.pages(WebPublication.composer(context))
    publication.id = id
    publication.name = context.words[.fragmentName]
    return publication
  }
}
