import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
	type FileUpload,
	FormDataParseError,
	MaxFileSizeExceededError,
	MaxFilesExceededError,
	MaxTotalSizeExceededError,
	MultipartParseError,
	parseFormData,
} from '@remix-run/form-data-parser'
import { DomainError } from '#app/platform/domain-error.ts'
import type { FileReason } from '#app/platform/reasons.ts'
import { withIncoming } from './incoming.server.ts'
import { storageProblemOf } from './storage-problem.server.ts'

const megabyte = 1024 * 1024
/** Largest size of one file, in bytes. */
export const MAX_FILE = 10 * megabyte
const limits = { maxFiles: 10, maxFileSize: MAX_FILE, maxTotalSize: 101 * megabyte, maxParts: 60 }
// What one request may write to the disk before any check: ten files and the fields of the form.
const maxBody = limits.maxTotalSize + megabyte

/** A file that arrived completely. It is removed after the response, unless it was stored meanwhile. */
export type ReceivedFile = { name: string; path: string; size: number; sha256: string }
export type Upload = { form: FormData; files: ReceivedFile[] }

/**
 * Receives a form with its files and passes them to `use`. All of it has arrived before `use` is called; nothing
 * remains of an interrupted upload. The body is written to the disk at network speed and parsed from there, one at a
 * time: with many slow uploads, memory still contains only one file.
 */
export async function withUpload<T>(request: Request, use: (upload: Upload) => Promise<T>): Promise<T> {
	try {
		return await withIncoming('upload', async (folder) => {
			const whole = await arrived(request, join(folder, 'body'))
			return use(await inTurn(() => takeApart(whole, folder)))
		})
	} catch (error) {
		if (storageProblemOf(error) && request.body) await letGo(request.body)
		throw error
	}
}

/** Reads and discards the rest: a browser reads the response only after it has sent everything. */
async function letGo(body: ReadableStream<Uint8Array>) {
	const reader = body.getReader()
	for (let size = 0; size <= maxBody; ) {
		const { value } = await reader.read().catch(() => ({ value: undefined })) // interrupted meanwhile
		if (!value) return
		size += value.length
	}
}

const refused = (reason: FileReason) => new DomainError('invalid', reason, { file: reason })

async function arrived(request: Request, path: string): Promise<Request> {
	const headers = { 'content-type': request.headers.get('content-type') ?? '' }
	if (!request.body) throw refused('broken')
	await spool(request.body, path)
	// Node and the browser each have types of their own for streams, and only Node has `duplex`.
	const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
	const sent: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
	return new Request(request.url, sent)
}

async function spool(body: ReadableStream<Uint8Array>, path: string) {
	const file = await open(path, 'wx', 0o600)
	const reader = body.getReader()
	try {
		for (let size = 0; ; ) {
			const { value } = await reader.read().catch(() => {
				throw refused('broken')
			})
			if (!value) return
			size += value.length
			// The rest is read and discarded: a browser reads the response only after it has sent everything.
			if (size > maxBody) throw refused('tooLarge')
			await file.appendFile(value)
		}
	} finally {
		reader.releaseLock()
		await file.close()
	}
}

async function takeApart(whole: Request, folder: string): Promise<Upload> {
	const files: ReceivedFile[] = []
	try {
		const form = await parseFormData(whole, limits, async (file) => {
			const path = join(folder, String(files.length))
			// An empty file field arrives as a file without a name.
			if (file.size > 0 || namedAtAll(file)) files.push(await keep(file, path))
			return null
		})
		return { form, files }
	} catch (error) {
		throw reasonOf(error)
	}
}

const namedAtAll = ({ name }: File) => name !== '' && name !== 'file-upload'

async function keep(file: FileUpload, path: string): Promise<ReceivedFile> {
	const hash = createHash('sha256')
	const hashed = async function* (chunks: AsyncIterable<Uint8Array>) {
		for await (const chunk of chunks) {
			hash.update(chunk)
			yield chunk
		}
	}
	// A stream of the browser's types, which Node's own do not know.
	const content = Readable.fromWeb(file.stream() as Parameters<typeof Readable.fromWeb>[0])
	await pipeline(content, hashed, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
	return { name: file.name, path, size: file.size, sha256: hash.digest('hex') }
}

function reasonOf(error: unknown) {
	if (error instanceof MaxFilesExceededError) return refused('tooManyAtOnce')
	if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError)
		return refused('tooLarge')
	const broken = error instanceof FormDataParseError || error instanceof MultipartParseError
	return broken ? refused('broken') : error
}

let last: Promise<unknown> = Promise.resolve()

/** Runs `work` after all earlier work has ended: for work that needs a whole file in memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
	const mine = last.then(work)
	last = mine.catch(() => {}) // the caller receives the error
	return mine
}
