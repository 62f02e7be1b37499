import { createSchemaRegistry } from '../../../../src/platform/schema/validator'

const files = [
  {
    id: 'test/thing',
    schema: {
      $id: 'test/thing',
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: { description: '名称；in full', type: 'string', minLength: 2, maxLength: 5 },
        count: { type: 'integer', minimum: 1 },
        kind: { enum: ['a', 'b'] },
        on: { $ref: '../common/date.json' },
        'a/b c': { type: 'string', pattern: '^x', 'x-hint': '以 x 开头的文字，形如 x1' },
        owner: { $ref: '../common/owner.json' },
        owned: { type: ['object', 'null'], properties: { by: { $ref: '../common/owner.json#/$defs/code' } } },
        party: {
          anyOf: [
            { type: 'null' },
            {
              type: 'object',
              required: ['uscc', 'name'],
              properties: { uscc: { type: 'string' }, name: {} },
            },
            {
              type: 'object',
              required: ['idNo', 'idType', 'birth'],
              properties: { idNo: {}, idType: {}, birth: {} },
            },
          ],
        },
        list: { type: 'array', items: { $ref: '#/$defs/item' } },
      },
      $defs: { item: { type: 'string' } },
    },
  },
  {
    id: 'common/owner',
    schema: {
      $id: 'common/owner',
      description: '所有者: English words',
      type: 'object',
      required: ['code', 'on', 'plain'],
      properties: {
        code: { $ref: '#/$defs/code' },
        on: { $ref: './date.json', description: '日期（当地）' },
        plain: { description: 'No Chinese' },
      },
      $defs: { code: { description: '代码' } },
    },
  },
  { id: 'common/date', schema: { $id: 'common/date', type: 'string', format: 'date' } },
]
const validate = createSchemaRegistry(files)('test/thing')

describe('a validator', () => {
  it('says nothing about a valid value', () => {
    expect(
      validate({ name: '公示', count: 3, kind: 'a', on: '2026-04-30', list: ['x'], party: null }),
    ).toEqual([])
  })

  it.each([
    [{}, '#/name', 'required', /^缺少必填字段 name（名称）$/],
    [{ name: 1 }, '#/name', 'wrong-type', /发送的是 1，应为字符串（用英文双引号括起的文字）/],
    [{ name: 'x' }, '#/name', 'too-short', /有 1 个字符，至少 2 个字符/],
    [{ name: '六六六六六六' }, '#/name', 'too-long', /有 6 个字符，至多 5 个字符/],
    [{ name: 'ok', extra: 1 }, '#/extra', 'unknown-field', /不认识此字段.*extra/],
    [{ name: 'ok', count: 0 }, '#/count', 'out-of-range', /发送的是 0，不得小于 1/],
    [{ name: 'ok', count: 1.5 }, '#/count', 'wrong-type', /应为整数/],
    [{ name: 'ok', kind: 'c' }, '#/kind', 'not-in-list', /发送的是 "c"，只允许 "a"、"b"/],
    [{ name: 'ok', on: '2026-02-30' }, '#/on', 'wrong-form', /应为日期，形如/],
    [{ name: 'ok', list: ['a', 2] }, '#/list/1', 'wrong-type', /应为字符串/],
    [
      { name: 'ok', 'a/b c': 'y' },
      '#/a~1b%20c',
      'wrong-form',
      /^发送的是 "y"，应为以 x 开头的文字，形如 x1$/,
    ],
    [{ name: 'ok', party: { uscc: 'x' } }, '#/party/name', 'required', /name/],
    [{ name: 'ok', party: 3 }, '#/party', 'no-alternative', /发送的是 3/],
    [
      [],
      '#',
      'wrong-type',
      /^发送的是 \[\]，应为对象，其字段为 name（名称）、count、.*、owner（所有者）、owned/,
    ],
    [
      { name: 'ok', owner: 'x' },
      '#/owner',
      'wrong-type',
      /应为对象，其字段为 code（代码）、on（日期）、plain$/,
    ],
    [{ name: 'ok', owned: 'x' }, '#/owned', 'wrong-type', /应为对象或 null，其字段为 by（代码）$/],
  ])('tells %j at %s as %s', (value, pointer, code, detail) => {
    expect(validate(value)).toEqual([{ pointer, code, detail: expect.stringMatching(detail) }])
  })

  it('names what is missing in Chinese, wherever it is described', () => {
    expect(validate({ name: 'ok', owner: {} }).map(({ detail }) => detail)).toEqual([
      '缺少必填字段 code（代码）',
      '缺少必填字段 on（日期）',
      '缺少必填字段 plain',
    ])
  })

  it('tells all faults at once', () => {
    expect(validate({ count: 0, extra: 1 }).map((error) => error.pointer)).toEqual([
      '#/name',
      '#/extra',
      '#/count',
    ])
  })

  it('never quotes a personal number nor a long text', () => {
    const [id] = validate({ name: 'ok', kind: '11010119900307000X' })
    expect(id?.detail).toContain('"*****')
    const [mobile] = validate({ name: 'ok', kind: '138 0013 8000' })
    expect(mobile?.detail).not.toMatch(/\d{4}/)
    expect(validate({ name: 'ok', kind: '长'.repeat(500) })[0]?.detail.length).toBeLessThan(80)
    expect(validate({ name: 'ok', '13800138000': 1 })[0]?.detail).not.toContain('13800138000')
  })

  it('refuses to exist for an unknown schema', () => {
    expect(() => createSchemaRegistry(files)('test/none')).toThrow(/schemas\/test\/none\.json/)
  })
})
