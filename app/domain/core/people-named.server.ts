import { sql } from 'kysely'
import type { Ask } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'

/** A search for a name considers at most this many people. */
const PEOPLE = 50

const named = statement(({ text }: { text: string }) =>
	build
		.selectFrom('person')
		.where(sql<boolean>`position(lower(${text}) in lower(name || chr(10) || email)) > 0`)
		.limit(PEOPLE)
		.select('id'),
)

/** The ids of the people whose name or address contains the text; null without a text. */
export async function idsOfPeopleNamed(ask: Ask, text: string | undefined): Promise<string[] | null> {
	return text === undefined ? null : (await ask(named, { text })).map(({ id }) => id)
}
