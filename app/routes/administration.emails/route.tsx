import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { WaitNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'

import { FactList } from '#app/components/ui/fact-list.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'

import { clearAddress, listOutbox, worrying } from '#app/domain/administration/list-outbox.server.ts'
import { retryAll, retryNotice } from '#app/domain/notifications/gathered-notices.server.ts'
import { filterChoice, filterValue } from '#app/forms/address-values.ts'
import { type FailureCode, failureCodes } from '#app/platform/mail/failure.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { AddressPanel, RestingPanel } from './held-panels.tsx'
import { MessageTable, useReason } from './message-table.tsx'

export const handle = { words: ['administration.mail', 'status.notice', 'refusals'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const filter = {
		state: filterChoice(request, 'state', worrying),
		reason: filterChoice(request, 'reason', failureCodes),
	}
	const after = filterValue(request, 'after')
	const done = filterChoice(request, 'done', ['retried', 'cleared'])
	return {
		...(await listOutbox(actor, { ...filter, after })),
		filter,
		first: after === undefined,
		done,
		choices: { states: worrying, reasons: failureCodes },
	}
})

export const action = signedInAction(async ({ actor, form }) => {
	const given = (name: string) => String(form.get(name) ?? '').replaceAll('\0', '')
	const reason = failureCodes.find((code) => code === form.get('reason'))
	if (form.has('address')) await clearAddress(actor, given('address'))
	else if (reason) await retryAll(actor, reason)
	else await retryNotice(actor, given('noticeId'))
	return redirect(`/administration/emails?done=${form.has('address') ? 'cleared' : 'retried'}`, 303)
})

export default function OutboxRoute() {
	const t = useTranslations('administration.mail')
	const { rows, reasons, most, resting, undeliverable } = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<Outcome />
			<Counts />
			{reasons.length > 0 && <ReasonTable rows={reasons} most={most} />}
			<Filters />
			{rows.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<MessageTable rows={rows} />
			)}
			<Pages />
			<RestingPanel rows={resting} />
			<AddressPanel rows={undeliverable} />
		</Page>
	)
}

function Counts() {
	const t = useTranslations('administration.mail')
	const states = useTranslations('status.notice')
	const { counts, most } = useLoaderData<typeof loader>()
	if (counts.length === 0) return null
	return (
		<Panel title={t('counts')}>
			<FactList
				items={counts.map(({ status, count }) => ({
					label: states(status),
					value: <CappedCount count={count} most={most} />,
				}))}
			/>
		</Panel>
	)
}

function Filters() {
	const t = useTranslations('administration.mail')
	const states = useTranslations('status.notice')
	const { filter, choices } = useLoaderData<typeof loader>()
	return (
		<FilterForm
			button={t('show')}
			filters={[
				{
					name: 'state',
					label: t('state'),
					value: filter.state,
					any: t('any'),
					options: choices.states.map((value) => ({ value, label: states(value) })),
				},
				{
					name: 'reason',
					label: t('reason'),
					value: filter.reason,
					any: t('any'),
					options: choices.reasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
				},
			]}
		/>
	)
}

function Pages() {
	const t = useTranslations('administration.mail')
	const { filter, first, next } = useLoaderData<typeof loader>()
	if (first && !next) return null
	const asked = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []))
	const href = (more: Record<string, string> = {}) =>
		`/administration/emails?${new URLSearchParams({ ...Object.fromEntries(asked), ...more })}`
	return (
		<nav aria-label={t('pages')}>
			{!first && <a href={href()}>{t('first')}</a>} {next && <a href={href({ after: next })}>{t('next')}</a>}
		</nav>
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

type ReasonTableProps = { rows: readonly { reason: FailureCode; count: number }[]; most: number }

/** The number of messages for each reason, with a button that sends them all again. */
function ReasonTable({ rows, most }: ReasonTableProps) {
	const t = useTranslations('administration.mail')
	const nameOf = useReason()
	return (
		<Table
			caption={t('byReason')}
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
	)
}
