import { isClassified } from '#workflows/classification-facts.ts'
import type { Language } from '#workflows/languages.ts'
import { isOneOf } from '#workflows/names.ts'
import { classificationsFor } from '#workflows/sharing.ts'
import type { WeightedText } from '../analysis/stems.ts'
import type { Entry } from '../entry.ts'
import {
	dueDiligenceOfWords,
	officersOfReference,
	officersOfWords,
	ofManagers,
	ofState,
	readersOf,
} from '../sight.ts'
import type { RequestSource } from './request-source.server.ts'
import { needTexts, requestTexts } from './texts.ts'

type Source = RequestSource
type Need = Source['needs'][number]

const title = (text: string, language?: Language): WeightedText => ({ text, weight: 'A', language })
const code = (text: string): WeightedText => ({ text, weight: 'A', isCode: true })
const beside = (text: string): WeightedText => ({ text, weight: 'B' })
const words = (texts: readonly string[], language?: Language) =>
	texts.map((text): WeightedText => ({ text, weight: 'D', language }))

/** Of a request: draft, open or ended; whatever belongs to it is filtered by the same. */
const phaseOf = ({ submittedAt, endedAt }: Source) =>
	submittedAt === null ? 'p:draft' : endedAt === null ? 'p:open' : 'p:ended'

const named = (source: Source) => [
	code(source.reference ?? ''),
	...Object.values(source.stateNames).map(beside),
]
/** The lead institution, and the one that submits for it. */
const institutionsOf = ({ institution, submitter }: Source) =>
	[...new Set([institution, submitter])].map(beside)
// Rows inside JSON carry their dates as text.
const moment = (at: string) => new Date(at)

/** The entries of a request and of all that belongs to it; none once it was archived or its content was removed. */
export function entriesOfRequest(source: Source): Entry[] {
	if (source.archivedAt || source.contentRemovedAt) return []
	const codes = [`s:${source.stateIso3}`, phaseOf(source)]
	const common = { stateIso3: source.stateIso3 }
	const all = [
		...ofRequest(source),
		...source.needs.flatMap((need) => ofNeed(source, need)),
		...source.deliveries.flatMap((delivery) => ofDelivery(source, delivery)),
		...source.messages.map((message) => ofMessage(source, message)),
		...source.notes.map((note) => ofNote(source, note)),
		...source.files.flatMap((file) => ofFile(source, file)),
	]
	return all
		.filter(({ sight }) => sight.length > 0)
		.map((entry) => ({ ...common, ...entry, codes: [...new Set([...codes, ...entry.codes])] }))
}

type Own = Omit<Entry, 'stateIso3'>

function ofRequest(source: Source): Own[] {
	const managers = [...new Set(source.needs.flatMap(({ readers }) => readers.map(({ id }) => id)))]
	const own = {
		kind: 'request' as const,
		at: source.updatedAt,
		codes: [
			...new Set(
				source.needs.flatMap(({ kind, themes }) => [`a:${kind}`, ...themes.map((theme) => `t:${theme}`)]),
			),
			`i:${source.institutionType}`,
		],
	}
	const id = `request:${source.id}`
	const heads = [title(source.title, source.language), ...named(source), ...institutionsOf(source)]
	const read = words(requestTexts(source.answers, ['about', 'rights']), source.language)
	const situation = words(requestTexts(source.answers, ['situation']), source.language)
	return [
		{
			...own,
			id,
			texts: [...heads, ...read, ...situation],
			sight: [ofState(source.stateIso3), ...officersOfWords(source)],
		},
		{ ...own, id: `${id}/dueDiligence`, texts: [...heads, ...read], sight: dueDiligenceOfWords(source) },
		// A programme manager knows a request by its reference alone.
		{
			...own,
			id: `${id}/reference`,
			codes: [],
			texts: named(source),
			sight: [...officersOfReference(source), ...(source.submittedAt ? ofManagers(managers) : [])],
		},
	]
}

