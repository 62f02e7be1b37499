import { bearerOf, isSame, makeKey, parseKey, rememberHashes } from '../../../src/access/client-key'

describe('a key', () => {
  it('names its client and holds 256 bits that nobody can guess', () => {
    const key = makeKey('0192-client')
    const parsed = parseKey(key)
    expect(parsed?.clientId).toBe('0192-client')
    expect(Buffer.from(parsed?.secret ?? '', 'base64url')).toHaveLength(32)
    expect(makeKey('0192-client')).not.toBe(key)
  })

  it('may hold underscores in its secret', () => {
    const secret = '_'.repeat(43)
    expect(parseKey(makeKey('a', secret))).toEqual({ clientId: 'a', secret })
  })

  it.each([
    '',
    'cpk__',
    'cpk_a_short',
    `cpk_a b_${'x'.repeat(43)}`,
    `key_a_${'x'.repeat(43)}`,
    `cpk_a_${'x'.repeat(44)}`,
  ])('does not have the form %j', (text) => {
    expect(parseKey(text)).toBeNull()
  })
})

describe('the key of a header', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['bearer  abc ', 'abc'],
    ['Basic abc', null],
    ['Bearer', null],
    ['Bearer a b', null],
    [undefined, null],
  ])('of %j is %j', (header, key) => {
    expect(bearerOf(header)).toBe(key)
  })
})

describe('a comparison', () => {
  it.each([
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['abc', 'abcd', false],
    ['', '', true],
    ['é', 'e', false],
  ])('of %j and %j is %s', (one, other, same) => {
    expect(isSame(one, other)).toBe(same)
  })
})

describe('the kept form of a key', () => {
  it('is made once for each key, and is never that of another', () => {
    const made: string[] = []
    const hashOf = rememberHashes((secret) => {
      made.push(secret)
      return `kept ${secret}`
    })
    expect(['a', 'b', 'a', 'b'].map(hashOf)).toEqual(['kept a', 'kept b', 'kept a', 'kept b'])
    expect(made).toEqual(['a', 'b'])
  })

  it('is forgotten before those of ten thousand guesses fill the memory', () => {
    let made = 0
    const hashOf = rememberHashes((secret) => {
      made += 1
      return secret
    })
    for (let guess = 0; guess <= 10_000; guess += 1) hashOf(String(guess))
    expect([hashOf('0'), made]).toEqual(['0', 10_002])
  })
})
