import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { textIn } from './words-of.server.ts'

/** Every State by its name, in the order of the reader's language. */
export async function listStates(actor: Actor, language: Language) {
	const states = await withActor(actor, (tx) => tx.state.findMany({ select: { iso3: true, names: true } }))
	const { compare } = new Intl.Collator(language)
	return states
		.map(({ iso3, names }) => ({ iso3, name: textIn(names, language) || iso3 }))
		.sort((one, other) => compare(one.name, other.name))
}
