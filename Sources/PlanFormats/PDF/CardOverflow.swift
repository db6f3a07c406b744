/// The finding that a card does not fit its paper: measured when the cards are typeset, at the theme's text size.
public enum CardOverflow {
  public static let id = "card-overflows"
}
