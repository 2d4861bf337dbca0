import { getPartnerSummary } from '#app/domain/visibility/get-partner-summary.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { partnerText } from '#app/i18n/partner-text.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'

/** The summary of a need for the partner it was referred to, as a file to send. */
export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const summary = await getPartnerSummary(actor, idFrom(params.needId), language)
	return new Response(partnerText(summary, language), {
		headers: {
			'Content-Type': 'text/plain; charset=utf-8',
			'Content-Disposition': `attachment; filename="partner-${summary.reference}-${summary.number}.txt"`,
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'no-store',
		},
	})
})
