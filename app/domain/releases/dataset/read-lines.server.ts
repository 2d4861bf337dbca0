import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import type { Dataset } from '#prisma/generated/client.ts'
import { type FactLine, factLine } from '../count/fact.ts'

/**
 * The needs of a dataset, from its file. Rejects if the file is not there, or does not hold the lines that the dataset
 * was signed for: nothing is counted from changed needs.
 */
export async function readLines({ storageKey, sha256 }: Pick<Dataset, 'storageKey' | 'sha256'>) {
	if (storageKey === null) throw new Error('The dataset has no file')
	const hash = createHash('sha256')
	const source = await fileStorage().get(storageKey)
	const text = source.pipe(createGunzip()).pipe(new PassThrough())
	source.on('error', (error) => text.destroy(error))
	text.on('data', (chunk: Buffer) => hash.update(chunk))
	const lines: FactLine[] = []
	for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY }))
		lines.push(factLine.parse(JSON.parse(line)))
	if (hash.digest('hex') !== sha256) throw new Error('The file of the dataset was changed')
	return lines
}
