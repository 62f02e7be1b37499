const ID_RANGE = 2 ** 32

/** Row number in the full-text tables: they answer in its order, so shorter names come first. */
export const rowOf = (length: number, id: number): number => length * ID_RANGE + id

/** SQL for the id of the subject behind a row number. */
export const ID_OF_ROW = `key % ${ID_RANGE}`
