import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import {
	approveRecovery,
	identifyForRecovery,
	refuseRecovery,
} from '#app/domain/accounts/recovery/decide-recovery.server.ts'
import { listEndedRecoveries } from '#app/domain/accounts/recovery/ended-recoveries.server.ts'
import { listOpenRecoveries } from '#app/domain/accounts/recovery/list-recoveries.server.ts'
import { recoveryForm } from '#app/forms/factor.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { EndedPanel } from './ended-panel.tsx'
import { RecoveryPanel } from './recovery-panel.tsx'

export const handle = { words: ['recovery.office', 'refusals', 'events.fields', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const params = new URL(request.url).searchParams
	const done = params.get('done')
	params.delete('done')
	return {
		open: await listOpenRecoveries(actor),
		ended: await listEndedRecoveries(actor, params),
		done,
	}
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, recoveryForm)
	if (!parsed.ok) {
		const wrong = { id: String(form.get('id')), type: String(form.get('type')), ...parsed }
		return data({ wrong }, { status: 422 })
	}
	const { value } = parsed
	if (value.type === 'identify') await identifyForRecovery(actor, value)
	else if (value.type === 'approve') await approveRecovery(actor, value)
	else await refuseRecovery(actor, value)
	const done = { identify: 'identified', approve: 'approved', refuse: 'refused' }[value.type]
	return redirect(`/administration/recoveries?done=${done}`, 303)
})

export default function RecoveriesRoute() {
	const t = useTranslations('recovery.office')
	const { open, ended } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const wrong = answer && 'wrong' in answer ? answer.wrong : null
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<Outcome />
			{open.length === 0 && <Empty title={t('none')} />}
			{open.map((row) => (
				<RecoveryPanel key={row.id} row={row} wrong={wrong?.id === row.id ? wrong : null} />
			))}
			<EndedPanel list={ended} />
		</Page>
	)
}

function Outcome() {
	const t = useTranslations('recovery.office.done')
	const { done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (answer && 'problem' in answer) return <ProblemNotice problem={answer.problem} />
	const outcome = (['identified', 'approved', 'refused'] as const).find((name) => name === done)
	if (answer || !outcome) return null
	return (
		<Notice tone="success" title={t(`${outcome}.title`)}>
			<p>{t(`${outcome}.body`)}</p>
		</Notice>
	)
}
