import type * as z from 'zod'
import { moveParagraph, removeParagraph } from '#app/domain/report/editing/arrange-paragraphs.server.ts'
import { addComment, resolveComment } from '#app/domain/report/editing/comments.server.ts'
import { saveText } from '#app/domain/report/editing/save-text.server.ts'
import type { paragraphChange } from '#app/forms/report.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Language } from '#workflows/languages.ts'

type ParagraphAddress = { reportId: string; paragraphId: string; language: Language }

/** Carries out what the page of a paragraph was sent; returns the address that follows. Errors are those of the operation. */
export async function changeParagraph(
	actor: Actor,
	{ language, ...place }: ParagraphAddress,
	change: z.output<typeof paragraphChange>,
): Promise<string> {
	const report = `/reports/${place.reportId}?language=${language}`
	const paragraph = `/reports/${place.reportId}/paragraphs/${place.paragraphId}?language=${language}`
	switch (change.type) {
		case 'save':
			await saveText(actor, { ...place, language, ...change })
			return `${report}#paragraph-${place.paragraphId}`
		case 'comment':
			await addComment(actor, { ...place, text: change.comment })
			return `${paragraph}#comments`
		case 'resolve':
			await resolveComment(actor, { ...place, commentId: change.commentId })
			return `${paragraph}#comments`
		case 'move':
			await moveParagraph(actor, { ...place, direction: change.direction })
			return `${report}#paragraph-${place.paragraphId}`
		case 'remove':
			await removeParagraph(actor, place)
			return report
	}
}
