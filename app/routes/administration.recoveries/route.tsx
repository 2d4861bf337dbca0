import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { WholeList } from '#app/components/list/whole-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import {
	approveRecovery,
	identifyForRecovery,
	refuseRecovery,
} from '#app/domain/accounts/recovery/decide-recovery.server.ts'
import {
	type EndedRecoveries,
	listEndedRecoveries,
	listOpenRecoveries,
} from '#app/domain/accounts/recovery/list-recoveries.server.ts'
import { recoveryForm } from '#app/forms/factor.ts'
import { COUNTED, countedOptions } from '#app/forms/lists/filter-values.ts'
import { listOrder } from '#app/forms/lists/list-address.ts'
import { endedRecoveryList, endedStages } from '#app/forms/lists/people-list.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
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

type Row = EndedRecoveries['rows'][number]

/** The decided removals of second factors as a list. */
function EndedPanel({ list }: { list: EndedRecoveries }) {
	const t = useTranslations('recovery.office')
	const none = useTranslations('lists.none')
	const stages = endedStages.map((value) => ({ value, label: t(`stage.${value}`) }))
	const isFiltered = Object.keys(list.address.filters).length > 0
	const named = (name: string | null) => name && <bdi>{name}</bdi>
	const columns: ListColumn<Row>[] = [
		{ name: 'result', label: t('result'), cell: ({ stage }) => t(`stage.${stage}`) },
		{ name: 'on', label: t('on'), cell: ({ on }) => <LocalDate value={on} withTime /> },
		{ name: 'first', label: t('first'), cell: ({ first }) => named(first) },
		{
			name: 'identified',
			label: t('identified'),
			cell: ({ identifiedBy }) => identifiedBy && <UserText>{identifiedBy}</UserText>,
		},
		{ name: 'second', label: t('second'), cell: ({ second }) => named(second) },
		{ name: 'refusedBy', label: t('refusedBy'), cell: ({ refusedBy }) => named(refusedBy) },
		{
			name: 'refusal',
			label: t('refusal'),
			cell: ({ refusal }) => refusal && <UserText>{refusal}</UserText>,
		},
	]
	return (
		<Panel title={t('ended')} id="ended">
			<WholeList
				caption={t('ended')}
				spec={endedRecoveryList}
				address={list.address}
				order={listOrder(endedRecoveryList, list.address)}
				filters={[
					{
						name: 'result',
						label: t('result'),
						kind: 'many',
						options: countedOptions(list, 'result', stages),
					},
					...useDayFilters(list.address),
				]}
				name={{ name: 'person', label: t('person'), cell: ({ person }) => named(person) ?? '—' }}
				columns={columns}
				rows={list.rows}
				keyOf={({ id }) => id}
				previous={list.previous}
				next={list.next}
				total={{ count: list.counts.total, most: COUNTED, words: (count) => t('count', { count }) }}
				empty={<p>{isFiltered ? none('title') : t('noneEnded')}</p>}
			/>
		</Panel>
	)
}
