import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import field from '#app/components/form/field.module.css'
import filter from '#app/components/form/filter-form.module.css'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { places } from '#app/components/layout/navigation.ts'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import type { TransferRow } from '#app/domain/transfers/handing-over.ts'
import {
	previewTransfer,
	type TransferPreview,
	transferWork,
} from '#app/domain/transfers/transfer-work.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { transferForm } from '#app/forms/bulk.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { MatterTable, ResultPanel } from './result-panel.tsx'

export const handle = {
	words: ['workload.handOver', 'workload.results', 'status', 'refusals', 'events.fields'] as const,
}

export const loader = readingLoader(async ({ actor, request }) => ({
	...(await previewTransfer(actor, {
		fromId: filterValue(request, 'from'),
		toId: filterValue(request, 'to'),
	})),
	key: newId(),
	// Where the reader finds the link to this page.
	back: places[actor.role].includes('workload') ? ('workload' as const) : ('people' as const),
}))

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, transferForm)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	return { results: await transferWork(actor, parsed.value) }
})

export default function TransferRoute() {
	const t = useTranslations('workload.handOver')
	const common = useTranslations('common.navigation')
	const { key, back, ...page } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { from, to, rows, post } = page
	const breadcrumbs = [{ href: `/${back}`, label: common(back) }]
	if (answer && 'results' in answer)
		return (
			<Page title={t('title')} breadcrumbs={breadcrumbs}>
				<ResultPanel results={answer.results} pair={{ from: from?.id, to: to?.id }} />
			</Page>
		)
	const given = answer && 'problem' in answer ? answer.problem : answer
	return (
		<Page title={t('title')} lead={<p>{t(`leads.${post}`)}</p>} breadcrumbs={breadcrumbs}>
			{answer && 'problem' in answer && <ProblemNotice problem={answer.problem} />}
			<ChooseForm {...page} />
			<NothingToTransfer {...page} />
			{rows.length > 0 && <MatterTable rows={rows} asked={to !== null} />}
			{page.more && <p>{t('more', { shown: rows.length })}</p>}
			{from && to && rows.length > 0 && (
				<ConfirmForm
					from={from}
					to={to}
					rows={rows}
					formKey={key}
					errors={given?.errors}
					values={given?.typed ?? {}}
				/>
			)}
		</Page>
	)
}

type Person = TransferPreview['people'][number]

/** Chooses the former and the new holder. A preview is shown before anything is changed. */
function ChooseForm({ people, candidates, from, to }: TransferPreview) {
	const t = useTranslations('workload.handOver')
	return (
		<form method="get" className={filter.filter}>
			<PersonSelect name="from" people={people} chosen={from?.id} />
			<PersonSelect name="to" people={candidates} chosen={to?.id} />
			<Button tone={to ? 'secondary' : 'primary'}>{t('show')}</Button>
		</form>
	)
}

type PersonSelectProps = { name: 'from' | 'to'; people: readonly Person[]; chosen: string | undefined }

function PersonSelect({ name, people, chosen }: PersonSelectProps) {
	const t = useTranslations('workload.handOver')
	const form = useTranslations('form')
	return (
		<div>
			<label className={field.label} htmlFor={name}>
				{t(name)}
			</label>
			<select id={name} name={name} className={field.select} defaultValue={chosen ?? ''} required>
				<option value="">{form('choose')}</option>
				{people.map(({ id, name, suspendedAt }) => (
					<option key={id} value={id}>
						{suspendedAt ? t('left', { name: `\u2068${name}\u2069` }) : name}
					</option>
				))}
			</select>
		</div>
	)
}

type ConfirmFormProps = {
	from: { id: string }
	to: { id: string; name: string }
	rows: readonly TransferRow[]
	formKey: string
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** Asks for the reason, and transfers everything that can be transferred. */
function ConfirmForm({ from, to, rows, formKey, errors, values }: ConfirmFormProps) {
	const t = useTranslations('workload.handOver')
	const name = `\u2068${to.name}\u2069`
	const possible = rows.filter(({ refusal }) => refusal === null)
	if (possible.length === 0) return <p>{t('none', { name })}</p>
	return (
		<ActionForm errors={errors} values={values} labelOf={() => t('reason')}>
			<input type="hidden" name="fromId" value={from.id} />
			<input type="hidden" name="toId" value={to.id} />
			<input type="hidden" name="key" value={formKey} />
			{possible.map(({ id, revision }, index) => (
				<div key={id} hidden>
					<input type="hidden" name={`rows.${index}.id`} value={id} />
					<input type="hidden" name={`rows.${index}.revision`} value={revision} />
				</div>
			))}
			<TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} required />
			<Button>{t('confirm', { count: possible.length, name })}</Button>
		</ActionForm>
	)
}

/** Why there is nothing to confirm yet, and what to do about it. */
function NothingToTransfer({ from, to, people, rows }: TransferPreview) {
	const t = useTranslations('workload.handOver')
	if (people.length < 2)
		return (
			<Empty title={t('nobody.title')}>
				<p>{t('nobody.body')}</p>
			</Empty>
		)
	if (from && rows.length === 0)
		return (
			<Empty title={t('empty.title', { name: `\u2068${from.name}\u2069` })}>
				<p>{t('empty.body')}</p>
			</Empty>
		)
	return from && to ? null : <p>{t('chooseBoth')}</p>
}
