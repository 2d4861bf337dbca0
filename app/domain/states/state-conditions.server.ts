import { type RawBuilder, sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { isMemberOf } from '#app/domain/reference/regional-groups.server.ts'
import { openStatuses } from '#app/domain/workload/list-officers.server.ts'
import type { StateFilters, StateGroup } from '#app/forms/lists/state-list.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { isNameOf, isOneOf } from '#workflows/names.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'

const everyState = statement((_: object) => build.selectFrom('state').select(['iso3', 'names']))

/** The codes of all States in the order of their names in a language, and of those whose name holds a text. */
export type NamedStates = { inOrder: string[]; holding: (text: string) => string[] }

/** Without diacritics, so that `cote` finds Côte d’Ivoire. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Finds States by their names in a language, sorted by its rules, which not every database has. A name is found in the
 * language of the reader, in English, or by its code.
 */
export async function namedStates(ask: Ask, language: Language): Promise<NamedStates> {
	const { compare } = new Intl.Collator(language)
	const states = (await ask(everyState, {}))
		.map(({ iso3, names }) => ({ iso3, name: textIn(names, language) || iso3, english: textIn(names, 'en') }))
		.sort((one, other) => compare(one.name, other.name))
	return {
		inOrder: states.map(({ iso3 }) => iso3),
		holding: (text) =>
			states
				.filter(({ iso3, name, english }) => plain(`${name} ${english} ${iso3}`).includes(plain(text.trim())))
				.map(({ iso3 }) => iso3),
	}
}

const ofGroup: Record<StateGroup, RawBuilder<unknown>> = {
	ldc: sql`t.ldc`,
	lldc: sql`t.lldc`,
	sids: sql`t.sids`,
}

/** The open requests of a State that the reader may see; `state` is its code. */
export const openRequestsOf = (state: RawBuilder<unknown>) => sql`request as r where r.state_iso3 = ${state}
	and r.ended_at is null and r.submitted_at is not null and r.status = ${anyOf(openStatuses)}`

/** The same with a due date, in the order of their index. */
export const dueRequestsOf = (state: RawBuilder<unknown>) => sql`request as r where r.state_iso3 = ${state}
	and r.due_at is not null and r.status = ${anyOf(openStatuses)}`

/** The conditions of a list of States on its rows, which are `t`. */
export function* stateConditions(
	{ text, region, group, treaty, only }: StateFilters,
	states: NamedStates,
): Generator<RawBuilder<unknown>> {
	if (region) yield sql`t.region = ${anyOf(region)}`
	if (group) {
		const regional = group.filter((each) => isOneOf(regionalGroups, each))
		yield sql`(${sql.join(
			[
				...group.flatMap((each) => (isNameOf(ofGroup, each) ? [ofGroup[each]] : [])),
				...(regional.length > 0 ? [isMemberOf(regional, sql`t.iso3`)] : []),
			],
			sql` or `,
		)})`
	}
	if (treaty) yield sql`t.treaty_status = ${anyOf(treaty)}`
	if (only?.includes('open')) yield sql`exists (select from ${openRequestsOf(sql`t.iso3`)})`
	if (only?.includes('overdue'))
		yield sql`exists (select from ${dueRequestsOf(sql`t.iso3`)} and r.due_at < ${now()})`
	for (const words of text ?? []) yield sql`t.iso3 = ${anyOf(states.holding(words))}`
}
