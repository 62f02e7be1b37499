import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createBuilder, type IndexBuilder } from './build-file'
import type { BuildOrigin, NameChange, NameEntry } from './entry'
import {
  hasThisFormat,
  openIndexFile,
  openNewFile,
  readLog,
  readPosition,
  type IndexFile,
} from './index-file'
import { createSearcher, type SearchAnswer, type SearchRequest } from './search-file'
import { createWriter, type IndexWriter } from './write-file'

/** Everything the index does, one call at a time and synchronously: in a thread of its own, or in a test. */
export interface Engine {
  search: (request: SearchRequest) => SearchAnswer
  apply: (changes: readonly NameChange[], position: number) => void
  position: () => number
  log: () => string
  /** Begins a new file beside the one in use. */
  beginBuild: () => void
  addToBuild: (entries: readonly NameEntry[]) => void
  /** The new file is whole and on the disk; the one in use is still the old one. */
  sealBuild: (origin: BuildOrigin) => void
  /** The new file takes the place of the old one; nobody else may have it open. */
  swap: () => void
  release: () => void
  reopen: () => void
  close: () => void
}

interface OpenFile {
  readonly file: IndexFile
  readonly search: (request: SearchRequest) => SearchAnswer
  readonly writer: IndexWriter
}

const removeFile = (path: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true })
}

const syncToDisk = (path: string): void => {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** A file of an older format is not worth reading: the follower makes it anew. */
const openUsable = (path: string): IndexFile => {
  const file = openIndexFile(path)
  if (hasThisFormat(file)) return file
  file.close()
  removeFile(path)
  return openIndexFile(path)
}

const openAt = (path: string): OpenFile => {
  const file = openUsable(path)
  return { file, search: createSearcher(file), writer: createWriter(file) }
}

interface Build {
  readonly file: IndexFile
  readonly builder: IndexBuilder
}

type Building = Pick<Engine, 'beginBuild' | 'addToBuild' | 'sealBuild'> & { abandon: () => void }

/** Makes a new file at `path`; it counts for nothing until it is sealed. */
const builderAt = (path: string): Building => {
  let build: Build | null = null
  const inBuild = (): Build => {
    if (build === null) throw new Error('no name index is being built')
    return build
  }
  const abandon = (): void => {
    build?.file.close()
    build = null
  }
  return {
    beginBuild: () => {
      abandon()
      removeFile(path)
      const file = openNewFile(path)
      build = { file, builder: createBuilder(file) }
    },
    addToBuild: (entries) => inBuild().builder.add(entries),
    sealBuild: (origin) => {
      inBuild().builder.finish(origin)
      abandon()
      syncToDisk(path)
    },
    abandon,
  }
}

/** Opens the index in a directory, empty at position 0 when there is none. */
export const openEngine = (directory: string): Engine => {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'names.db')
  const newPath = join(directory, 'names.new.db')
  const building = builderAt(newPath)
  let current: OpenFile | null = openAt(path)
  const inUse = (): OpenFile => (current ??= openAt(path))
  const release = (): void => {
    current?.file.close()
    current = null
  }
  return {
    beginBuild: building.beginBuild,
    addToBuild: building.addToBuild,
    sealBuild: building.sealBuild,
    search: (request) => inUse().search(request),
    apply: (changes, position) => inUse().writer.apply(changes, position),
    position: () => readPosition(inUse().file),
    log: () => readLog(inUse().file),
    swap: () => {
      if (!existsSync(newPath)) throw new Error('no new name index to put in place')
      release()
      removeFile(path)
      renameSync(newPath, path)
      syncToDisk(directory)
    },
    release,
    reopen: () => void inUse(),
    close: () => {
      building.abandon()
      release()
    },
  }
}
