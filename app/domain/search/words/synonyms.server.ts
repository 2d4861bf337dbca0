import { changedFields, entryHistory } from '#app/domain/core/entry-history.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Language, languages } from '#workflows/languages.ts'
import { recordOf } from '#workflows/names.ts'
import { shippedSynonyms } from './known-phrases.ts'

const MOST = 2000

/** Phrases by language, as an administrator has entered them, and whether they are used. */
export type SynonymEntry = Record<Language, string[]> & { active: boolean }
type Recorded = { before?: SynonymEntry; after: SynonymEntry }

const all = statement((_: object) =>
	build
		.selectFrom('search_synonym')
		.orderBy('updated_at', 'desc')
		.orderBy('id')
		.limit(MOST)
		.select(['id', 'phrases', 'active']),
)

/**
 * Groups of words that mean the same in search: those of administrators, the last changed first, and those of the
 * product, each with all its phrases.
 */
export function listSynonyms(actor: Actor) {
	requireAbility(actor, 'keepReferenceData')
	return readAs(actor, async (read) => {
		const stored = await read(all, {})
		const activity = new Map(stored.map(({ id, active }) => [id, active]))
		const shipped = shippedSynonyms.map(({ key, phrases }) => ({
			id: key,
			phrases: [...phrases],
			active: activity.get(key) ?? true,
		}))
		const keys = new Set(shipped.map(({ id }) => id))
		const own = stored
			.filter(({ id }) => !keys.has(id))
			.map(({ id, phrases, active }) => ({ id, phrases: flat(phrases), active }))
		return { own, shipped }
	})
}

const flat = (phrases: Stored.PhrasesByLanguage) => Object.values(phrases).flat()

/**
 * One group with every change of it, the latest first. A group of the product has its phrases in `shipped`: it can be
 * withdrawn and not changed.
 */
export function getSynonym(actor: Actor, id: string) {
	requireAbility(actor, 'keepReferenceData')
	const shipped = shippedSynonyms.find(({ key }) => key === id)
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const stored = await tx.searchSynonym.findUnique({ where: { id } })
			if (!stored && !shipped) throw new DomainError('not-found')
			const history = await entryHistory<Recorded>(askIn(tx), 'synonym', id)
			return {
				id,
				revision: stored?.revision ?? 0,
				shipped: shipped ? [...shipped.phrases] : null,
				entry: {
					...noPhrases,
					...stored?.phrases,
					active: stored?.active ?? true,
				},
				history: history.map(({ recorded: { before, after }, ...change }) => ({
					...change,
					changes: changedFields(fields, before, after),
				})),
			}
		}),
	)
}
export type SynonymView = Awaited<ReturnType<typeof getSynonym>>

export const noPhrases = recordOf(languages, (): string[] => [])
const fields = [...languages, 'active'] as const satisfies (keyof SynonymEntry)[]
