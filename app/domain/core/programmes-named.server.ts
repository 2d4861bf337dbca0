import type { Language } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** The ids of the programmes with this text in their code, or in their title in this language or in English. */
export async function programmesNamed(tx: Tx, text: string, language: Language): Promise<Set<string>> {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		select id from programme
		where position(lower(${text}) in lower(concat_ws(chr(10), code, titles->>${language}, titles->>'en'))) > 0`
	return new Set(rows.map(({ id }) => id))
}
