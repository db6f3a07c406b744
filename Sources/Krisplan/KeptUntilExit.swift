/// Lets a value live as long as the program: what is freed just before it ends is freed piece by piece for nothing.
///
/// For what one run makes once, never for what it makes of each of many plans.
func keepUntilExit<Value>(_ value: Value) { _ = Unmanaged.passRetained(Kept(value)) }

private final class Kept<Value> {
  let value: Value
  init(_ value: Value) { self.value = value }
}
