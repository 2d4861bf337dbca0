import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { WaitNotice } from '#app/components/form/problem-notice.tsx'
import { ListPage } from '#app/components/list/list-page.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { clearAddress } from '#app/domain/administration/mail-domains.server.ts'
import { getOutgoingEmails } from '#app/domain/administration/outgoing-emails.server.ts'
import { retryAll, retryNotice } from '#app/domain/notifications/gathered-notices.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { countedOptions } from '#app/forms/lists/facet-counts.ts'
import { outgoingEmailList, worryingStatuses } from '#app/forms/lists/outgoing-email-list.ts'
import { failureCodes } from '#app/platform/mail/failure.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { Counts, ReasonTable } from './count-tables.tsx'
import { AddressPanel, RestingPanel } from './held-panels.tsx'
import { useEmailColumns, useReason } from './use-email-columns.tsx'

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
	return redirect(`${outgoingEmailList.path}?${params}`, 303)
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
			spec={outgoingEmailList}
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
