import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { FileStorage } from './file-store.ts'
import { BucketError } from './storage-problem.server.ts'

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
		// Short, so that a missing bucket is reported while the person still waits.
		requestHandler: { connectionTimeout: 3_000, requestTimeout: 60_000 },
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
			await answered(client.send(new s3.PutObjectCommand({ Bucket, Key, Body, ContentLength: size })))
		},
		async get(Key) {
			const { s3, client } = await connection()
			const { Body } = await answered(client.send(new s3.GetObjectCommand({ Bucket, Key })))
			if (!Body) throw new Error('The storage answered without the file')
			return Body as Readable
		},
		async remove(Key) {
			const { s3, client } = await connection()
			await answered(client.send(new s3.DeleteObjectCommand({ Bucket, Key })))
		},
		async *list() {
			const { s3, client } = await connection()
			for await (const page of s3.paginateListObjectsV2({ client }, { Bucket }))
				for (const { Key, LastModified } of page.Contents ?? [])
					if (Key && LastModified) yield { key: Key, storedAt: LastModified }
		},
	}
}

/**
 * Returns the response of the bucket; rejects with BucketError if it refuses, is full or away, but not if a file is
 * missing.
 */
const answered = <T>(sent: Promise<T>): Promise<T> =>
	sent.catch((error) => {
		throw error instanceof Error && error.name === 'NoSuchKey' ? error : new BucketError(error)
	})