function ofNeed(source: Source, need: Need): Own[] {
	const readers = readersOf(
		source,
		need.readers.map(({ id }) => id),
	)
	const lines = need.lines.flatMap(({ category }) => (category ? [`e:${category}`] : []))
	const own = {
		kind: 'need' as const,
		at: moment(need.updatedAt),
		codes: [
			`a:${need.kind}`,
			`i:${source.institutionType}`,
			...(need.taType ? [`type:${need.taType}`] : []),
			...need.themes.map((theme) => `t:${theme}`),
			...lines,
		],
	}
	const id = `need:${need.id}`
	const texts = [
		title(need.title, source.language),
		...named(source),
		...institutionsOf(source),
		...words(needTexts(need.answers, need.kind), source.language),
	]
	return [
		{ ...own, id, texts, sight: readers.words },
		{ ...own, id: `${id}/reference`, codes: [], texts: named(source), sight: readers.reference },
	]
}

function ofDelivery(source: Source, delivery: Source['deliveries'][number]): Own[] {
	const readers = readersOf(source, [delivery.managerId])
	const need = source.needs.find(({ id }) => id === delivery.needId)
	const { code: number = '', titles = {} } = delivery.programme ?? {}
	const programme = [code(number), ...Object.values(titles).map(beside)]
	const own = {
		kind: 'delivery' as const,
		at: moment(delivery.updatedAt),
		codes: [`a:${delivery.kind}`, ...(need?.themes ?? []).map((theme) => `t:${theme}`)],
	}
	const id = `delivery:${delivery.id}`
	const known = [...named(source), ...programme]
	const isTold = isOneOf(classificationsFor('funder', 'state'), source.classification)
	const donors = isTold ? delivery.donors.map((donor) => `@d:${donor}`) : []
	return [
		{ ...own, id, texts: [title(need?.title ?? '', source.language), ...known], sight: readers.words },
		{ ...own, id: `${id}/reference`, codes: [], texts: known, sight: readers.reference },
		// A donor reads the programme, the State, the quantity and the status of what it funds.
		{
			...own,
			id: `${id}/donor`,
			codes: [`a:${delivery.kind}`],
			texts: [...named(source).slice(1), ...programme],
			sight: donors,
		},
	]
}

type Written = Source['messages'][number]

const ofMessage = (source: Source, { id, needId, text, createdAt }: Written): Own => ({
	id: `message:${id}`,
	kind: 'message',
	at: moment(createdAt),
	codes: [],
	texts: [...words([text]), ...named(source)],
	sight: readersOf(source, managersOf(source, needId)).words,
})

/** An internal note is of UNODC alone. */
const ofNote = (source: Source, { id, needId, text, createdAt }: Written): Own => ({
	id: `note:${id}`,
	kind: 'note',
	at: moment(createdAt),
	codes: [],
	texts: [...words([text]), ...named(source)],
	sight: readersOf(source, managersOf(source, needId)).words.filter(
		(sight) => sight !== ofState(source.stateIso3),
	),
})

const managersOf = (source: Source, needId: string | null) =>
	(source.needs.find(({ id }) => id === needId)?.readers ?? []).map(({ id }) => id)

/** A confidential file is found by its text in its State alone: a passage in a list is not in its access log. */
function ofFile(source: Source, file: Source['files'][number]): Own[] {
	const id = `file:${file.id}`
	const own = {
		kind: 'file' as const,
		at: moment(file.createdAt),
		codes: [],
		texts: [title(file.name), ...named(source)],
	}
	const sight = readersOfFile(source, file)
	if (!isClassified(file.classification, 'wordsWithheld')) return [{ ...own, id, sight, textOf: file.id }]
	const state = ofState(source.stateIso3)
	const others = sight.filter((each) => each !== state)
	return [
		{ ...own, id, sight: [state], textOf: file.id },
		{ ...own, id: `${id}/name`, sight: others },
	]
}

/** A file of a message or of a delivery is found by those who read that; one of the submission not by all of them. */
function readersOfFile(
	source: Source,
	{ deliveryId, messageId, pending, classification }: Source['files'][number],
) {
	if (messageId) {
		const message = source.messages.find(({ id }) => id === messageId)
		return message ? ofMessage(source, message).sight : [ofState(source.stateIso3)]
	}
	const delivery = source.deliveries.find(({ id }) => id === deliveryId)
	if (delivery) return readersOf(source, [delivery.managerId]).words
	const officers = pending ? [] : officersOfWords(source)
	// The case officers of the region do not read a confidential file.
	const allowed = isClassified(classification, 'wordsWithheld')
		? officers.filter((sight) => sight === '@office' || sight === `@o:${source.officerId}`)
		: officers
	return [ofState(source.stateIso3), ...allowed]
}
