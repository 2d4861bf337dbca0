import { sql } from 'kysely'
import type { Ask } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { lexemesOf } from '../analysis/stems.ts'
import { ANALYSIS_VERSION } from '../entry.ts'

/** The lexemes of the text of a file, as the text of a tsvector. */
const wordsOf = (text: string) => lexemesOf([{ text, weight: 'D' }], [])

/** What was read of a file: `empty` where it has no text, such as a scan, and `refused` where it cannot be read. */
export type ReadText = { outcome: 'read'; text: string } | { outcome: 'empty' | 'refused' }

/** Keeps the text of a file with its lexemes, with system access; its request is indexed again because of it. */
export function keepText(ask: Ask, attachmentId: string, read: ReadText) {
	const text = read.outcome === 'read' ? read.text : ''
	return ask(
		raw(sql`update attachment_text set outcome = ${read.outcome}, text = ${text}, version = ${ANALYSIS_VERSION},
			words = ${text ? wordsOf(text) : null}::tsvector where attachment_id = ${attachmentId} and outcome is null`),
	)
}

/** Analyses again the texts of these files that an older analysis has read, with system access. */
export async function renewTexts(ask: Ask, attachmentIds: readonly string[]): Promise<void> {
	if (attachmentIds.length === 0) return
	const old = await ask(
		raw(sql<{ id: string; text: string }>`select attachment_id as id, text from attachment_text
			where attachment_id = any (${attachmentIds}::text[]) and outcome = 'read' and version <> ${ANALYSIS_VERSION}`),
	)
	for (const { id, text } of old)
		await ask(
			raw(sql`update attachment_text set words = ${wordsOf(text)}::tsvector, version = ${ANALYSIS_VERSION}
				where attachment_id = ${id}`),
		)
}
