import { referralSheet } from '#app/documents/referral-sheet.server.ts'
import { getPartnerSummary } from '#app/domain/visibility/get-partner-summary.server.ts'
import { filterChoice, idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { languages } from '#workflows/languages.ts'

const formatOf = (file: string | undefined) =>
	(['pdf', 'docx'] as const).find((format) => file === `sheet.${format}`)

/**
 * The sheet of a need for the partner it was referred to, as the partner's e-mail has it, in the language of the page or
 * another of the six.
 */
export const loader = readingLoader(async ({ actor, params, request }) => {
	const format = formatOf(params.file)
	if (!format) throw new DomainError('not-found')
	const language = filterChoice(request, 'language', languages) ?? languageOf(request, actor.language)
	const summary = await getPartnerSummary(actor, idFrom(params.needId), language)
	const { name, mediaType, content } = await referralSheet(summary, format, language)
	return new Response(new Uint8Array(content), {
		headers: {
			'Content-Type': mediaType,
			'Content-Disposition': `attachment; filename="${name}"`,
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'no-store',
		},
	})
})
