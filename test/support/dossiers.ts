import { hash } from 'node:crypto'
import type { Dossier } from '../../src/checks/dossier'
import type { Finding } from '../../src/checks/gather-facts'
import type { AskedSubject } from '../../src/checks/identify-subject'
import { organisationKey, type KeyMaker } from '../../src/lists/subject-key'
import type { SubjectDocument } from '../../src/subjects/document'
import { normaliseName } from '../../src/subjects/names'
import { COMPANY } from './decisions'

/** Hashes without a secret: good enough where nothing is kept. */
export const plainKeys: KeyMaker = {
  keyedHash: (purpose, text) => hash('sha256', `${purpose}:${text}`, 'hex'),
}

/** An invented company in business, as the entity master keeps it. */
export const buildMaster = (overrides: Partial<SubjectDocument> = {}): SubjectDocument => ({
  _id: COMPANY.uscc,
  revision: 1,
  name: COMPANY.name,
  normalisedName: normaliseName(overrides.name ?? COMPANY.name),
  formerNames: [],
  kind: 'enterprise',
  status: 'active',
  provisional: false,
  updatedAt: '2026-05-06T01:00:00.000Z',
  ...overrides,
})

/** What the platform holds on that company: that it exists, and nothing else. */
export const buildDossier = (overrides: Partial<Dossier> = {}): Dossier => {
  const subject = overrides.subject === undefined ? buildMaster() : overrides.subject
  return {
    key: organisationKey(subject?._id ?? COMPANY.uscc),
    entries: [],
    penalties: [],
    since: '2026-05-06',
    ...overrides,
    subject,
  }
}

/** That company, asked about by its code. */
export const buildFinding = (
  own: Partial<Dossier> = {},
  overrides: Partial<Finding> = {},
  asked: Partial<AskedSubject> = {},
): Finding => {
  const dossier = buildDossier(own)
  return {
    asked: { ...COMPANY, ...asked },
    identity: { by: 'code', key: dossier.key, uscc: dossier.key.slice('uscc:'.length), remarks: [] },
    own: dossier,
    ...overrides,
  }
}
