import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/empty.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Page } from '#app/components/page.tsx'
import { listParkedNotices } from '#app/domain/list-parked-notices.server.ts'
import { retryNotice } from '#app/domain/retry-notice.server.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'
import { ParkedTable } from './parked-table.tsx'

export const handle = { words: ['administration', 'refusals'] as const, scripts: false }

export const loader = signedInLoader(async ({ actor, request }) => {
	const retried = new URL(request.url).searchParams.has('retried')
	return { ...(await listParkedNotices(actor)), retried }
})

export const action = signedInAction(async ({ actor, form }) => {
	await retryNotice(actor, String(form.get('noticeId') ?? '').replaceAll('\0', ''))
	return redirect('/administration/mail?retried', 303)
})

export default function ParkedMailRoute() {
	const t = useTranslations('administration.mail')
	const { rows, more, waiting, retried } = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<Outcome retried={retried} />
			<p>{t('waiting', { count: waiting })}</p>
			{rows.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<ParkedTable rows={rows} />
			)}
			{more && <p>{t('more', { count: rows.length })}</p>}
		</Page>
	)
}

function Outcome({ retried }: { retried: boolean }) {
	const t = useTranslations('administration.mail')
	const refusals = useTranslations('refusals')
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	if (problem?.code === 'refused') return <Notice tone="warning" title={refusals('forbidden')} />
	if (!problem && !retried) return null
	const key = problem ? 'notParked' : 'retried'
	return (
		<Notice tone={problem ? 'warning' : 'success'} title={t(`${key}.title`)}>
			<p>{t(`${key}.body`)}</p>
		</Notice>
	)
}
