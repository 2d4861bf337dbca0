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
 * Returns one need for each type of assistance, for equipment one for each category; the record's own kind comes first.
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
	const asked =
		items.length > 0 ? items : [{ name: 'Sample: items not named in the source', quantity: 1, category }]
	return [...new Set(asked.map((item) => item.category))].flatMap((category) =>
		chunks(
			asked.filter((item) => item.category === category),
			MAX_LINES,
		).map((items) => {
			const lines = items.map(({ name, quantity }) => ({ ...sampleLine, description: name, quantity }))
			const details = { ...sampleDetails.equipment, ...dataOf(category), category, lines }
			return needOf(record, 'equipment', 'EQUIPMENT', details)
		}),
	)
}

const sampleLine = { minimumQuantity: 1, performance: 'Sample: as the source says', site: 'Sample: capital' }

/** `30 computers` is thirty computers; a vehicle of the type 4x4 is one. */
function itemOf(item: string) {
	const [, number, rest] = /^(\d+) (.+)$/.exec(item) ?? []
	const name = rest ?? item
	return { name, quantity: Number(number ?? 1), category: categoryOf[name] ?? fail(name) }
}

const recorders: EquipmentCategory[] = ['DRONE', 'SURVEIL_FIX', 'FORENSIC_DIG']
const dataOf = (category: EquipmentCategory) =>
	recorders.includes(category)
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
