/** The value of a parameter that the route declares as one of these, and so has judged already. */
export const judgedAs = <K extends string>(
  titles: Readonly<Record<K, string>>,
  value: string | undefined,
): K | undefined => {
  const isOne = (text: string | undefined): text is K | undefined =>
    text === undefined || Object.hasOwn(titles, text)
  if (!isOne(value)) throw new Error(`the route does not judge ${value}`)
  return value
}
