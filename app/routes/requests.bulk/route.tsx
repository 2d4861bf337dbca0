import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { EventFields } from '#app/components/event/event-panel.tsx'
import { useEventFieldName } from '#app/components/event/use-event-words.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { useRefusal } from '#app/components/form/use-refusal.ts'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { type BulkRow, previewBulk } from '#app/domain/bulk/preview-bulk.server.ts'
import { takeBulk } from '#app/domain/bulk/take-bulk.server.ts'
import { type BulkAction, bulkActions, bulkActionsOf, MOST_ROWS } from '#app/domain/core/bulk-actions.ts'
import { listOfficers } from '#app/domain/workload/list-officers.server.ts'
import { filterChoice, filterValue } from '#app/forms/address-values.ts'
import { bulkForm } from '#app/forms/bulk.ts'
import { type EventField, eventForms } from '#app/forms/event-forms.ts'
import { formValues } from '#app/forms/form-values.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { OfficerForm, ResultPanel, RowName, RowStatus } from './officer-form.tsx'

const isId = (value: string) => /^[0-9a-f-]{36}$/.test(value)

/** The action chosen on the list of requests, and the chosen ids; only one of the actions offered. */
function askedFrom<Action extends string>(request: Request, offered: readonly Action[]) {
	const ids = new URL(request.url).searchParams.getAll('id')
	return {
		action: filterChoice(request, 'action', offered) ?? offered[0],
		officerId: filterValue(request, 'officer'),
		ids: [...new Set(ids.filter(isId))],
	}
}

export const handle = {
	words: [
		...(['workload.bulk', 'workload.actions', 'workload.results', 'request.officer', 'status'] as const),
		...(['refusals', 'events.fields', 'events.hints', 'codes.holdReasons', 'codes.regions'] as const),
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const { action = 'acknowledge', officerId, ids } = askedFrom(request, bulkActionsOf(actor.role))
	const { subject, asksOfficer } = bulkActions[action]
	const officers = asksOfficer ? await listOfficers(actor) : []
	const officer = officers.find(({ id }) => id === officerId) ?? null
	const rows = await previewBulk(actor, { action, ids, officerId: officer?.id })
	const [form] = eventForms(subject, [action])
	const fields = form?.fields.filter(({ control }) => control !== 'person') ?? []
	return { action, ids, officers, officer, rows, fields, asksOfficer, tooMany: ids.length > MOST_ROWS }
})

export const action = signedInAction(async ({ actor, form, request }) => {
	const { action: type = 'acknowledge' } = askedFrom(request, bulkActionsOf(actor.role))
	const { rows, ...typed } = formValues(form)
	const values = { rows, event: { ...typed, type } }
	const parsed = checkValues(values, bulkForm(bulkActions[type].subject, type))
	if (!parsed.ok) return data({ errors: ofEvent(parsed.errors), typed }, { status: 422 })
	const event = parsed.value.event as { type: BulkAction } // of the form of this action
	return { results: await takeBulk(actor, { rows: parsed.value.rows, event }) }
})

/** The fields of the page are those of the event. */
const ofEvent = (errors: Record<string, string>) =>
	Object.fromEntries(Object.entries(errors).map(([name, key]) => [name.replace(/^event\./, ''), key]))

export default function BulkRoute() {
	const t = useTranslations('workload')
	const common = useTranslations('common')
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { action: asked, ids, officer, rows, asksOfficer } = page
	const given = answer && 'results' in answer ? undefined : answer
	const problem = given && 'problem' in given ? given.problem : undefined
	return (
		<Page
			title={t(`actions.${asked}`)}
			lead={!answer && rows.length > 0 && <p>{t(`bulk.leads.${asked}`)}</p>}
			breadcrumbs={[{ href: '/requests', label: common('navigation.requests') }]}
		>
			<ProblemNotice problem={problem} />
			{answer && 'results' in answer ? (
				<ResultPanel results={answer.results} action={asked} officerId={officer?.id} />
			) : rows.length === 0 ? (
				<NothingChosen />
			) : (
				<>
					{page.tooMany && <p>{t('bulk.tooMany', { most: MOST_ROWS })}</p>}
					{asksOfficer && (
						<OfficerForm action={asked} ids={ids} officers={page.officers} chosen={officer?.id} />
					)}
					<PreviewTable rows={rows} action={asked} officer={officer?.name ?? null} />
					{(officer || !asksOfficer) && (
						<ConfirmPanel
							rows={rows}
							fields={page.fields}
							officerId={officer?.id ?? null}
							errors={problem?.errors ?? (given && 'errors' in given ? given.errors : undefined)}
							values={problem?.typed ?? (given && 'typed' in given ? given.typed : {})}
						/>
					)}
				</>
			)}
		</Page>
	)
}

function NothingChosen() {
	const t = useTranslations('workload.bulk.none')
	return (
		<Empty title={t('title')}>
			<p>{t('body')}</p>
			<LinkButton href="/requests">{t('back')}</LinkButton>
		</Empty>
	)
}

type ConfirmPanelProps = {
	rows: readonly BulkRow[]
	fields: readonly EventField[]
	officerId: string | null
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** The fields of the step, once for all rows that can take it. */
function ConfirmPanel({ rows, fields, officerId, errors, values }: ConfirmPanelProps) {
	const t = useTranslations('workload.bulk')
	const nameOf = useEventFieldName()
	const possible = rows.filter(({ refusal }) => refusal === null)
	if (possible.length === 0) return <p>{t('nothing')}</p>
	return (
		<Panel title={t('confirmTitle')} id="steps">
			<p>{t('count', { count: possible.length })}</p>
			<ActionForm errors={errors} values={values} labelOf={nameOf}>
				{possible.map(({ id, revision }, index) => (
					<div key={id} hidden>
						<input type="hidden" name={`rows.${index}.id`} value={id} />
						<input type="hidden" name={`rows.${index}.revision`} value={revision} />
					</div>
				))}
				{officerId && <input type="hidden" name="officerId" value={officerId} />}
				<EventFields fields={fields} />
				<Button>{t('confirm')}</Button>
			</ActionForm>
		</Panel>
	)
}

type PreviewTableProps = { rows: readonly BulkRow[]; action: BulkAction; officer: string | null }

/** The preview for each row, or the reason why nothing would change. */
function PreviewTable({ rows, action, officer }: PreviewTableProps) {
	const t = useTranslations('workload.bulk')
	const reason = useRefusal()
	const would =
		action === 'holdNeed'
			? t('would.holdNeed')
			: officer === null
				? t('would.officerless')
				: t(`would.${action}`, { officer: `\u2068${officer}\u2069` })
	return (
		<Table
			caption={t('caption')}
			head={[t('request'), t('status'), t('happens')]}
			rows={rows.map((row) => [
				<RowName key="name" {...row}>
					{row.note && (
						<div>
							{t.rich('note', {
								number: () => <bdi>{row.note?.number}</bdi>,
								date: () => <LocalDate value={row.note?.date ?? ''} />,
							})}
						</div>
					)}
				</RowName>,
				<RowStatus key="status" {...row} />,
				row.refusal === null ? would : reason(row.refusal),
			])}
		/>
	)
}
