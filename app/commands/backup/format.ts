import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import * as z from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The contents of a backup; written last, so that an interrupted backup has none. */
const manifest = z.object({
	format: z.literal(1),
	madeAt: z.iso.datetime(),
	/** The schema version of the rows. */
	migrations: z.array(z.string()),
	tables: z.array(
		z.object({
			schema: z.enum(['public', 'pgboss']),
			name: z.string(),
			columns: z.array(z.object({ name: z.string(), type: z.string() })),
			rows: z.int(),
			sha256,
		}),
	),
	/** Without a checksum if no row records one and the storage did not have the file. */
	files: z.array(
		z.object({ key: z.string().regex(/^[\w-]+$/), sha256: sha256.nullable(), namedBy: z.string() }),
	),
})
export type Manifest = z.output<typeof manifest>
export type Table = Manifest['tables'][number]

/** A row of a table: each value as PostgreSQL writes it as text. */
const row = z.array(z.string().nullable())

const manifestOf = (folder: string) => join(folder, 'manifest.json')
export const pathOfTable = (folder: string, { schema, name }: Pick<Table, 'schema' | 'name'>) =>
	join(folder, 'tables', `${schema}.${name}.jsonl.gz`)
export const pathOfFile = (folder: string, key: string) => join(folder, 'files', key)

export const writeManifest = (folder: string, made: Manifest) =>
	writeFile(manifestOf(folder), `${JSON.stringify(made, null, '\t')}\n`, { flush: true, mode: 0o600 })

/** Returns the contents of a backup; throws with a message if the folder is not a backup or is incomplete. */
export async function readManifest(folder: string): Promise<Manifest> {
	const text = await readFile(manifestOf(folder), 'utf8').catch(() => null)
	if (text === null)
		throw new Error(`${folder} holds no backup, or one that was broken off: manifest.json is missing.`)
	try {
		return manifest.parse(JSON.parse(text))
	} catch {
		throw new Error(`${manifestOf(folder)} is damaged, or was written by another release.`)
	}
}

/** Returns the checksum of a stream, in hexadecimal. */
export async function checksumOf(content: Readable): Promise<string> {
	const hash = createHash('sha256')
	const chunks: AsyncIterable<Buffer> = content
	for await (const chunk of chunks) hash.update(chunk)
	return hash.digest('hex')
}

/** Writes rows, each a list of texts, compressed; returns the checksum of the file. */
export async function writeRows(path: string, rows: AsyncIterable<string>): Promise<string> {
	await pipeline(Readable.from(rows), createGzip(), createWriteStream(path, { mode: 0o600, flush: true }))
	return checksumOf(createReadStream(path))
}

/** The rows of a table, each as the text of a JSON list. Throws if the file is missing, cut short or not compressed. */
export async function* readRows(path: string): AsyncGenerator<string> {
	const content = createGunzip()
	createReadStream(path)
		.on('error', (error) => content.destroy(error))
		.pipe(content)
	// Not by `readline`, which also ends a line within a text that holds a line separator of Unicode.
	let begun = ''
	content.setEncoding('utf8')
	for await (const chunk of content) {
		const lines = `${begun}${chunk}`.split('\n')
		begun = lines.pop() ?? ''
		yield* lines
	}
	if (begun !== '') throw new Error('the last row is cut short')
}

/** Reads a table as a restore does, one row after the other; returns what is wrong with it, or null. */
async function wrongRows(path: string, { columns, rows }: Table): Promise<string | null> {
	let read = 0
	try {
		for await (const line of readRows(path)) {
			read += 1
			if (row.parse(JSON.parse(line)).length !== columns.length) return `has other columns in row ${read}`
		}
	} catch {
		return `cannot be read after row ${read}`
	}
	return read === rows ? null : `has ${read} rows instead of ${rows}`
}

/** `key` is that of a file; a damaged table has none. */
type Damage = { what: string; kind: 'table' | 'file'; key?: string }

/**
 * Returns everything in a backup that is missing, does not match its checksum or cannot be read as a restore reads it, by
 * name.
 */
export async function findDamage(folder: string, { tables, files }: Manifest): Promise<Damage[]> {
	const found: Damage[] = []
	for (const table of tables) {
		const path = pathOfTable(folder, table)
		const why = (await wrong(path, table.sha256)) ?? (await wrongRows(path, table))
		if (why) found.push({ kind: 'table', what: `table ${table.schema}.${table.name} ${why}` })
	}
	for (const { key, sha256, namedBy } of files) {
		const why = await wrong(pathOfFile(folder, key), sha256)
		if (why) found.push({ kind: 'file', key, what: `file ${key} of ${namedBy} ${why}` })
	}
	return found
}

async function wrong(path: string, sha256: string | null): Promise<string | null> {
	if (!(await stat(path).catch(() => null))) return 'is missing'
	if (sha256 === null) return null
	return (await checksumOf(createReadStream(path))) === sha256 ? null : 'is damaged'
}
