import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { env } from './env.server.ts'
import { diskStorage } from './file-storage-disk.server.ts'
import { s3Storage } from './file-storage-s3.server.ts'

/** Where files are kept, each under a key that nobody can guess and that tells nothing about it. */
export type FileStorage = {
	/** Keeps a copy of the file at `path`; there is either all of it under the key or nothing. */
	put: (key: string, path: string) => Promise<void>
	/** The file from its first byte; rejects where there is none. */
	get: (key: string) => Promise<Readable>
	/** Nothing happens where there is none. */
	remove: (key: string) => Promise<void>
	list: () => AsyncIterable<{ key: string; storedAt: Date }>
}

let storage: FileStorage | undefined

/** A folder of the data folder, or a bucket where one is set. */
export function fileStorage(): FileStorage {
	storage ??= env.FILES_S3_BUCKET
		? s3Storage({
				bucket: env.FILES_S3_BUCKET,
				endpoint: env.FILES_S3_ENDPOINT,
				region: env.FILES_S3_REGION,
				accessKeyId: env.FILES_S3_KEY,
				secretAccessKey: env.FILES_S3_SECRET,
			})
		: diskStorage(join(env.DATA_DIR, 'files'))
	return storage
}
