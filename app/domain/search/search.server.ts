import { readCursor, writeCursor } from '#app/forms/address-values.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { gradesOf, titleText } from './analysis/grades.ts'
import { inHanWords } from './analysis/han-words.ts'
import { markedText } from './analysis/marked.ts'
import { passageIn } from './analysis/passage.ts'
import type { PhraseGroup, Phrases } from './analysis/phrases.ts'
import { narrowText, type Question, queryText, readQuestion } from './analysis/question.ts'
import { folded } from './analysis/tokens.ts'
import { correctedQuestion } from './corrected-question.server.ts'
import { thingOf } from './entry.ts'
import { fewerWords } from './fewer-words.server.ts'
import type { Before, FoundEntry, Order } from './find-entries.server.ts'
import { foundBy } from './found-by.ts'
import { newestHits, readHits } from './hits.server.ts'
import { indexState } from './index-state.server.ts'
import type { ReadHit } from './kinds/read-hit.ts'
import { type OtherQuestions, otherQuestions } from './other-questions.server.ts'
import { knownPhrases, widerPhrases } from './words/known-phrases.ts'

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
		order: orderOf(question, asked.language),
	})
	const wider = typed.hits.length === 0 ? await widened(read, asked) : null
	const other = wider && (await inOtherWords(read, wider, { ...asked, query, before }))
	const { hits, more, oldest } = other?.found ?? typed
	const isNone = hits.length === 0 && !before
	const from = hits.findIndex(({ id }) => id === asked.after) + 1
	const page = hits.slice(from, from + PAGE)
	return {
		direct: null,
		isBuilding,
		isEmpty: false,
		corrected: other?.text ?? null,
		others:
			wider && isNone ? await otherQuestions(read, wider.question, { ...wider, codes: asked.codes }) : null,
		hits: await shown(read, page, other?.question ?? question, asked),
		count: hits.length,
		more,
		facets: facetsOf(hits),
		next: from + PAGE < hits.length ? (page.at(-1)?.id ?? null) : null,
		older: more && oldest ? writeCursor(oldest) : null,
	}
}

const noHits: ShownHit[] = []
const noOthers: OtherQuestions | null = null
const noFacets: Record<string, number> = {}
const nothing = {
	direct: null,
	isEmpty: true,
	corrected: null,
	others: noOthers,
	hits: noHits,
	count: 0,
	more: false,
	facets: noFacets,
	next: null,
	older: null,
}

type Wider = { question: Question; phrases: Phrases }

/** The question with what other languages call its common words, and the words of a Chinese one each by itself. */
async function widened(read: Read, { text, labels }: SearchAsked): Promise<Wider> {
	const phrases = await widerPhrases(read, labels)
	return { question: readQuestion(inHanWords(text, phrases), phrases), phrases }
}

/**
 * For a question that found nothing: what the wider one finds; else, unless it is asked for exactly, the question in words
 * that are known or without one of its words, where this finds something.
 */
async function inOtherWords(
	read: Read,
	wider: Wider,
	{ query, before, ...asked }: Omit<SearchAsked, 'before'> & { query: string; before: Before },
) {
	const found = await hitsOf(read, wider.question, asked, { before, without: query })
	if (found || asked.exact) return found && { text: null, ...found }
	const text =
		(await correctedQuestion(read, wider.question)) ?? (await fewerWords(read, wider.question, asked.codes))
	const offered = text && (await hitsOf(read, readQuestion(text, wider.phrases), asked, { before: null }))
	return offered ? { text, ...offered } : null
}

/** A question with what it finds; null where this is nothing, or where its query is the one `without` hits. */
async function hitsOf(
	read: Read,
	question: Question,
	{ codes, language }: Pick<SearchAsked, 'codes' | 'language'>,
	{ before, without }: { before: Before; without?: string },
) {
	const query = queryText(question)
	if (query === null || query === without) return null
	const found = await newestHits(read, { query, codes, before, order: orderOf(question, language) })
	return found.hits.length > 0 ? { question, found } : null
}

const orderOf = (question: Question, language: Language): Order => ({
	grades: gradesOf(question, language),
	title: titleText(question),
})

/** How many of the hits have each fact. */
function facetsOf(hits: readonly FoundEntry[]): Record<string, number> {
	const counts: Record<string, number> = {}
	for (const { codes } of hits) for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
	return counts
}

type Reader = Pick<SearchAsked, 'labels' | 'language'>

async function shown(read: Read, page: readonly FoundEntry[], question: Question, reader: Reader) {
	const found = await readHits(
		read,
		page.map(({ id }) => thingOf(id)),
		reader.language,
	)
	return page.flatMap(({ id, kind, at, codes }) => {
		const thing = thingOf(id)
		const hit = found.get(`${kind}:${thing.id}`)
		if (!hit) return []
		const reasons = foundBy({ ...hit, codes }, question, reader)
		return [{ key: `${kind}:${thing.id}`, kind, at, reasons, ...marked(hit, question) }]
	})
}
export type ShownHit = Awaited<ReturnType<typeof shown>>[number]

function marked({ title, texts, names: _, id: __, ...hit }: ReadHit, question: Question) {
	const others = texts.filter((text) => text !== title)
	return { ...hit, title: markedText(title, question), context: passageIn(others, question, ROOM) }
}

const requests = statement(({ reference }: { reference: string }) =>
	build.selectFrom('request').where('reference', '=', reference).select('id'),
)
const programmes = statement(({ code }: { code: string }) =>
	build.selectFrom('programme').where('code', '=', code).select('id'),
)
const certificates = statement(({ number }: { number: string }) =>
	build.selectFrom('certificate').where('number', '=', number).select('delivery_id as id'),
)

/** Typed in any digits and with any dash or blank between the parts; zeros before the number may be missing. */
const REFERENCE = /^som[\s-]?ta[\s-]?(\d{4})[\s-]?([a-z]{3})[\s-]?(\d{1,6})$/

/** No reference, code or number is as long. */
const LONGEST = 100

/** The address of the one thing that a question names by its reference, code or number, if its reader may open it. */
async function directHit(read: Read, text: string): Promise<string | null> {
	const asked = folded(text.slice(0, LONGEST))
		.replace(/\p{Dash}/gu, '-')
		.trim()
	if (text.length > LONGEST) return null
	const [, year, state, number = ''] = REFERENCE.exec(asked) ?? []
	if (year && state) {
		const reference = `SOM-TA-${year}-${state.toUpperCase()}-${number.padStart(4, '0')}`
		const [request] = await read(requests, { reference })
		return request ? `/requests/${request.id}` : null
	}
	// Codes and numbers have a digit and no blank.
	if (!/^[a-z0-9-]*\d[a-z0-9-]*$/.test(asked)) return null
	const code = asked.toUpperCase()
	const [[programme], [certificate]] = await Promise.all([
		read(programmes, { code }),
		read(certificates, { number: code }),
	])
	if (programme) return `/programmes/${programme.id}`
	return certificate ? `/deliveries/${certificate.id}/training` : null
}
