import { touchedKeys } from '../../../src/checks/touched-keys'

describe('the dossiers that an event makes stale', () => {
  it.each([
    ['a change of the entity master', 'subjects', {}, ['uscc:id']],
    ['a list entry of a person', 'list-entries', { subjectKey: 'person:h' }, ['person:h']],
    ['a decision', 'decisions', { subject: 'A' }, ['uscc:A']],
    [
      'a decision of somebody else than was thought',
      'decisions',
      { subject: 'A', formerSubject: 'B' },
      ['uscc:A', 'uscc:B'],
    ],
    ['a decision on a person', 'decisions', { subject: null }, []],
    [
      'a decision on a person that named a body before',
      'decisions',
      { subject: null, formerSubject: 'B' },
      ['uscc:B'],
    ],
    ['a change that is about no subject', 'list-entry-batches', {}, []],
  ])('of %s', (_what, collection, data, keys) => {
    expect(touchedKeys({ source: { collection, id: 'id' }, data })).toEqual(keys)
  })
})
