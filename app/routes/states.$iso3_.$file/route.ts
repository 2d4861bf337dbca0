import { type Briefing, briefingFile, briefingFormats } from '#app/domain/states/briefing-file.server.ts'
import { getStateRecord } from '#app/domain/states/get-state-record.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { languages } from '#workflows/languages.ts'
import { stateBriefing } from './state-briefing.server.ts'

const formatOf = (file: string | undefined) =>
	(['pdf', 'docx'] as const).find((format) => file === `briefing.${format}`)

/** A briefing on one State for those who read its record, in the language of the page or another of the six. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const format = formatOf(params.file)
	if (!format) throw new DomainError('not-found')
	const language = filterChoice(request, 'language', languages) ?? languageOf(request, actor.language)
	const state = await getStateRecord(actor, params.iso3 ?? '', language)
	const briefing: Briefing = stateBriefing(state, language)
	const file = await briefingFile(briefing, format)
	return new Response(new Uint8Array(file), {
		headers: {
			'Content-Type': briefingFormats[format],
			'Content-Disposition': `attachment; filename="briefing-${state.iso3}-${language}.${format}"`,
		},
	})
})
