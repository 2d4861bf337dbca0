import { sql } from 'kysely'
import { leadName } from '#app/domain/core/lead-institution.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { urgency } from '#app/domain/core/needs-in-view.server.ts'
import { inPost, requireAbility } from '#app/domain/core/rights.ts'
import { type RowOf, sharedColumns, sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { recordExport } from '#app/domain/exports/exports.server.ts'
import { unmet } from '#app/domain/figures/donor-pipeline.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import type { Language } from '#workflows/languages.ts'
import { ofFact } from '#workflows/shared-row.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** Which needs a meeting is about; all where nothing is chosen. */
export type AnnexFilter = { kind?: string | undefined; theme?: string | undefined }

/** Needs that one annex has at most: more are better parted by theme than read as one document. */
export const MOST_NEEDS = 2_000

const answer = (name: 'earliest' | 'latest') =>
	ofFact('dates', sql<string | null>`nullif(need.answers #>> ${sql.lit(`{need,${name}}`)}, '')`)

/** What the annex says of a need: null, or no lines, for what its State did not agree to publish. */
const shown = sharedColumns('public', ['state', 'kind'], {
	stateIso3: ofFact('state', sql<string>`need.state_iso3`),
	names: ofFact('state', sql<Record<string, string>>`state.names`),
	kind: ofFact('kind', sql<Kind>`need.kind::text`),
	taType: ofFact('type', sql<string | null>`need.ta_type`),
	themes: ofFact('themes', sql<string[] | null>`need.themes`),
	title: ofFact('words', sql<string>`need.title`),
	authority: ofFact('institution', leadName()),
	quantity: ofFact('quantity', sql<number | null>`need.quantity`),
	/** Of equipment, by category: unlike quantities are not added up. */
	lines: ofFact('quantity', sql<CategoryTotal[]>`${categoriesOfNeed}`),
	urgency: ofFact('urgency', urgency),
	/** `YYYY-MM-DD`. */
	earliest: answer('earliest'),
	latest: answer('latest'),
})
type ConsentedNeed = RowOf<typeof shown>

// Within a State by what is shown, so that the order does not tell when a need was submitted.
const consented = statement(({ kind, theme }: { kind: string | null; theme: string | null }) =>
	build
		.selectFrom(
			sql<ConsentedNeed & { id: string }>`(
		select need.id, ${shown.columns}
		from need join request on request.id = need.request_id join state on state.iso3 = need.state_iso3
			join authority on authority.id = request.authority_id
		where ${unmet} and ${shown.isShown}
			and (${kind}::text is null or need.kind::text = ${kind})
			and (${theme}::text is null or (${sharedFact('public', 'themes')} and ${theme} = any (need.themes)))
		)`.as<'told'>(sql`told`),
		)
		.select(['stateIso3', 'names', 'kind', 'taType', 'themes', 'title', 'authority'])
		.select(['quantity', 'lines', 'urgency', 'earliest', 'latest'])
		.orderBy('stateIso3')
		.orderBy('kind')
		.orderBy('urgency')
		.orderBy(sql`md5(id)`)
		.limit(sql.lit(MOST_NEEDS + 1)),
)

/** Unmet needs whose State agreed to publication; one more than an annex has where there are too many. */
const consentedNeeds = (read: Read, { kind, theme }: AnnexFilter) =>
	read.asSystem(consented, { kind: kind ?? null, theme: theme ?? null })

/** A State with its needs, in the order of the names of States in the language. */
export type AnnexState = {
	name: string
	needs: (Omit<ConsentedNeed, 'stateIso3' | 'names' | 'lines'> & { lines: CategoryTotal[] })[]
}

/**
 * The needs for the documents of a meeting by State, each with what its State agreed to publish, and the moment of that.
 * Without States where there are more than fit into one document. Refused for all but headquarters.
 */
export function getAgendaAnnex(person: Actor, filter: AnnexFilter, language: Language) {
	const actor = inPost(person, 'prepareAgendaAnnex')
	requireAbility(actor, 'prepareAgendaAnnex')
	return readAs(actor, async (read) => {
		const rows = await consentedNeeds(read, filter)
		const isTooLong = rows.length > MOST_NEEDS
		return { asAt: read.at, isTooLong, states: isTooLong ? [] : byState(rows, language) }
	})
}

function byState(rows: readonly ConsentedNeed[], language: Language): AnnexState[] {
	const states = new Map<string, AnnexState>()
	for (const { stateIso3, names, lines, ...shown } of rows) {
		const need = { ...shown, lines: lines ?? [] }
		const known = states.get(stateIso3)
		if (known) known.needs.push(need)
		else states.set(stateIso3, { name: textIn(names, language) || stateIso3, needs: [need] })
	}
	// Chinese by pinyin, which is what the collation of that language does by itself.
	const { compare } = new Intl.Collator(language)
	return [...states.values()].sort((one, other) => compare(one.name, other.name))
}

type ExportAgendaAnnexInput = {
	what: 'agendaAnnexDocx' | 'agendaAnnexPdf'
	filter: AnnexFilter
	exportId: string
	language: Language
}

/**
 * The annex for a file, which is then in the export log. Not found where there is nothing to print or too much; refused
 * without the right to export and a recent reason.
 */
export async function exportAgendaAnnex(
	actor: Actor,
	{ what, filter, exportId, language }: ExportAgendaAnnexInput,
) {
	const annex = await getAgendaAnnex(actor, filter, language)
	if (annex.states.length === 0) throw new DomainError('not-found')
	const rows = annex.states.reduce((sum, { needs }) => sum + needs.length, 0)
	await withActor(actor, (tx) => recordExport(tx, actor, { what, exportId, filter, rows }))
	return annex
}
export type AgendaAnnex = Awaited<ReturnType<typeof getAgendaAnnex>>
