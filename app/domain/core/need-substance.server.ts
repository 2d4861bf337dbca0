import { sql } from 'kysely'
import { linesOfNeed, type StoredLine } from './need-lines.server.ts'

/** Characters of a description that fill the one line which a table gives it on a wide screen. */
const EXCERPT = 160
/** Items and places that a table names; of more it says how many. */
const NAMED = 3

type Outline = {
	statement: string | null
	places: { place?: unknown }[] | null
	earliest: string | null
	latest: string | null
}

/** What a need is about, as columns of a statement on `need`: the part of its answers that a table shows. */
export const substanceOfNeed = [
	'need.quantity',
	'need.minimum_quantity as minimumQuantity',
	linesOfNeed.as('lines'),
	sql<Outline>`jsonb_build_object(
		'statement', left(need.answers #>> '{need,statement}', ${sql.lit(EXCERPT + 1)}),
		'places', need.answers #> '{need,places}',
		'earliest', nullif(need.answers #>> '{need,earliest}', ''),
		'latest', nullif(need.answers #>> '{need,latest}', ''))`.as('outline'),
] as const

type SubstanceRow = {
	quantity: number | null
	minimumQuantity: number | null
	lines: readonly StoredLine[]
	outline: Outline
}

/**
 * What a need asks for in two lines: how much and the least that is useful, where, when, and how its description begins.
 * Days as `YYYY-MM-DD`. Of items and places the first few, and how many more there are.
 */
export function substanceIn({ quantity, minimumQuantity, lines, outline }: SubstanceRow) {
	const { statement, places, earliest, latest } = outline
	const named = Array.isArray(places)
		? places.flatMap(({ place }) => (typeof place === 'string' ? place : []))
		: []
	return {
		quantity,
		/** The least that is useful, where it is less than what is asked for. */
		least: minimumQuantity !== null && minimumQuantity !== quantity ? minimumQuantity : null,
		lines: lines.slice(0, NAMED),
		moreLines: Math.max(0, lines.length - NAMED),
		places: named.slice(0, NAMED),
		morePlaces: Math.max(0, named.length - NAMED),
		earliest,
		latest,
		excerpt: excerptOf(statement ?? ''),
	}
}

export type NeedSubstance = ReturnType<typeof substanceIn>

/** The beginning of a text on one line, cut between two words where it has any. */
function excerptOf(text: string): string {
	// By whole characters, as the database counts them.
	const line = [...text.replace(/\s+/g, ' ').trim()]
	if (line.length <= EXCERPT) return line.join('')
	const cut = line.slice(0, EXCERPT).join('')
	const lastGap = cut.lastIndexOf(' ')
	return `${lastGap > EXCERPT / 2 ? cut.slice(0, lastGap) : cut}…`
}
