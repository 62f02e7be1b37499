import { platformFailure } from '../platform/http/failure'
import { UndeclaredPathError } from '../platform/store/port'

/** A cursor that no listing of ours gave out. */
export const foreignCursor = (): Error =>
  platformFailure('schema-violation', 'cursor 应为上一页返回的 next，请原样带回', {
    errors: [{ pointer: '#/cursor', code: 'foreign-cursor', detail: 'cursor 不是本接口返回的游标' }],
  })

/** Runs a listing that continues behind a visitor's cursor; what the store cannot read is the visitor's fault. */
export const withCursor = async <T>(cursor: string | undefined, list: () => Promise<T>): Promise<T> => {
  try {
    return await list()
  } catch (error) {
    if (cursor !== undefined && error instanceof UndeclaredPathError) throw foreignCursor()
    throw error
  }
}
