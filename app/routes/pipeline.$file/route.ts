import type { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { askedExport } from '#app/components/download/file-response.server.ts'
import { type ExportedPipeline, exportPipeline } from '#app/domain/pipeline/get-pipeline.server.ts'
import { readPipelineAmount } from '#app/forms/pipeline.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import type { Language } from '#workflows/languages.ts'
import { donorBriefing } from './donor-briefing.server.ts'
import { donorTable } from './donor-table.server.ts'

type Format = {
	what: 'pipelineDocx' | 'pipelineXlsx'
	mediaType: string
	write: (given: ExportedPipeline, language: Language) => Promise<Uint8Array<ArrayBuffer>> | Readable
}
const office = 'application/vnd.openxmlformats-officedocument'
const formats = new Map<string, Format>([
	[
		'donor-meeting.docx',
		{ what: 'pipelineDocx', mediaType: `${office}.wordprocessingml.document`, write: donorBriefing },
	],
	[
		'donor-meeting.xlsx',
		{ what: 'pipelineXlsx', mediaType: `${office}.spreadsheetml.sheet`, write: donorTable },
	],
])

/** What an amount could meet as a file for a donor meeting, in the language of the reader. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const format = formats.get(params.file ?? '')
	if (!format) throw new DomainError('not-found')
	const exportId = askedExport(request, format.what)
	const { amount } = readPipelineAmount(new URL(request.url).searchParams.get('amount'))
	if (amount === null) throw new DomainError('not-found')
	const language = languageOf(request, actor.language)
	const given = await exportPipeline(actor, { what: format.what, amount, exportId, language })
	const written = await format.write(given, language)
	const body = written instanceof Uint8Array ? written : createReadableStreamFromReadable(written)
	return new Response(body, {
		headers: {
			'Content-Type': format.mediaType,
			'Content-Disposition': `attachment; filename="${params.file}"`,
		},
	})
})
