import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { Language } from '#workflows/languages.ts'

/** Names of people by id, as far as the reader may see them. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
	const found = await tx.person.findMany({
		where: { id: { in: [...new Set(ids)] } },
		select: { id: true, name: true },
	})
	return new Map(found.map(({ id, name }) => [id, name]))
}

/** One text of a record stored in several languages; English replaces a missing one. */
export function textIn(words: unknown, language: Language): string {
	const texts = (words ?? {}) as Partial<Record<Language, string>>
	return texts[language] ?? texts.en ?? ''
}

/** The ids of the programmes with this text in their code, or in their title in this language or in English. */
export async function programmesNamed(tx: Tx, text: string, language: Language): Promise<Set<string>> {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		select id from programme
		where position(lower(${text}) in lower(concat_ws(chr(10), code, titles->>${language}, titles->>'en'))) > 0`
	return new Set(rows.map(({ id }) => id))
}

/** Every State by its name, in the order of the reader's language. */
export async function listStates(actor: Actor, language: Language) {
	const states = await withActor(actor, (tx) => tx.state.findMany({ select: { iso3: true, names: true } }))
	const { compare } = new Intl.Collator(language)
	return states
		.map(({ iso3, names }) => ({ iso3, name: textIn(names, language) || iso3 }))
		.sort((one, other) => compare(one.name, other.name))
}
