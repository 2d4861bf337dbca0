import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import type { SynonymForm } from '#app/forms/synonym.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { type Language, languages } from '#workflows/languages.ts'
import { fillers, tokensOf } from '../analysis/tokens.ts'
import { shippedSynonyms } from './known-phrases.ts'
import { noPhrases, type SynonymEntry } from './synonyms.server.ts'

/** A word that one of so many records has would find almost everything. */
const SHARE = 4
/** With fewer records, a share says nothing. */
const FEWEST = 40

/**
 * Adds a group of words that mean the same, or changes the one with this id; returns its id. The next question uses it.
 * Refused where a phrase says nothing, or would find almost everything, and where somebody else has changed the group
 * since the page was drawn.
 */
export function saveSynonym(actor: Actor, id: string | null, form: SynonymForm): Promise<string> {
	requireAbility(actor, 'keepReferenceData')
	requireConfirmed(actor)
	const { revision, ...entry } = form
	return withActor(actor, async (tx) => {
		if (id !== null && isShipped(id)) throw new DomainError('not-found')
		await requireTelling(tx, entry)
		return store(tx, actor, { id, revision, entry })
	})
}

/** Withdraws a group of the product, or uses it again. */
export function setShippedSynonym(actor: Actor, id: string, form: { revision: number; active: boolean }) {
	requireAbility(actor, 'keepReferenceData')
	requireConfirmed(actor)
	if (!isShipped(id)) throw new DomainError('not-found')
	const { revision, active } = form
	return withActor(actor, (tx) => store(tx, actor, { id, revision, entry: { ...noPhrases, active } }))
}

const isShipped = (id: string) => shippedSynonyms.some(({ key }) => key === id)

type Saved = { id: string | null; revision: number; entry: SynonymEntry }

async function store(tx: Tx, actor: Actor, { id, revision, entry }: Saved): Promise<string> {
	const { active, ...phrases } = entry
	const stored = { phrases, active, updatedById: actor.id, updatedAt: now() }
	const found = id === null ? null : await tx.searchSynonym.findUnique({ where: { id } })
	if (id !== null && !found && !isShipped(id)) throw new DomainError('not-found')
	const synonymId = id ?? newId()
	const { count } = await withinSystem(tx, actor, () =>
		found
			? tx.searchSynonym.updateMany({
					where: { id: synonymId, revision },
					data: { ...stored, revision: revision + 1 },
				})
			: tx.searchSynonym.createMany({ data: [{ id: synonymId, ...stored }], skipDuplicates: true }),
	)
	if (count === 0) throw new DomainError('conflict')
	// A group of the product was in use until now.
	const before = found
		? { ...noPhrases, ...found.phrases, active: found.active }
		: id === null
			? undefined
			: { ...noPhrases, active: true }
	await recordAudit(tx, actor, {
		type: before ? 'synonym.changed' : 'synonym.added',
		data: { synonymId, ...(before && { before }), after: entry },
	})
	return synonymId
}

async function requireTelling(tx: Tx, entry: SynonymEntry) {
	const errors: Partial<Record<Language, string>> = {}
	for (const language of languages)
		for (const phrase of entry[language]) {
			const problem = problemOf(phrase) ?? ((await isCommon(tx, phrase)) ? 'tooCommon' : null)
			if (problem) errors[language] ??= problem
		}
	if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'invalid', errors)
}

function problemOf(phrase: string): 'tooShort' | 'tooCommon' | null {
	const tokens = tokensOf(phrase)
	const telling = tokens.filter(({ form }) => !fillers.has(form))
	if (tokens.length > 0 && telling.length === 0) return 'tooCommon'
	return telling.reduce((sum, { form }) => sum + [...form].length, 0) < 2 ? 'tooShort' : null
}

async function isCommon(tx: Tx, phrase: string): Promise<boolean> {
	const [only, ...more] = tokensOf(phrase)
	if (!only || more.length > 0) return false
	const word = await tx.searchWord.findUnique({ where: { word: only.form }, select: { documents: true } })
	if (!word || word.documents < FEWEST / SHARE) return false
	const [walk] = await tx.searchWalk.findMany({ select: { total: true }, take: 1 })
	return word.documents * SHARE > Math.max(walk?.total ?? 0, FEWEST)
}
