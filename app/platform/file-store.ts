import type { Readable } from 'node:stream'

/**
 * A store of files beside the database: a folder or a bucket. Each file has a random key that says nothing about it.
 */
export type FileStorage = {
	/** Stores a copy of the file at `path`, completely or not at all. */
	put: (key: string, path: string) => Promise<void>
	/** Streams the file; rejects if there is none. */
	get: (key: string) => Promise<Readable>
	/** Does nothing if there is none. */
	remove: (key: string) => Promise<void>
	/** All files in no particular order, each with the time at which it was stored. */
	list: () => AsyncIterable<{ key: string; storedAt: Date }>
}
