import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { ReleaseTableName } from '#workflows/releases/tables.ts'
import { reportChapters } from '../report-model.ts'
import { reportRow } from './get-report.server.ts'
import { paragraphsOf, stateNamesIn } from './read-paragraphs.server.ts'
import { bindableIn, numbersToName } from './report-numbers.server.ts'
import { inWritingPost, mayWrite } from './report-rights.server.ts'
import { shownText } from './shown-text.ts'
import type { Suggest } from './take-sentence.server.ts'

type Shown = {
	/** Of the page. */
	language: Language
	/** Whose numbers are offered. */
	table?: ReleaseTableName | undefined
	/** What the release suggests. */
	suggest: Suggest
}

/**
 * What can be added to a report: suggested sentences that were not taken yet, and a paragraph of one's own with the numbers
 * that it can name. Not found where the report can no longer be changed; refused for people who do not write reports.
 */
export function getAdditions(person: Actor, id: string, { language, table, suggest }: Shown) {
	const actor = inWritingPost(person)
	return readAs(actor, async (read) => {
		const report = await reportRow(read, id)
		if (!mayWrite(actor, report)) throw new DomainError('not-found')
		const [bindable, there] = await Promise.all([bindableIn(read, report.releaseId), paragraphsOf(read, id)])
		const taken = new Set(there.map(({ sentenceKey }) => sentenceKey))
		const sentences = suggest(bindable.release)
			.filter(({ key }) => !taken.has(key))
			.map(({ key, chapter, variants }) => ({
				key,
				chapter,
				variants: variants.map(({ grade, texts }) => ({ grade, text: shownText(texts[language], bindable) })),
			}))
		return {
			id,
			period: report.period,
			original: report.original,
			language,
			chapters: reportChapters,
			sentences,
			stateNames: await stateNamesIn(
				read,
				sentences.flatMap(({ variants }) => variants.map(({ text }) => text)),
				language,
			),
			numbers: numbersToName(bindable.release.tables, table),
		}
	})
}
export type Additions = Awaited<ReturnType<typeof getAdditions>>
