import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'

import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import {
	approveRecovery,
	identifyForRecovery,
	refuseRecovery,
} from '#app/domain/accounts/recovery/decide-recovery.server.ts'
import { listRecoveries, type RecoveryRow } from '#app/domain/accounts/recovery/list-recoveries.server.ts'
import { recoveryForm } from '#app/forms/factor.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { RecoveryPanel } from './recovery-panel.tsx'

export const handle = { words: ['recovery.office', 'refusals', 'events.fields'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	...(await listRecoveries(actor)),
	done: new URL(request.url).searchParams.get('done'),
}))

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

const isOpen = ({ stage }: RecoveryRow) => stage === 'first' || stage === 'second'

export default function RecoveriesRoute() {
	const t = useTranslations('recovery.office')
	const { rows } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const wrong = answer && 'wrong' in answer ? answer.wrong : null
	const open = rows.filter(isOpen)
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<Outcome />
			{open.length === 0 && <Empty title={t('none')} />}
			{open.map((row) => (
				<RecoveryPanel key={row.id} row={row} wrong={wrong?.id === row.id ? wrong : null} />
			))}
			<EndedPanel rows={rows.filter((row) => !isOpen(row))} />
		</Page>
	)
}

function EndedPanel({ rows }: { rows: readonly RecoveryRow[] }) {
	const t = useTranslations('recovery.office')
	const columns = ['person', 'result', 'on', 'first', 'identified', 'second', 'refusedBy', 'refusal'] as const
	const named = (name: string | null) => (name ? <bdi>{name}</bdi> : '—')
	return (
		<Panel title={t('ended')}>
			{rows.length === 0 ? (
				<p>{t('noneEnded')}</p>
			) : (
				<Table
					caption={t('ended')}
					captionHidden
					head={columns.map((column) => t(column))}
					rows={rows.map((row) => [
						<bdi key="person">{row.person.name}</bdi>,
						t(`stage.${row.stage}`),
						row.endedAt ? <LocalDate key="on" value={row.endedAt} withTime /> : '—',
						named(row.first),
						<UserText key="identified">{row.identifiedBy || '—'}</UserText>,
						named(row.second),
						named(row.refusedBy),
						<UserText key="refusal">{row.refusal || '—'}</UserText>,
					])}
				/>
			)}
		</Panel>
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
