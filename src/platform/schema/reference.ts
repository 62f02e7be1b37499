/** The schema and the place in it that a `$ref` in the file `id` means. */
export const targetOf = (id: string, ref: string): { readonly id: string; readonly place: string } => {
  const [path = '', place = ''] = ref.split('#')
  if (path === '') return { id, place }
  const resolved = new URL(path, `file:///${id}.json`).pathname
  return { id: resolved.slice(1).replace(/\.json$/, ''), place }
}
