import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAsset } from '../../../src/platform/asset'

describe('a file served as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'asset-'))
  const written = (text: string) => {
    writeFileSync(join(folder, 'page.css'), text)
    return readAsset(folder, 'page.css')
  }
  afterAll(() => rmSync(folder, { recursive: true }))

  it('comes with the beginning of its SHA-256', () => {
    expect(written('h1 { color: 红 }')).toEqual({
      text: 'h1 { color: 红 }',
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    // echo -n abc | sha256sum
    expect(written('abc').hash).toBe('ba7816bf8f01cfea')
  })

  it('has another hash with another content', () => {
    expect(written('a').hash).not.toBe(written('b').hash)
  })
})
