import type { SectionValues } from '#app/domain/core/answers.server.ts'
import { type NeedSection, needSectionOf, type RequestSection, requestSections } from '#app/forms/sections.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { filedSection } from './filed-section.ts'

type Sections = Record<string, SectionValues>
/** What a filing said at some moment, as its stored versions keep it. */
export type Told = {
	sections: Sections
	needs: { rank: number; kind: Kind; sections: Sections }[]
}

type ToldSection = ReturnType<typeof filedSection>
/** One field that says something else than before; `before` and `after` hold only that field. */
export type Change = {
	rank: number | null
	section: RequestSection | NeedSection
	field: string
	before: ToldSection
	after: ToldSection
}

/** Field by field, what a filing says now and did not say then. Needs are compared by their number. */
export function changesSince(then: Told, now: Told): Change[] {
	const ofRequest = changesIn(then.sections, now.sections, null, (name) => {
		return requestSections[name as RequestSection]
	})
	const ranks = [...new Set([...then.needs, ...now.needs].map(({ rank }) => rank))].sort((a, b) => a - b)
	const ofNeeds = ranks.flatMap((rank) => {
		const before = then.needs.find((need) => need.rank === rank)
		const after = now.needs.find((need) => need.rank === rank)
		const kind = (after ?? before)?.kind as Kind
		// A need of another kind in its place is another need: nothing of the old one is left.
		const old = before?.kind === kind ? before.sections : {}
		return changesIn(old, after?.sections ?? {}, rank, (name) => needSectionOf(kind, name as NeedSection))
	})
	return [...ofRequest, ...ofNeeds]
}

function changesIn(
	then: Sections,
	now: Sections,
	rank: number | null,
	sectionOf: (name: string) => Parameters<typeof filedSection>[1],
): Change[] {
	return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((name) => {
		const section = name as RequestSection | NeedSection
		const [before = {}, after = {}] = [then[name], now[name]]
		const { shape } = sectionOf(name)
		const only = (field: string, values: SectionValues) =>
			filedSection(section, { shape: { [field]: shape[field] as never } }, values)
		return Object.keys(shape)
			.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
			.map((field) => ({ rank, section, field, before: only(field, before), after: only(field, after) }))
	})
}
