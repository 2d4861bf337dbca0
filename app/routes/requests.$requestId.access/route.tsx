import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { AccessLogTable, VisibilityTable } from '#app/components/record/access-tables.tsx'
import { RequestPage } from '#app/components/record/request-page.tsx'
import { SharingTable } from '#app/components/record/sharing-table.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'

import { requestPages } from '#app/domain/core/request-head.server.ts'
import { changeSharing, getSharing } from '#app/domain/visibility/sharing.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { sharing } from '#app/forms/sharing.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { isClassified } from '#workflows/classification-facts.ts'
import { AgreedList, ChangesTable, SharingForm } from './sharing-form.tsx'

export const handle = {
	words: ['requestTabs', 'access', 'codes', 'refusals', 'form', 'events.fields'] as const,
}

export const loader = readingLoader(async ({ actor, params, request, read }) => ({
	pages: await requestPages(read, idFrom(params.requestId)),
	...(await getSharing(actor, idFrom(params.requestId))),
	done: new URL(request.url).searchParams.has('done'),
}))

export const action = signedInAction(async ({ actor, params, form }) => {
	const requestId = idFrom(params.requestId)
	const parsed = parseForm(form, sharing)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await changeSharing(actor, { requestId, ...parsed.value })
	return redirect(`/requests/${requestId}/access?done`, 303)
})

export default function SharingRoute() {
	const t = useTranslations('access')
	const { id, pages, classification, viewers, reads, changes, mayChange, done, ...view } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	const refused = answer && 'problem' in answer && Object.keys(answer.problem.errors).length === 0
	return (
		<RequestPage request={pages} title={t('page.title')} lead={<p>{t('page.lead')}</p>}>
			{refused && <ProblemNotice problem={answer.problem} />}
			{done && !answer && (
				<Notice tone="success" title={t('page.changedTitle')}>
					<p>{t('page.changedBody')}</p>
				</Notice>
			)}
			<AgreedList {...view} classification={classification} />
			<ChangesTable changes={changes} />
			{view.ofOffice && (
				<p>
					<a href="/administration/permissions#visibility">{t('table.title')}</a>
				</p>
			)}
			<VisibilityTable classification={classification} viewers={viewers} />
			<SharingTable />
			{mayChange && <SharingForm {...view} classification={classification} given={given} />}
			{reads && (isClassified(classification, 'readingRecorded') || reads.length > 0) && (
				<Panel title={t('reads.title')} id="reads">
					<p>{t('reads.lead')}</p>
					<AccessLogTable reads={reads} />
				</Panel>
			)}
		</RequestPage>
	)
}
