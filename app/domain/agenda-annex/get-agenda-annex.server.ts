import { textIn } from '#app/domain/core/names-of.server.ts'
import { inPost, requireRole } from '#app/domain/core/rights.ts'
import { recordExport } from '#app/domain/exports/exports.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import { type AnnexFilter, type ConsentedNeed, consentedNeeds, MOST_NEEDS } from './consented-needs.server.ts'

/** A State with its needs, in the order of the names of States in the language. */
export type AnnexState = { name: string; needs: Omit<ConsentedNeed, 'stateIso3' | 'names'>[] }

/**
 * The needs for the documents of a meeting by State, each with what its State agreed to publish, and the moment of that.
 * Without States where there are more than fit into one document. Refused for all but headquarters.
 */
export function getAgendaAnnex(person: Actor, filter: AnnexFilter, language: Language) {
	const actor = inPost(person, 'headquartersApprover')
	requireRole(actor, 'headquartersApprover')
	return readAs(actor, async (read) => {
		const rows = await consentedNeeds(read, filter)
		const isTooLong = rows.length > MOST_NEEDS
		return { asAt: read.at, isTooLong, states: isTooLong ? [] : byState(rows, language) }
	})
}

function byState(rows: readonly ConsentedNeed[], language: Language): AnnexState[] {
	const states = new Map<string, AnnexState>()
	for (const { stateIso3, names, ...need } of rows) {
		const known = states.get(stateIso3)
		if (known) known.needs.push(need)
		else states.set(stateIso3, { name: textIn(names, language) || stateIso3, needs: [need] })
	}
	// Chinese by pinyin, which is what the collation of that language does by itself.
	const { compare } = new Intl.Collator(language)
	return [...states.values()].sort((one, other) => compare(one.name, other.name))
}

type Asked = {
	what: 'agendaAnnexDocx' | 'agendaAnnexPdf'
	filter: AnnexFilter
	exportId: string
	language: Language
}

/**
 * The annex for a file, which is then in the export log. Not found where there is nothing to print or too much; refused
 * without the right to export and a recent reason.
 */
export async function exportAgendaAnnex(actor: Actor, { what, filter, exportId, language }: Asked) {
	const annex = await getAgendaAnnex(actor, filter, language)
	if (annex.states.length === 0) throw new DomainError('not-found')
	const rows = annex.states.reduce((sum, { needs }) => sum + needs.length, 0)
	await withActor(actor, (tx) => recordExport(tx, actor, { what, exportId, filter, rows }))
	return annex
}
export type AgendaAnnex = Awaited<ReturnType<typeof getAgendaAnnex>>
