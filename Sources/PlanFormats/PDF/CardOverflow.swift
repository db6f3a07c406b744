/// The finding that a card does not fit its paper: measured when the binder is typeset, at the theme's text size.
public enum CardOverflow {
  public static let id = "card-overflows"
}
