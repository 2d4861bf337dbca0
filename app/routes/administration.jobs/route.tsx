import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'

import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listJobs, retryGivenUp } from '#app/domain/administration/maintenance.server.ts'
import { listLongWork } from '#app/domain/jobs/long-work.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { CountTable, FailedTable, LongWorkTable } from './job-tables.tsx'

export const handle = { words: ['operations.jobs', 'jobs', 'refusals'] as const }

export const loader = signedInLoader(async ({ actor, request }) => {
	const [queued, long] = [await listJobs(actor), await listLongWork(actor)]
	return { ...queued, ...long, retried: new URL(request.url).searchParams.has('retried') }
})

export const action = signedInAction(async ({ actor, form }) => {
	await retryGivenUp(actor, idFrom(String(form.get('id') ?? '')))
	return redirect('/administration/jobs?retried', 303)
})

export default function JobsRoute() {
	const t = useTranslations('operations.jobs')
	const { counts, failed, most, underWay, at } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={
				<>
					<p>{t('lead')}</p>
					<p>{t.rich('asked', { jobs: (words) => <a href="/jobs">{words}</a> })}</p>
				</>
			}
		>
			<Outcome />
			<Panel title={t('underWay')} id="under-way">
				{underWay.length === 0 ? (
					<Empty title={t('noneUnderWay')} />
				) : (
					<LongWorkTable rows={underWay} at={at} />
				)}
			</Panel>
			<Panel title={t('counts')}>
				{counts.length === 0 ? <Empty title={t('nothing')} /> : <CountTable rows={counts} most={most} />}
			</Panel>
			<Panel title={t('givenUp')} id="failed">
				{failed.length === 0 ? <Empty title={t('none')} /> : <FailedTable rows={failed} />}
			</Panel>
		</Page>
	)
}

function Outcome() {
	const t = useTranslations('operations.jobs')
	const refusals = useTranslations('refusals')
	const { retried } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	if (problem?.code === 'refused') return <Notice tone="warning" title={refusals('forbidden')} />
	if (problem) return <Notice tone="warning" title={t('gone')} />
	return retried ? <Notice tone="success" title={t('retried')} /> : null
}
