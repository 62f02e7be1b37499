import { platformFailure } from '../platform/http/failure'

/** A cursor that no listing of ours gave out. */
export const foreignCursor = (): Error =>
  platformFailure('schema-violation', 'cursor 应为上一页返回的 next，请原样带回', {
    errors: [{ pointer: '#/cursor', code: 'foreign-cursor', detail: 'cursor 不是本接口返回的游标' }],
  })
