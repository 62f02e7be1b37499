import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedClock } from '../../../src/platform/clock/clock'
import { openStore } from '../../../src/platform/store/open-store'
import type { SubjectRegistration } from '../../../src/generated/subject/registration'
import type { SubjectDeps } from '../../../src/subjects/register-subjects'
import { openSubjectStore, subjectCollections } from '../../../src/subjects/store'

export interface OpenSubjects extends SubjectDeps {
  readonly directory: string
  close(): Promise<void>
}

/** An empty entity master on the embedded engine, in a directory of its own. */
export const openSubjects = async (): Promise<OpenSubjects> => {
  const directory = mkdtempSync(join(tmpdir(), 'subjects-'))
  const store = await openStore({ sqlitePath: join(directory, 'credit.db') }, subjectCollections)
  return {
    directory,
    store: openSubjectStore(store),
    clock: fixedClock('2026-03-02T09:00:00+08:00'),
    close: async () => {
      await store.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

export const registration = (overrides: Partial<SubjectRegistration> = {}): SubjectRegistration => ({
  uscc: '91370200MA0000015J',
  name: '青岛样例制造有限公司',
  kind: 'enterprise',
  status: 'active',
  ...overrides,
})
