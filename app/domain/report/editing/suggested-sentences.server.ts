import type { Released } from '#app/domain/releases/get-release.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import type { ReleaseTableName } from '#workflows/releases/tables.ts'
import { reportChapters, type SuggestedParagraph } from '../report-model.ts'
import { insertParagraph } from './arrange-paragraphs.server.ts'
import { changeReport, inWritingPost, mayWrite } from './change-report.server.ts'
import { reportRow } from './get-report.server.ts'
import { paragraphsOf, stateNamesIn } from './read-paragraphs.server.ts'
import { bindableIn, numbersToName, requirePrintable } from './report-numbers.server.ts'
import { shownText } from './shown-text.ts'

/** Gives the sentences that a release suggests: they have the words of six languages, which the domain has not. */
export type Suggest = (release: Released) => SuggestedParagraph[]

type Taken = { reportId: string; key: string; grade: string }

/**
 * Takes over a suggested sentence as a paragraph in all six languages, in the weight that the person chose; returns its
 * id. An error at `grade` where there is no such sentence.
 */
export const takeSentence = (
	person: Actor,
	{ reportId, key, grade }: Taken,
	suggest: Suggest,
): Promise<string> =>
	changeReport(person, reportId, async (tx, report, actor) => {
		const bindable = await bindableIn(askIn(tx), report.releaseId)
		const sentence = suggest(bindable.release).find((one) => one.key === key)
		const variant = sentence?.variants.find((one) => one.grade === grade)
		if (!sentence || !variant) throw new DomainError('invalid', 'invalid', { grade: 'badCode' })
		for (const text of Object.values(variant.texts)) requirePrintable(text, bindable)
		const { chapter } = sentence
		const paragraphId = await insertParagraph(tx, actor, report.original, {
			reportId,
			chapter,
			sentenceKey: key,
			texts: variant.texts,
		})
		return { answer: paragraphId, type: 'report.added', data: { paragraphId, chapter, sentence: key, grade } }
	})

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
