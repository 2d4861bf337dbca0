import { askedExport } from '#app/components/download/file-response.server.ts'
import { annexFile } from '#app/documents/agenda-annex/annex-document.server.ts'
import { exportAgendaAnnex } from '#app/domain/agenda-annex/get-agenda-annex.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { languages } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'
import { annexFilterFrom } from './reports.agenda-annex/filter-from.ts'

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const formats = {
	'annex.docx': { format: 'docx', what: 'agendaAnnexDocx', mediaType: office },
	'annex.pdf': { format: 'pdf', what: 'agendaAnnexPdf', mediaType: 'application/pdf' },
} as const

/** The annex to the agenda of a meeting as a file, in the language of the reader or another of the six. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const name = namesOf(formats).find((each) => each === params.file)
	if (!name) throw new DomainError('not-found')
	const { format, what, mediaType } = formats[name]
	const exportId = askedExport(request, what)
	const language = filterChoice(request, 'language', languages) ?? languageOf(request, actor.language)
	const filter = annexFilterFrom(request)
	const annex = await exportAgendaAnnex(actor, { what, filter, exportId, language })
	return new Response(new Uint8Array(await annexFile(annex, format, language)), {
		headers: {
			'Content-Type': mediaType,
			'Content-Disposition': `attachment; filename="agenda-annex-${language}.${format}"`,
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'no-store',
		},
	})
})
