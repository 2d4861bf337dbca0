import type { SectionValues } from '#app/domain/core/answers.server.ts'
import { type NeedSection, needSectionOf, type RequestSection, requestSections } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { Kind } from '#workflows/vocabulary.ts'

import { filedSection, filingContent } from './filing-content.server.ts'
import { revisedAnswers } from './revised-answers.server.ts'

/** `pending` is what the State has not had cleared yet; `clarified` came with its last answers. */
export type Changes = { standing: 'pending' | 'clarified'; at: Date | null; changes: Change[] }

/**
 * What a State changed with its answers to questions: for itself while it answers, for officers once its focal point
 * has cleared it. Null where nothing was changed, and for whoever is neither.
 */
export function getChanges(actor: Actor, requestId: string) {
	return withActor(actor, async (tx): Promise<Changes | null> => {
		const request = await tx.request.findUnique({ where: { id: requestId } })
		if (!request) throw new DomainError('not-found')
		const revised = isStateRole(actor.role) ? await revisedAnswers(tx, request) : {}
		if (Object.keys(revised).length === 0) return lastClarified(tx, requestId)
		const filed = await filingContent(tx, requestId)
		const changes = between(filed.content, (await filingContent(tx, requestId, revised)).content)
		return { standing: 'pending', at: null, changes }
	})
}

/** What the last answers that were cleared changed in the filing before them. */
async function lastClarified(tx: Tx, requestId: string): Promise<Changes | null> {
	const [now, before] = await tx.submissionVersion.findMany({
		where: { requestId, cause: { in: ['submitted', 'clarified'] } },
		orderBy: { number: 'desc' },
		take: 2,
	})
	if (!before || now?.cause !== 'clarified' || now.sha256 === before.sha256) return null
	return { standing: 'clarified', at: now.createdAt, changes: between(before.content, now.content) }
}

const between = (then: string, now: string) => changesSince(JSON.parse(then) as Told, JSON.parse(now) as Told)

type Sections = Record<string, SectionValues>
/** What a filing said at some moment, as its stored versions keep it. */
export type Told = {
	sections: Sections
	needs: { rank: number; kind: Kind; sections: Sections }[]
}

type StatedSection = ReturnType<typeof filedSection>
/** One field that says something else than before; `before` and `after` hold only that field. */
type Change = {
	rank: number | null
	section: RequestSection | NeedSection
	field: string
	before: StatedSection
	after: StatedSection
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
