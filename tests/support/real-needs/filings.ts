import records from '#prisma/data/real-needs.json' with { type: 'json' }
import type { NeedAnswers } from '#prisma/seed/file-draft.ts'
import { languages } from '#workflows/languages.ts'
import {
	type EquipmentCategory,
	type InstitutionType,
	type Kind,
	type origins,
	type TaType,
	taTypeTrack,
} from '#workflows/vocabulary.ts'
import type { WrittenFiling } from '../drafts.ts'
import { categoryOf, detailsOf, institutionWords, notSaid, requestOfState, taTypeOf } from './gaps.ts'

/** A publicly known need, as the sources tell it. */
export type RealNeed = {
	id: string
	iso3: string[]
	countries: string[]
	year: number | null
	asked: string
	kind: string
	taTypes: string[]
	themes: string[]
	protocolArticles: number[]
	institutions: string[]
	equipmentItems: string[]
	evidence: string
	source: string
	outcome: string | null
	note: string | null
	url: string
}

export const realNeeds: readonly RealNeed[] = records

/** The States that file a record, each for itself; a source that names none is filed by a State without a name. */
export const statesOf = ({ iso3, countries }: RealNeed) =>
	iso3.length > 0
		? iso3.map((code, at) => ({ iso3: code, name: countries[at] ?? code }))
		: [{ iso3: 'XNN', name: 'State not named in the source (sample)' }]

const MAX_NEEDS = 20
export const MAX_LINES = 20

/** Returns a publicly known need as one submission of a State, or as several if it has too many needs. */
export function filingsOf(
	record: RealNeed,
	index: number,
	state = statesOf(record)[0]?.name,
): WrittenFiling[] {
	const needs = needsOf(record, state ?? notSaid)
	return chunks(needs, MAX_NEEDS).map((needs) => ({ request: requestOf(record, index), needs }))
}

/** How the need was found, where the evidence tells it. */
const originOf: Record<string, (typeof origins)[number]> = {
	need_found_by_assessment_or_project_document: 'ASSESSMENT',
	request_or_need_stated_by_authorities: 'OWN_INITIATIVE',
}

/** What the record says of its source has fields of its own; its remarks belong to the situation. */
function requestOf(record: RealNeed, index: number) {
	const { id, asked, year, url, source, evidence, note } = record
	const { about, institution, rights } = requestOfState
	const origin = originOf[evidence]
	return {
		about: {
			...about,
			title: titleOf(asked),
			filingLanguage: languages[index % languages.length],
			...(origin && { origin }),
			sourceTitle: source,
			...(year !== null && { sourceYear: year }),
			sourceLink: url,
		},
		institution,
		situation: { situation: [asked, note, evidence, id].filter(Boolean).join('\n') },
		rights,
	}
}

/** Returns the type of institution by its name. */
export function typeOf(name: string): InstitutionType {
	const lower = name.toLowerCase()
	return institutionWords.find(([word]) => lower.includes(word))?.[1] ?? 'OTHER'
}

/**
 * Returns one need for each type of assistance, with all items of equipment in one; the record's own kind comes first.
 */
function needsOf(record: RealNeed, place: string): NeedAnswers[] {
	const types = record.taTypes.map((code) => taTypeOf[code] ?? fail(code))
	const known = types.some((type) => taTypeTrack[type] === record.kind)
	const all = [...new Set<TaType>(known ? types : ['OTHER', ...types])]
	const ownFirst = all.toSorted((one, other) => rankOf(one, record) - rankOf(other, record))
	return ownFirst.flatMap((type) => {
		const kind = taTypeTrack[type]
		if (kind === 'equipment') return equipmentNeeds(record, place)
		const details = detailsOf[kind]
		if (kind === 'training') return [needOf({ record, place, kind, type, details })]
		const premises = /spaces|premises|construction/.test(record.asked)
		return [needOf({ record, place, kind, type, details: { ...details, question: record.asked, premises } })]
	})
}

const rankOf = (type: TaType, { kind }: RealNeed) => (taTypeTrack[type] === kind ? 0 : 1)

/** A record that lists nothing has one line with its own words, to be specified together with UNODC. */
function equipmentNeeds(record: RealNeed, place: string): NeedAnswers[] {
	const items = record.equipmentItems.map(itemOf)
	const asked: Item[] =
		items.length > 0 ? items : [{ name: titleOf(record.asked), quantity: null, category: null }]
	return chunks(asked, MAX_LINES).map((items) => {
		const details = { ...detailsOf.equipment, lines: items.map(lineOf) }
		return needOf({ record, place, kind: 'equipment', type: 'EQUIPMENT', details })
	})
}

/** What the source does not say of a line is left to be specified together with UNODC: nothing is invented. */
const lineOf = ({ name, quantity, category }: Item) => ({
	description: name,
	category,
	quantity,
	unit: quantity === null ? null : 'PIECE',
	minimumQuantity: null,
	serialised: false,
	performance: null,
	site: null,
	toSpecify: true,
})

type Item = { name: string; quantity: number | null; category: EquipmentCategory | null }

/** `30 computers` is thirty computers; of `tablets` the number is not known. */
export function itemOf(item: string): Item {
	const [, number, rest] = /^(\d+) (.+)$/.exec(item) ?? []
	const name = rest ?? item
	const category = categoryOf[name]
	if (category === undefined) fail(name)
	return { name, quantity: number ? Number(number) : null, category: category ?? null }
}

type Asked = { record: RealNeed; place: string; kind: Kind; type: TaType; details: Record<string, unknown> }

/** How many persons or sites there are is said by no source. */
function needOf({ record, place, kind, type, details }: Asked): NeedAnswers {
	const [mainTheme, ...otherThemes] = record.themes
	const need = {
		title: titleOf(record.asked),
		mainTheme,
		otherThemes,
		taType: type,
		statement: record.asked,
		beneficiaries: record.institutions.map((institution) => ({ institution })),
		articles: record.protocolArticles.map(String),
		alreadyDelivered: record.outcome ?? '',
		places: [{ place, subdivision: '' }],
	}
	return { kind, need, [kind]: details }
}

const titleOf = (asked: string) => asked.slice(0, 150).trim()

const chunks = <T>(list: T[], size: number) =>
	Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

function fail(word: string): never {
	throw new Error(`No code for ${word}`)
}
