import records from '#prisma/data/real-needs.json' with { type: 'json' }
import type { NeedAnswers } from '#prisma/seed/fill-sections.ts'
import { languages } from '#workflows/languages.ts'
import {
	type EquipmentCategory,
	type InstitutionType,
	institutionScreened,
	type Kind,
	type TaType,
	type Theme,
	taTypeTrack,
} from '#workflows/vocabulary.ts'
import type { WrittenFiling } from '../drafts.ts'
import { categoryOf, categoryOfTheme, institutionWords, taTypeOf } from './codes.ts'
import { sampleDetails, sampleNeed, sampleRequest } from './gaps.ts'

export type RealNeed = (typeof records)[number]
export { records as realNeeds }

const MAX_NEEDS = 20
export const MAX_LINES = 20

/** Returns a publicly known need as one submission, or as several if it has too many needs. */
export function filingsOf(record: RealNeed, index: number): WrittenFiling[] {
	const needs = needsOf(record)
	return chunks(needs, MAX_NEEDS).map((needs) => ({ request: requestOf(record, index), needs }))
}

function requestOf({ id, asked, year, url, institutions }: RealNeed, index: number) {
	const others = institutions.slice(0, 15).map((name) => {
		const type = typeOf(name)
		return { name: name.slice(0, 150), type, securityForce: institutionScreened[type] ? 'YES' : 'NO' }
	})
	const { about, institution, situation, rights } = sampleRequest
	return {
		about: {
			...about,
			title: titleOf(asked),
			filingLanguage: languages[index % languages.length],
			originDetail: `${id}, ${year ?? 'no year'}`,
		},
		institution: { ...institution, otherInstitutions: others },
		situation: { ...situation, situation: `${asked}\n${url}` },
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
function needsOf(record: RealNeed): NeedAnswers[] {
	const types = record.taTypes.map((code) => taTypeOf[code] ?? fail(code))
	const known = types.some((type) => taTypeTrack[type] === record.kind)
	const all = [...new Set<TaType>(known ? types : ['OTHER', ...types])]
	const ownFirst = all.toSorted((one, other) => rankOf(one, record) - rankOf(other, record))
	return ownFirst.flatMap((type) => {
		const kind = taTypeTrack[type]
		return kind === 'equipment' ? equipmentNeeds(record) : [needOf(record, kind, type, sampleDetails[kind])]
	})
}

const rankOf = (type: TaType, { kind }: RealNeed) => (taTypeTrack[type] === kind ? 0 : 1)

function equipmentNeeds(record: RealNeed): NeedAnswers[] {
	const { equipmentItems, themes } = record
	const items = equipmentItems.map(itemOf)
	const [theme] = themes as Theme[]
	const category = (theme && categoryOfTheme[theme]) ?? 'IT_WORK'
	const asked: Item[] =
		items.length > 0 ? items : [{ name: 'Sample: items not named in the source', quantity: null, category }]
	return chunks(asked, MAX_LINES).map((items) => {
		const lines = items.map(lineOf)
		const details = { ...sampleDetails.equipment, ...dataOf(items), lines }
		return needOf(record, 'equipment', 'EQUIPMENT', details)
	})
}

/** A source that gives no number leaves the line to be specified together with UNODC: nothing is invented. */
const lineOf = ({ name, quantity, category }: Item) =>
	quantity === null
		? { ...openLine, description: name, category }
		: {
				description: name,
				category,
				quantity,
				unit: 'PIECE',
				minimumQuantity: 1,
				serialised: false,
				performance: 'Sample: as the source says',
				site: 'Sample: capital',
				toSpecify: false,
			}

const openLine = {
	quantity: null,
	unit: null,
	minimumQuantity: null,
	serialised: false,
	performance: null,
	site: null,
	toSpecify: true,
}

type Item = { name: string; quantity: number | null; category: EquipmentCategory }

/** `30 computers` is thirty computers; of `tablets` the number is not known. */
function itemOf(item: string): Item {
	const [, number, rest] = /^(\d+) (.+)$/.exec(item) ?? []
	const name = rest ?? item
	return { name, quantity: number ? Number(number) : null, category: categoryOf[name] ?? fail(name) }
}

const recorders: EquipmentCategory[] = ['DRONE', 'SURVEIL_FIX', 'FORENSIC_DIG']
const dataOf = (items: readonly Item[]) =>
	items.some(({ category }) => recorders.includes(category))
		? {
				dataLaw: 'Sample: law on data',
				dataRetention: 'Sample: thirty days',
				dataAccess: 'Sample: two officers',
			}
		: {}

function needOf(record: RealNeed, kind: Kind, taType: TaType, details: Record<string, unknown>): NeedAnswers {
	const [mainTheme, ...otherThemes] = record.themes
	const need = {
		...sampleNeed,
		title: titleOf(record.asked),
		mainTheme,
		otherThemes,
		taType,
		statement: record.asked,
	}
	return { kind, need, [kind]: details }
}

const titleOf = (asked: string) => asked.slice(0, 150).trim()

const chunks = <T>(list: T[], size: number) =>
	Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

function fail(word: string): never {
	throw new Error(`No code for ${word}`)
}
