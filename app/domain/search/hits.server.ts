import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import type { Language } from '#workflows/languages.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import type { KindFound } from './entry.ts'
import {
	type Before,
	type FoundEntry,
	findAnyOf,
	findEntries,
	type Order,
	type Window,
} from './find-entries.server.ts'
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

/** Hits that are compared with each other; what is older is on pages of its own. */
const MOST_HITS = 200
/** For UNODC, which sees the requests of all States, a common word is looked for in so many last days and months first. */
const DAYS = 3
const MONTHS = [1, 4, 12]

type HitQuery = {
	query: string
	narrow?: string | undefined
	codes: readonly string[]
	before: Before
	order?: Order | undefined
}

/**
 * The newest hits, at most `MOST_HITS`, with those of any age that have the question in their titles, the best of them
 * first; and whether there are older ones, after `oldest`. All hits of a common word would have to be read to rank them;
 * the hits of a few days or months do not grow with the archive.
 */
export async function newestHits(read: Read, asked: HitQuery): Promise<RankedHits> {
	const windows = asked.before ? [] : windowsOf(read.actor)
	return ranked(await findEntries(read, { ...asked, windows, most: MOST_HITS + 1 }), asked.before)
}

/** Which of some questions find anything that their reader may see, in their order. */
export const findingOf = (
	read: Read,
	queries: readonly string[],
	codes: readonly string[],
): Promise<boolean[]> => findAnyOf(read, queries, { codes, windows: windowsOf(read.actor) })

type RankedHits = { hits: FoundEntry[]; more: boolean; oldest: FoundEntry | undefined }

/** Others find so little that a month would be asked in vain: one State, or what a donor pays for. */
const windowsOf = ({ role }: Actor): Window[] => (isOfficeRole(role) ? [...lastDays(), ...lastMonths()] : [])

function ranked(found: readonly FoundEntry[], before: Before): RankedHits {
	const newest = found.filter(({ titled }) => !titled)
	const page = newest.slice(0, MOST_HITS)
	const titles = new Map(found.filter(({ titled }) => titled).map((hit) => [hit.id, hit]))
	const others = page.filter(({ id }) => !titles.has(id))
	// Those with it in their titles stand on the first page.
	const hits = before ? others : [...titles.values(), ...others]
	hits.sort((one, other) => other.rank - one.rank || other.at.getTime() - one.at.getTime())
	return { hits, more: newest.length > MOST_HITS, oldest: page.at(-1) }
}

/** The month that began so many months ago, 0 for this one. */
function monthAgo(back: number): Date {
	const today = now()
	return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1))
}

/** Of a large archive a month has thousands of hits. A month that has only begun is as short as these days. */
function lastDays(): Window[] {
	const today = now()
	if (today.getUTCDate() <= DAYS) return []
	const dayAgo = (back: number) =>
		new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - back))
	const facts = Array.from({ length: DAYS }, (_, back) => `d:${dayOfUtc(dayAgo(back))}`)
	return [{ facts, since: dayAgo(DAYS - 1) }]
}

/** The months of each window, without those of the windows before it. */
const lastMonths = (): Window[] =>
	MONTHS.map((end, at) => {
		const begin = MONTHS[at - 1] ?? 0
		const months = Array.from({ length: end - begin }, (_, n) =>
			monthAgo(begin + n)
				.toISOString()
				.slice(0, 7),
		)
		return { facts: months.map((month) => `m:${month}`), since: monthAgo(end - 1) }
	})
