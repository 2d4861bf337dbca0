import { readCursor, writeCursor } from '#app/domain/core/page-cursor.ts'
import type { Read } from '#app/platform/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import { markedText } from './analysis/marked.ts'
import { passageIn } from './analysis/passage.ts'
import type { PhraseGroup, Phrases } from './analysis/phrases.ts'
import { narrowText, queryText } from './analysis/query-text.ts'
import { type Question, readQuestion } from './analysis/question.ts'
import { correctedQuestion } from './corrected-question.server.ts'
import { directHit } from './direct-hit.server.ts'
import { thingOf } from './entry.ts'
import type { FoundEntry } from './find-entries.server.ts'
import { indexState } from './index-state.server.ts'
import type { ReadHit } from './kinds/read-hit.ts'
import { newestHits } from './newest-hits.server.ts'
import { readHits } from './read-hits.server.ts'
import { knownPhrases } from './words/known-phrases.ts'

const PAGE = 25
/** Characters of the text around a hit. */
const ROOM = 240

export type SearchAsked = {
	text: string
	/** Facts that hits must have: `k:need`, `s:GHA`. */
	codes: readonly string[]
	/** Where older hits begin: `older` of the page before. */
	before?: string | undefined
	/** The last hit shown: `next` of the page before. */
	after?: string | undefined
	/** Labels of codes in all languages: see `codeLabels`. */
	labels: readonly PhraseGroup[]
	/** Nothing is offered in place of what was typed. */
	exact: boolean
	language: Language
}

/**
 * What a reader finds: the newest hits, the best of them first, 25 at a time, with the words that were found marked. A
 * question that names one thing answers with its address alone.
 */
export async function search(read: Read, asked: SearchAsked) {
	const isFirst = !asked.before && !asked.after && asked.codes.length === 0
	const [phrases, direct, { isBuilding }] = await Promise.all([
		knownPhrases(read, asked.labels),
		isFirst ? directHit(read, asked.text) : null,
		indexState(read),
	])
	if (direct) return { direct }
	const question = readQuestion(asked.text, phrases)
	const query = queryText(question)
	if (query === null) return { ...nothing, isBuilding }
	const before = readCursor(asked.before)
	const typed = await newestHits(read, {
		query,
		narrow: narrowText(question) ?? undefined,
		codes: asked.codes,
		before,
	})
	const other = typed.hits.length === 0 && !asked.exact ? await offered(read, question, phrases, asked) : null
	const { hits, more } = other?.found ?? typed
	const from = hits.findIndex(({ id }) => id === asked.after) + 1
	const page = hits.slice(from, from + PAGE)
	const oldest = hits.reduce<FoundEntry | null>(
		(last, hit) => (last && isOlder(last, hit) ? last : hit),
		null,
	)
	return {
		direct: null,
		isBuilding,
		isEmpty: false,
		corrected: other?.text ?? null,
		hits: await shown(read, page, other?.question ?? question, asked.language),
		count: hits.length,
		more,
		facets: facetsOf(hits),
		next: from + PAGE < hits.length ? (page.at(-1)?.id ?? null) : null,
		older: more && oldest ? writeCursor(oldest) : null,
	}
}

const nothing = {
	direct: null,
	isEmpty: true,
	corrected: null,
	hits: [] as ShownHit[],
	count: 0,
	more: false,
	facets: {} as Record<string, number>,
	next: null,
	older: null,
}

/** The question in words that are known, where what was typed found nothing and this finds something. */
async function offered(read: Read, question: Question, phrases: Phrases, { codes }: SearchAsked) {
	const text = await correctedQuestion(read, question)
	const corrected = text === null ? null : readQuestion(text, phrases)
	const query = corrected && queryText(corrected)
	if (text === null || !corrected || !query) return null
	const found = await newestHits(read, { query, codes, before: null })
	return found.hits.length > 0 ? { text, question: corrected, found } : null
}

const isOlder = (one: FoundEntry, other: FoundEntry) =>
	one.at.getTime() === other.at.getTime() ? one.id < other.id : one.at < other.at

/** How many of the hits have each fact. */
function facetsOf(hits: readonly FoundEntry[]): Record<string, number> {
	const counts: Record<string, number> = {}
	for (const { codes } of hits) for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
	return counts
}

async function shown(read: Read, page: readonly FoundEntry[], question: Question, language: Language) {
	const found = await readHits(
		read,
		page.map(({ id }) => thingOf(id)),
		language,
	)
	return page.flatMap(({ id, kind, at }) => {
		const thing = thingOf(id)
		const hit = found.get(`${kind}:${thing.id}`)
		return hit ? [{ key: `${kind}:${thing.id}`, kind, at, ...marked(hit, question) }] : []
	})
}
export type ShownHit = Awaited<ReturnType<typeof shown>>[number]

function marked({ title, texts, id: _, ...hit }: ReadHit, question: Question) {
	const others = texts.filter((text) => text !== title)
	return { ...hit, title: markedText(title, question), context: passageIn(others, question, ROOM) }
}
