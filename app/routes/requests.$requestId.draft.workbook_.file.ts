import { redirect } from '@remix-run/node'
import { withPhonesShown } from '#app/domain/core/phone-numbers.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { writeWorkbookInThread } from '#app/workbook/in-threads.server.ts'
import { isLanguage } from '#workflows/languages.ts'

const nothing = { requestId: null, request: {}, needs: [] }

/** The form as a workbook: with the answers of the draft, or empty. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const { id, status, answers, needs } = await getDraft(actor, idFrom(params.requestId))
	if (status !== 'draft') throw redirect(`/requests/${id}`)
	const asked = new URL(request.url).searchParams
	const chosen = asked.get('language')
	const language = isLanguage(chosen) ? chosen : languageOf(request, actor.language)
	const contents = asked.has('empty') ? nothing : { requestId: id, request: withPhonesShown(answers), needs }
	const content = await writeWorkbookInThread(contents, language)
	return new Response(new Uint8Array(content), {
		headers: {
			'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'Content-Disposition': `attachment; filename="request-${language}.xlsx"`,
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'no-store',
		},
	})
})
