import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { changeReport } from './change-report.server.ts'
import { bindableIn, requirePrintable } from './report-numbers.server.ts'

type SaveTextInput = {
	reportId: string
	paragraphId: string
	language: Language
	/** The version that the page showed; 0 where there was none. */
	version: number
	/** The version of the original that the page showed beside it; 0 of the original itself. */
	follows: number
	text: string
}

/**
 * Saves a text of a paragraph as its next version; the same text again, of the same original, changes nothing. `conflict`
 * if another was saved since the page was shown; an error at `text` where it names a number that is hidden or not there.
 */
export function saveText(
	person: Actor,
	{ reportId, paragraphId, language, version, follows, text }: SaveTextInput,
): Promise<void> {
	return changeReport(person, reportId, async (tx, report, actor) => {
		await paragraphIn(tx, reportId, paragraphId)
		const latest = await tx.reportText.findFirst({ where: { paragraphId, language, replacedAt: null } })
		if ((latest?.version ?? 0) !== version) throw new DomainError('conflict')
		requirePrintable(text, await bindableIn(askIn(tx), report.releaseId))
		const { original } = report
		const first =
			language === original
				? null
				: await tx.reportText.findFirst({ where: { paragraphId, language: original, replacedAt: null } })
		const at = now()
		const next = version + 1
		await tx.reportText.updateMany({
			where: { paragraphId, language, replacedAt: null },
			data: { replacedAt: at },
		})
		await tx.reportText.createMany({
			data: {
				paragraphId,
				language,
				version: next,
				reportId,
				text,
				follows: first && follows > 0 ? Math.min(follows, first.version) : null,
				authorId: actor.id,
				at,
			},
		})
		return { answer: undefined, type: 'report.written', data: { paragraphId, language, version: next } }
	})
}

/** The paragraph of this report; not found where it was removed. */
export async function paragraphIn(tx: Tx, reportId: string, id: string) {
	const found = await tx.reportParagraph.findFirst({ where: { id, reportId, removedAt: null } })
	if (!found) throw new DomainError('not-found')
	return found
}
