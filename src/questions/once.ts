/** A value that is made when it is first asked for, and then kept: for what takes long to compute and never changes. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
