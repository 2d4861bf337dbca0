import { createReadStream, createWriteStream } from 'node:fs'
import { open, opendir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { queuePool } from '#app/platform/database/database.server.ts'
import { connectMs, neighbourMs, withDeadline } from '#app/platform/deadline.server.ts'
import { env } from '#app/platform/env.server.ts'
import { makeFolder } from './incoming.server.ts'
import { BucketError } from './storage-problem.server.ts'

/**
 * A store of files beside the database: a folder or a bucket. Each file has a random key that says nothing about it.
 */
type FileStorage = {
	/** Stores a copy of the file at `path`, completely or not at all. */
	put: (key: string, path: string) => Promise<void>
	/** Streams the file; rejects if there is none. */
	get: (key: string) => Promise<Readable>
	/** Does nothing if there is none. */
	remove: (key: string) => Promise<void>
	/** All files in no particular order, each with the time at which it was stored. */
	list: () => AsyncIterable<{ key: string; storedAt: Date }>
}

const beginsUnfinished = '.'

/** Stores files in one folder that only the application reads. */
export function diskStorage(folder: string): FileStorage {
	const placeOf = (key: string) => {
		if (!/^\.?[\w-]+$/.test(key)) throw new Error('Not the key of a file')
		return join(folder, key)
	}
	return {
		async put(key, path) {
			await makeFolder(folder)
			const unfinished = join(folder, `${beginsUnfinished}${key}`)
			try {
				const target = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
				await pipeline(createReadStream(path), target)
				await rename(unfinished, placeOf(key))
			} catch (error) {
				await rm(unfinished, { force: true })
				throw error
			}
			await settle(folder)
		},
		async get(key) {
			const file = await open(placeOf(key))
			return file.createReadStream()
		},
		remove: (key) => rm(placeOf(key), { force: true }),
		async *list() {
			for await (const { name } of await opendir(folder).catch(whenNoFolder)) {
				const found = await stat(join(folder, name)).catch(() => null) // removed meanwhile
				if (found) yield { key: name, storedAt: found.mtime }
			}
		},
	}
}

/** A new file name survives a power cut only once its folder is synced. */
async function settle(folder: string) {
	const handle = await open(folder)
	await handle.sync().finally(() => handle.close())
}

function whenNoFolder(error: NodeJS.ErrnoException): { name: string }[] {
	if (error.code === 'ENOENT') return []
	throw error
}

type Settings = {
	bucket: string
	region: string
	/** For a service other than Amazon's. */
	endpoint?: string | undefined
	/** Without them the client uses its default sources: the machine's role, its profile. */
	accessKeyId?: string | undefined
	secretAccessKey?: string | undefined
}

async function connect({ region, endpoint, accessKeyId, secretAccessKey }: Settings) {
	const s3 = await import('@aws-sdk/client-s3')
	const client = new s3.S3Client({
		region,
		forcePathStyle: true,
		// The second try of a call that failed at once; both are within its deadline.
		maxAttempts: 2,
		requestHandler: {
			connectionTimeout: connectMs(),
			requestTimeout: neighbourMs(),
			throwOnRequestTimeout: true,
			// A slow reader of a file is not a silent bucket: that is what `unlessSilent` finds.
			socketTimeout: 0,
		},
		// Not every S3-compatible service knows the newer checksums.
		requestChecksumCalculation: 'WHEN_REQUIRED',
		responseChecksumValidation: 'WHEN_REQUIRED',
		...(endpoint && { endpoint }),
		...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
	})
	return { s3, client }
}

/** Stores files in a bucket of Amazon S3 or a compatible service. */
export function s3Storage(settings: Settings): FileStorage {
	let connected: ReturnType<typeof connect> | undefined
	const connection = () => {
		connected ??= connect(settings)
		return connected
	}
	const Bucket = settings.bucket
	return {
		async put(Key, path) {
			const { s3, client } = await connection()
			const { size } = await stat(path)
			const Body = createReadStream(path)
			const put = new s3.PutObjectCommand({ Bucket, Key, Body, ContentLength: size })
			await answered((abortSignal) => client.send(put, { abortSignal })).finally(() => Body.destroy())
		},
		async get(Key) {
			const { s3, client } = await connection()
			const get = new s3.GetObjectCommand({ Bucket, Key })
			const { Body } = await answered((abortSignal) => client.send(get, { abortSignal }))
			if (!Body) throw new Error('The storage answered without the file')
			// In Node it is a stream of Node; the type covers browsers too.
			return unlessSilent(Body as Readable)
		},
		async remove(Key) {
			const { s3, client } = await connection()
			const remove = new s3.DeleteObjectCommand({ Bucket, Key })
			await answered((abortSignal) => client.send(remove, { abortSignal }))
		},
		async *list() {
			const { s3, client } = await connection()
			let next: string | undefined
			do {
				const list = new s3.ListObjectsV2Command({ Bucket, ContinuationToken: next })
				const page = await answered((abortSignal) => client.send(list, { abortSignal }))
				for (const { Key, LastModified } of page.Contents ?? [])
					if (Key && LastModified) yield { key: Key, storedAt: LastModified }
				next = page.NextContinuationToken
			} while (next)
		},
	}
}

/**
 * Returns the response of the bucket; rejects with BucketError if it refuses, is full, away or silent, but not if a file
 * is missing.
 */
const answered = <T>(send: (signal: AbortSignal) => Promise<T>): Promise<T> =>
	withDeadline(send).catch((error) => {
		throw error instanceof Error && error.name === 'NoSuchKey' ? error : new BucketError(error)
	})

/** Breaks off a file whose next piece does not come. A reader who takes the pieces slowly is waited for. */
function unlessSilent(file: Readable): Readable {
	const chunks = file[Symbol.asyncIterator]()
	async function* pieces() {
		try {
			for (;;) {
				const { done, value } = await withDeadline(() => chunks.next())
				if (done) return
				yield value
			}
		} finally {
			file.destroy()
		}
	}
	return Readable.from(pieces(), { objectMode: false })
}

let storage: FileStorage | undefined

/** Returns storage in a bucket if one is set, else in the data folder. */
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

/** The advisory lock that a backup holds from before its snapshot until all files are copied. */
export const BACKUP_LOCK = 7262

/**
 * Removes a file that no row refers to. During a backup nothing is removed, since the copied rows may still refer to
 * the file; the sweep does it later. Call it after the change of the rows is committed: a backup that begins later no
 * longer finds the reference.
 */
export async function removeFile(key: string): Promise<void> {
	if (!(await backupRuns())) await fileStorage().remove(key)
}

async function backupRuns(): Promise<boolean> {
	const { rows } = await queuePool().query(
		`select 1 from pg_locks where locktype = 'advisory' and objid = $1 and objsubid = 1
		and database = (select oid from pg_database where datname = current_database())`,
		[BACKUP_LOCK],
	)
	return rows.length > 0
}
