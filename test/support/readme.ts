/** A fenced block of a Markdown text. */
export interface Block {
  readonly language: string
  readonly text: string
}

export const blocksOf = (markdown: string): Block[] =>
  [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }))

/** What a `curl` of the README asks, with the name of the key's owner instead of the key. */
export interface Curl {
  readonly method: string
  readonly path: string
  readonly type?: string
  readonly key?: string
  readonly body?: string
}

const part = (pattern: RegExp, command: string): string | undefined => pattern.exec(command)?.[1]

export const curlOf = (command: string): Curl => {
  const path = part(/"\$URL(\/[^"]*)"/, command)
  if (path === undefined) throw new Error(`no curl: ${command}`)
  const type = part(/Content-Type: ([^"]+)"/, command)
  const key = part(/Bearer \$KEY_([A-Z]+)"/, command)
  const body = part(/ -d '([^']*)'/, command)
  return {
    method: part(/ -X ([A-Z]+)/, command) ?? 'GET',
    path,
    ...(type === undefined ? {} : { type }),
    ...(key === undefined ? {} : { key }),
    ...(body === undefined ? {} : { body }),
  }
}

const CUT = '…'

const differ = (shown: unknown, given: unknown, place: string): string[] => [
  `${place}: the README shows ${JSON.stringify(shown)}, the platform answers ${JSON.stringify(given)}`,
]

const membersOf = (value: object): [string, unknown][] => Object.entries(value).filter(([key]) => key !== CUT)

const matchObject = (shown: object, given: object, place: string): string[] => {
  const answered = new Map(Object.entries(given))
  const missing = CUT in shown ? [] : [...answered.keys()].filter((key) => !(key in shown))
  return [
    ...missing.map((key) => `${place}/${key}: the README does not show it`),
    ...membersOf(shown).flatMap(([key, value]) => matches(value, answered.get(key), `${place}/${key}`)),
  ]
}

/** Where an answer is not what the README shows; a `…` stands for the rest of a text, or for more members. */
export const matches = (shown: unknown, given: unknown, place = '#'): string[] => {
  if (shown === CUT) return given === undefined ? differ(shown, given, place) : []
  if (typeof shown === 'string' && shown.endsWith(CUT) && typeof given === 'string')
    return given.startsWith(shown.slice(0, -1)) ? [] : differ(shown, given, place)
  if (shown instanceof Object && given instanceof Object) return matchObject(shown, given, place)
  return shown === given ? [] : differ(shown, given, place)
}
