import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { WaitNotice } from '#app/components/form/problem-notice.tsx'
import { ListPage } from '#app/components/list/list-page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import {
	clearAddress,
	getOutgoingEmails,
	type OutgoingEmails,
} from '#app/domain/administration/outgoing-emails.server.ts'
import { retryAll, retryNotice } from '#app/domain/notifications/gathered-notices.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { worryingStatuses } from '#app/forms/lists/log-lists.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { failureCodes } from '#app/platform/mail/failure.ts'
import { AddressPanel, RestingPanel, useEmailColumns, useReason } from './email-tables.tsx'

export const handle = { words: ['administration.mail', 'status.notice', 'refusals', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const params = new URL(request.url).searchParams
	params.delete('done')
	return {
		list: await getOutgoingEmails(actor, params),
		done: filterChoice(request, 'done', ['retried', 'cleared']),
		reasons: failureCodes,
		role: actor.role,
	}
})

export const action = signedInAction(async ({ actor, form, request }) => {
	const given = (name: string) => String(form.get(name) ?? '').replaceAll('\0', '')
	const reason = failureCodes.find((code) => code === form.get('reason'))
	if (form.has('address')) await clearAddress(actor, given('address'))
	else if (reason) await retryAll(actor, reason)
	else await retryNotice(actor, given('noticeId'))
	// The list stays as it was filtered.
	const params = new URL(request.url).searchParams
	params.set('done', form.has('address') ? 'cleared' : 'retried')
	return redirect(`${lists['outgoing-emails'].path}?${params}`, 303)
})

export default function OutgoingEmailsRoute() {
	const t = useTranslations('administration.mail')
	const statuses = useTranslations('status.notice')
	const nameOf = useReason()
	const { list, reasons, role } = useLoaderData<typeof loader>()
	const { name, columns } = useEmailColumns()
	const ofStatus = worryingStatuses.map((value) => ({ value, label: statuses(value) }))
	const ofReason = reasons.map((value) => ({ value, label: nameOf(value) ?? value }))
	return (
		<ListPage
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			spec={lists['outgoing-emails'].spec(role)}
			role={role}
			list={list}
			filters={[
				{ name: 'state', label: t('state'), kind: 'many', options: countedOptions(list, 'state', ofStatus) },
				{
					name: 'reason',
					label: t('reason'),
					kind: 'many',
					options: countedOptions(list, 'reason', ofReason),
				},
			]}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			}
			after={
				<>
					{list.reasons.length > 0 && <ReasonTable rows={list.reasons} most={list.most} />}
					<RestingPanel rows={list.resting} />
					<AddressPanel rows={list.undeliverable} />
				</>
			}
		>
			<Outcome />
			{list.unsent.length > 0 && <Counts rows={list.unsent} most={list.most} />}
		</ListPage>
	)
}

function Outcome() {
	const t = useTranslations('administration.mail')
	const refusals = useTranslations('refusals')
	const { done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	if (problem?.code === 'tooMany') return <WaitNotice problem={problem} />
	if (problem?.code === 'refused') return <Notice tone="warning" title={refusals('forbidden')} />
	const key = problem ? 'gone' : done
	if (!key) return null
	return (
		<Notice tone={problem ? 'warning' : 'success'} title={t(`${key}.title`)}>
			<p>{t(`${key}.body`)}</p>
		</Notice>
	)
}

type CountsProps = { rows: OutgoingEmails['unsent']; most: number }

/** How many e-mails are due, delayed, undeliverable or failed. */
function Counts({ rows, most }: CountsProps) {
	const t = useTranslations('administration.mail')
	const statuses = useTranslations('status.notice')
	return (
		<Panel title={t('counts')}>
			<FactList
				items={rows.map(({ status, count }) => ({
					label: statuses(status),
					value: <CappedCount count={count} most={most} />,
				}))}
			/>
		</Panel>
	)
}

type ReasonTableProps = { rows: OutgoingEmails['reasons']; most: number }

/** The number of e-mails for each reason, with a button that sends them all again. */
function ReasonTable({ rows, most }: ReasonTableProps) {
	const t = useTranslations('administration.mail')
	const nameOf = useReason()
	return (
		<Panel title={t('byReason')} id="reasons">
			<Table
				caption={t('byReason')}
				captionHidden
				head={[t('reason'), t('number'), t('action')]}
				numeric={[1]}
				rows={rows.map(({ reason, count }) => [
					nameOf(reason),
					<CappedCount key="count" count={count} most={most} />,
					<form key="action" method="post">
						<input type="hidden" name="reason" value={reason} />
						<Button tone="secondary" aria-label={t('retryAllOf', { reason: nameOf(reason) ?? reason })}>
							{t('retryAll')}
						</Button>
					</form>,
				])}
			/>
		</Panel>
	)
}
