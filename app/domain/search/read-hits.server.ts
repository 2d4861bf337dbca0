import type { Read } from '#app/platform/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { KindFound } from './entry.ts'
import type { ReadHit, ReadOf } from './kinds/read-hit.ts'
import { readOthers } from './kinds/read-others.server.ts'
import { readRecords } from './kinds/read-records.server.ts'
import { readRequests } from './kinds/read-requests.server.ts'

const readers: Record<KindFound, ReadOf> = { ...readRequests, ...readRecords, ...readOthers }

/**
 * Reads what the entries stand for, under the policies of the reader: never from the entries. What is not there, or is
 * not the reader's, is left out.
 */
export async function readHits(
	read: Read,
	things: readonly { kind: KindFound; id: string }[],
	language: Language,
): Promise<Map<string, ReadHit>> {
	const kinds = [...new Set(things.map(({ kind }) => kind))]
	const found = await Promise.all(
		kinds.map(async (kind) => {
			const ids = things.filter((thing) => thing.kind === kind).map(({ id }) => id)
			const hits = await readers[kind](read, ids, language)
			return hits.map((hit): [string, ReadHit] => [`${kind}:${hit.id}`, hit])
		}),
	)
	return new Map(found.flat())
}
