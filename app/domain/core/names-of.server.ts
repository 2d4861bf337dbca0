import { sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'

const people = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom('person').where('id', '=', anyOf(ids)).select(['id', 'name']),
)

/** Names of people by id, as far as the reader may see them. */
export async function namesOf(ask: Ask, ids: readonly string[]): Promise<Map<string, string>> {
	const known = [...new Set(ids)].filter(Boolean)
	const found = known.length > 0 ? await ask(people, { ids: known }) : []
	return new Map(found.map(({ id, name }) => [id, name]))
}

/** One text of a record stored in several languages; English replaces a missing one. */
export function textIn(words: unknown, language: Language): string {
	const texts: Partial<Record<Language, string>> = words ?? {}
	return texts[language] ?? texts.en ?? ''
}

const named = statement(({ text, language }: { text: string; language: Language }) =>
	build
		.selectFrom('programme')
		.where(
			sql<boolean>`position(lower(${text}) in lower(concat_ws(chr(10), code, titles->>${language}, titles->>'en'))) > 0`,
		)
		.select('id'),
)

/** The ids of the programmes with this text in their code, or in their title in this language or in English. */
export async function programmesNamed(ask: Ask, text: string, language: Language): Promise<Set<string>> {
	const rows = await ask(named, { text, language })
	return new Set(rows.map(({ id }) => id))
}

const allStates = statement((_: object) => build.selectFrom('state').select(['iso3', 'names']))

/** Every State by its name, in the order of the reader's language. */
export async function listStates(actor: Actor, language: Language) {
	const states = await readAs(actor, (read) => read(allStates, {}))
	const { compare } = new Intl.Collator(language)
	return states
		.map(({ iso3, names }) => ({ iso3, name: textIn(names, language) || iso3 }))
		.sort((one, other) => compare(one.name, other.name))
}

/** A search for a name considers at most this many people. */
const PEOPLE = 50

const idsNamed = statement(({ text }: { text: string }) =>
	build
		.selectFrom('person')
		.where(sql<boolean>`position(lower(${text}) in lower(name || chr(10) || email)) > 0`)
		.limit(PEOPLE)
		.select('id'),
)

/** The ids of the people whose name or address contains the text; null without a text. */
export async function idsOfPeopleNamed(ask: Ask, text: string | undefined): Promise<string[] | null> {
	return text === undefined ? null : (await ask(idsNamed, { text })).map(({ id }) => id)
}
