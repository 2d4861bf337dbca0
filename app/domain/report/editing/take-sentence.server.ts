import type { Released } from '#app/domain/releases/get-release.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { SuggestedParagraph } from '../report-model.ts'
import { insertParagraph } from './arrange-paragraphs.server.ts'
import { changeReport } from './change-report.server.ts'
import { bindableIn, requirePrintable } from './report-numbers.server.ts'

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
