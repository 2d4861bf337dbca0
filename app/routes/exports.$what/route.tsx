import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { askExport, hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { exportAddress, exportKinds, exportOfList, exportReason } from '#app/forms/export.ts'
import { exportFormats } from '#app/forms/lists/list-export.ts'
import { listNames } from '#app/forms/lists/lists.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { useJobName } from '../jobs.$jobId/job-words.ts'

export const handle = {
	words: ['exports', 'refusals', 'form', 'events.fields', 'jobs.name', 'lists.titles'] as const,
}

function kindFrom(what: string | undefined) {
	const kind = exportKinds.find((each) => each === what)
	if (!kind) throw new DomainError('not-found')
	return kind
}

/** Which list is exported, and as what; null where it is no list. */
function listFrom(what: string, request: Request) {
	const of = new URL(request.url).searchParams.get('of') ?? ''
	const list = listNames.find((name) => name === of)
	const format = exportFormats.find((each) => exportOfList(each) === what)
	return list && format ? { list, format } : null
}

/** Asks for the reason of an export. People without the right see this, and who can grant it. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const what = kindFrom(params.what)
	const allowed = hasRightToExport(actor, what)
	return data({ what, allowed, list: listFrom(what, request) }, { status: allowed ? 200 : 403 })
})

export const action = signedInAction(async ({ actor, params, request, form }) => {
	const what = kindFrom(params.what)
	const parsed = parseForm(form, exportReason)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const query = new URL(request.url).searchParams
	const of = query.get('of') ?? ''
	query.delete('of')
	query.set('export', await askExport(actor, { what, of, reason: parsed.value.reason }))
	return redirect(`${exportAddress(what, of)}?${query}`, 303)
})

export default function ExportRoute() {
	const t = useTranslations('exports')
	const { what, allowed, list } = useLoaderData<typeof loader>()
	const nameOf = useJobName()
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	return (
		<Page title={t('title')} lead={<p>{list ? nameOf(list) : t(`what.${what}`)}</p>}>
			{answer && 'problem' in answer && <ProblemNotice problem={answer.problem} />}
			{allowed ? (
				<ActionForm
					errors={given?.errors}
					values={given?.typed}
					labelOf={(name) => (name === 'reason' ? t('reason') : undefined)}
				>
					<p>{t('lead')}</p>
					<TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} required />
					<Button>{t('button')}</Button>
				</ActionForm>
			) : (
				<Notice tone="warning" title={t('refusedTitle')}>
					<p>{t('refusedBody')}</p>
				</Notice>
			)}
		</Page>
	)
}
