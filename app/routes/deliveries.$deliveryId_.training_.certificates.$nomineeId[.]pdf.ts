import { certificatePdf, getCertificate } from '#app/domain/deliveries/training/certificate.server.ts'

import { idFrom } from '#app/forms/address-values.ts'
import { catalogues } from '#app/i18n/words.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { intlLocales } from '#workflows/languages.ts'

/** The certificate of one participant to print, in the participant's language, for the State and the manager. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const told = await getCertificate(actor, idFrom(params.deliveryId), idFrom(params.nomineeId))
	const dates = new Intl.DateTimeFormat(intlLocales[told.language], { dateStyle: 'long', timeZone: 'UTC' })
	const pdf = await certificatePdf(told, catalogues[told.language].certificates.sheet, (day) =>
		dates.format(day),
	)
	return new Response(new Uint8Array(pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `attachment; filename="certificate-${told.number}.pdf"`,
		},
	})
})
