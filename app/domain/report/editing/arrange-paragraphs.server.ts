import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { type Language, languages } from '#workflows/languages.ts'
import { type ReportChapter, reportChapters } from '../report-model.ts'
import { changeReport } from './change-report.server.ts'
import { bindableIn, requirePrintable } from './report-numbers.server.ts'
import { paragraphIn } from './save-text.server.ts'

type Texts = Partial<Record<Language, string>>
type New = { reportId: string; chapter: ReportChapter; sentenceKey: string | null; texts: Texts }

/**
 * Adds a paragraph at the end of a chapter, with a text of one's own in the original language; returns its id. Errors at
 * `chapter` and `text`.
 */
export const addParagraph = (
	person: Actor,
	{ reportId, chapter: named, text }: { reportId: string; chapter: string; text: string },
): Promise<string> =>
	changeReport(person, reportId, async (tx, report, actor) => {
		const chapter = reportChapters.find((one) => one === named)
		if (!chapter) throw new DomainError('invalid', 'invalid', { chapter: 'badCode' })
		requirePrintable(text, await bindableIn(askIn(tx), report.releaseId))
		const texts = { [report.original]: text }
		const paragraphId = await insertParagraph(tx, actor, report.original, {
			reportId,
			chapter,
			sentenceKey: null,
			texts,
		})
		return { answer: paragraphId, type: 'report.added', data: { paragraphId, chapter } }
	})

/** Adds a paragraph with these texts as their first versions, at the end of its chapter; returns its id. */
export async function insertParagraph(
	tx: Tx,
	actor: Actor,
	original: Language,
	{ reportId, chapter, sentenceKey, texts }: New,
) {
	const [id, at] = [newId(), now()]
	const last = await tx.reportParagraph.aggregate({ where: { reportId, chapter }, _max: { place: true } })
	const place = (last._max.place ?? 0) + 1
	await tx.reportParagraph.createMany({ data: { id, reportId, chapter, place, sentenceKey, madeAt: at } })
	const written = languages.flatMap((language) => {
		const text = texts[language]
		const follows = language === original ? null : 1
		return text
			? [{ paragraphId: id, language, version: 1, reportId, text, follows, authorId: actor.id, at }]
			: []
	})
	await tx.reportText.createMany({ data: written })
	return id
}

type Placed = { reportId: string; paragraphId: string }

/** Moves a paragraph by one place within its chapter; at the end of it, it stays. */
export const moveParagraph = (
	person: Actor,
	{ reportId, paragraphId, direction }: Placed & { direction: 'up' | 'down' },
): Promise<void> =>
	changeReport(person, reportId, async (tx) => {
		const moved = await paragraphIn(tx, reportId, paragraphId)
		const beside = await tx.reportParagraph.findFirst({
			where: {
				reportId,
				chapter: moved.chapter,
				removedAt: null,
				place: direction === 'up' ? { lt: moved.place } : { gt: moved.place },
			},
			orderBy: { place: direction === 'up' ? 'desc' : 'asc' },
		})
		if (beside) {
			await tx.reportParagraph.updateMany({ where: { id: moved.id }, data: { place: beside.place } })
			await tx.reportParagraph.updateMany({ where: { id: beside.id }, data: { place: moved.place } })
		}
		return { answer: undefined, type: 'report.moved', data: { paragraphId, direction } }
	})

/** Takes a paragraph out of the report; its versions and comments are kept. */
export const removeParagraph = (person: Actor, { reportId, paragraphId }: Placed): Promise<void> =>
	changeReport(person, reportId, async (tx) => {
		await paragraphIn(tx, reportId, paragraphId)
		await tx.reportParagraph.updateMany({ where: { id: paragraphId }, data: { removedAt: now() } })
		return { answer: undefined, type: 'report.removed', data: { paragraphId } }
	})
